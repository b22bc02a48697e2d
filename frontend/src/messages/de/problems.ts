// Why the server did not do what was asked, by the code of its answer.

import type { Messages } from "../en";

export const problem: Messages["problem"] = {
  invalid: "Etwas darin ist nicht gültig.",
  episode_open: "Es gibt schon einen offenen Plan.",
  no_episode: "Es gibt keinen offenen Plan.",
  email_taken: "Mit dieser E-Mail gibt es schon ein Konto.",
  setup_code: "Das erste Konto braucht den Einrichtungscode, den der Server ausgegeben hat.",
  bad_credentials: "E-Mail oder Passwort stimmt nicht.",
  too_many_attempts: "Zu viele Versuche. Bitte warte eine Weile.",
  cross_site:
    "Der Server hat diese Adresse nicht angenommen. Bitte öffne Restride unter seiner eigenen Adresse.",
};

export const refusal: Messages["refusal"] = "Der Server hat es nicht angenommen.";
