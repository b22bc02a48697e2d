// What the first screens say, in German; more.ts has the rest. "Du", plain, short, kind; no
// guilt, no promise, no diagnosis.

import type { First } from "../en";
import { check, lock, stop } from "./check";
import { app, common, days, gone, nav } from "./common";
import { figures } from "./figures";
import { plan, player, settings, start } from "./first";
import { inside, list, locale } from "./forms";
import { history } from "./history";
import { log } from "./log";
import { notes } from "./notes";
import { problem, refusal } from "./problems";
import { running } from "./running";
import { sign } from "./sign";
import { sync } from "./sync";
import { today } from "./today";
import * as training from "./training";

export const de: First = {
  locale,
  list,
  inside,
  app,
  nav,
  sign,
  problem,
  refusal,
  common,
  days,
  gone,
  check,
  lock,
  stop,
  start,
  ...training,
  today,
  log,
  history,
  plan,
  settings,
  sync,
  notes,
  player,
  running,
  figures,
};
