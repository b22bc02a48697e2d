// What the pages say that are loaded when they are needed, in English.

import { bodymap } from "./bodymap";
import { bring } from "./bring";
import { caps } from "./caps";
import { checkMore, lockMore } from "./check";
import { compare } from "./compare";
import { episodes } from "./episodes";
import { felt } from "./felt";
import { imports } from "./imports";
import { learn, rules } from "./learn/frame";
import { lookBack } from "./lookBack";
import { morning } from "./morning";
import { noteForm } from "./noteForm";
import { ownData } from "./ownData";
import { paths } from "./paths";
import { planMore } from "./plan";
import { playerMore } from "./player";
import { prediction } from "./prediction";
import { push } from "./push";
import { reminders } from "./reminders";
import { report } from "./report";
import { rescreen, screening } from "./screening";
import { settingsMore } from "./settings";
import { share } from "./share";
import { startMore } from "./start";
import { stopwatch } from "./stopwatch";
import { timeline } from "./timeline";
import { timer } from "./timer";
import { waiting } from "./waiting";

export const more = {
  bodymap,
  bring,
  caps,
  check: checkMore,
  compare,
  episodes,
  felt,
  imports,
  learn,
  lock: lockMore,
  rules,
  start: startMore,
  settings: settingsMore,
  lookBack,
  morning,
  noteForm,
  ownData,
  paths,
  prediction,
  push,
  reminders,
  report,
  rescreen,
  screening,
  share,
  stopwatch,
  timeline,
  plan: planMore,
  player: playerMore,
  timer,
  waiting,
};

export type More = typeof more;
