// Die Körperkarte: ihre Stellen in Worten.

import type { Messages } from "../en";

const areas: Messages["bodymap"]["areas"] = {
  low_back: "Unterer Rücken",
  buttock: "Gesäß",
  sit_bone: "Sitzbein",
  upper_thigh: "Oberschenkel hinten oben",
  mid_thigh: "Oberschenkel hinten Mitte",
  behind_knee: "Kniekehle",
  calf: "Wade",
  outer_hip: "Hüfte außen",
  groin: "Leiste",
  front_thigh: "Oberschenkel vorn",
};

const sides: Messages["bodymap"]["sides"] = { left: "Links", right: "Rechts" };

export const bodymap: Messages["bodymap"] = {
  hint: "Tippe jede Stelle an, die wehtut. Noch einmal tippen nimmt sie zurück.",
  inWords: "Lieber in Worten auswählen",
  none: "Noch nichts ausgewählt.",
  views: { back: "Von hinten", front: "Von vorn, wie im Spiegel" },
  areas,
  sides,
  label: (side, area) => `${sides[side]}: ${areas[area]}`,
  named: (side, found) =>
    `${sides[side].toLowerCase()}: ${found.map((area) => areas[area]).join(", ")}`,
};
