// Every text a person reads, in English. Plain words, short, kind; no guilt, no promise, no
// diagnosis. Another language is a second tree of this shape.

import { check, lock, rescreen, stop } from "./check";
import { app, common, days, gone, nav } from "./common";
import { inside, list, locale } from "./forms";
import { history } from "./history";
import { log } from "./log";
import { notes } from "./notes";
import { problem, refusal } from "./problems";
import { settings } from "./settings";
import { sign } from "./sign";
import { start } from "./start";
import { sync, waiting } from "./sync";
import { timeline } from "./timeline";
import { today } from "./today";
import * as training from "./training";

export const en = {
  locale,
  list,
  inside,
  app,
  nav,
  common,
  days,
  gone,
  sign,
  check,
  lock,
  rescreen,
  stop,
  start,
  ...training,
  today,
  log,
  history,
  timeline,
  settings,
  sync,
  waiting,
  problem,
  refusal,
  notes,
};

export type Messages = typeof en;
