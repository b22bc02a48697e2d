// Starts the app: first the texts of one language, then the pages that read them.

import { speak } from "./messages";
import { keptLanguage } from "./messages/languages";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/choices.css";
import "./styles/sets.css";
import "./styles/shell.css";
import "./styles/today.css";
import "./styles/safety.css";
import "./styles/pages.css";
import "./styles/desk.css";

void speak(keptLanguage())
  .then(() => import("./begin"))
  .then((found) => found.begin())
  // The network went away in between: as soon as it is back, from the start.
  .catch(() => addEventListener("online", () => location.reload(), { once: true }));
