// Starts the app: the texts of one language, then the pages that read them; meanwhile what the
// device holds is read.

import { speak } from "./messages";
import { keptLanguage } from "./messages/languages";
import { beginReading } from "./offline/opened";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/choices.css";
import "./styles/sets.css";
import "./styles/shell.css";
import "./styles/today.css";
import "./styles/weekBar.css";
import "./styles/progress.css";
import "./styles/safety.css";
import "./styles/pages.css";
import "./styles/desk.css";
import "./styles/close.css";
import "./styles/forced.css";

/** A physio's link opens nothing that is on this device: it may be anybody's. */
const isLink = location.pathname === "/shared";
if (!isLink) beginReading();
void speak(keptLanguage())
  .then(() => (isLink ? import("./shared/begin") : import("./begin")))
  .then((found) => found.begin())
  // The network went away in between: as soon as it is back, from the start.
  .catch(() => addEventListener("online", () => location.reload(), { once: true }));
