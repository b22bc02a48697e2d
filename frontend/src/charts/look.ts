// The colours, sizes and strokes a canvas draws with. They follow the page's variables in light,
// dark and forced colours; on paper all is black, and dashes and hatching tell things apart.

export type Look = {
  ink: string;
  soft: string;
  line: string;
  card: string;
  morning: string;
  worst: string;
  bar: string;
  barEdge: string;
  range: string;
  step: string;
  hatched: boolean;
  font: string;
  bold: string;
  /** The height of a line of text in CSS pixels; it grows with the person's text. */
  text: number;
};

const PAPER = {
  ink: "#000",
  soft: "#000",
  line: "#bbb",
  card: "#fff",
  morning: "#000",
  worst: "#555",
  bar: "#ddd",
  barEdge: "#000",
  range: "#999",
  step: "#fff",
  hatched: true,
};

const NAMES = {
  ink: "--chart-ink",
  soft: "--chart-soft",
  line: "--chart-line",
  card: "--chart-card",
  morning: "--chart-morning",
  worst: "--chart-worst",
  bar: "--chart-bar",
  barEdge: "--chart-bar-edge",
  range: "--chart-range",
  step: "--chart-step",
} as const;

/** As the page looks now; `printing`: as paper does. */
export function lookOf(box: HTMLElement, printing: boolean): Look {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // Axis words keep to a part of the growth, so that the picture keeps its room.
  const size = Math.round(Math.min(Math.max(root * 0.75, 11), 19));
  const family = getComputedStyle(document.body).fontFamily;
  const type = { font: `${size}px ${family}`, bold: `700 ${size}px ${family}`, text: size };
  if (printing) return { ...PAPER, ...type };
  return { ...(resolved(box) as Omit<Look, "hatched" | keyof typeof type>), ...forced(), ...type };
}

/** A canvas knows no variables, and a system colour only once it is resolved; all are at once. */
function resolved(box: HTMLElement): { [name: string]: string } {
  const probes = document.createElement("div");
  probes.className = "chart-probe";
  const names = Object.entries(NAMES);
  for (const [, variable] of names) {
    const probe = document.createElement("i");
    probe.style.color = `var(${variable})`;
    probes.append(probe);
  }
  box.append(probes);
  const found = names.map(([name], i) => [name, getComputedStyle(probes.children[i] ?? box).color]);
  probes.remove();
  return Object.fromEntries(found);
}

const forced = () => ({ hatched: matchMedia("(forced-colors: active)").matches });

/**
 * Calls back when the page begins to look otherwise; the returned function ends it. `paper`: it is
 * about to be printed, and still has the width of the screen.
 */
export function watchLook(changed: (printing: boolean, paper: boolean) => void): () => void {
  const queries = [
    ...["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"],
    "print",
  ].map((query) => matchMedia(query));
  const print = queries.at(-1);
  const look = () => changed(print?.matches ?? false, false);
  const paper = () => changed(true, true);
  for (const query of queries) query.addEventListener("change", look);
  addEventListener("beforeprint", paper);
  addEventListener("afterprint", look);
  return () => {
    for (const query of queries) query.removeEventListener("change", look);
    removeEventListener("beforeprint", paper);
    removeEventListener("afterprint", look);
  };
}
