// What the pages say that are loaded when they are needed, in English.

import { bodymap } from "./bodymap";
import { caps } from "./caps";
import { compare } from "./compare";
import { felt } from "./felt";
import { imports } from "./imports";
import { learn, rules } from "./learn/frame";
import { lookBack } from "./lookBack";
import { morning } from "./morning";
import { noteForm } from "./noteForm";
import { ownData } from "./ownData";
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
  caps,
  compare,
  felt,
  imports,
  learn,
  rules,
  start: startMore,
  settings: settingsMore,
  lookBack,
  morning,
  noteForm,
  ownData,
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
