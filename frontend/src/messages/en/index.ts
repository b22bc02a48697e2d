// What the first screens say, in English; more.ts has the rest. Plain words, short, kind; no
// guilt, no promise, no diagnosis. Another language is a second tree of this shape.

import { check, lock, stop } from "./check";
import { app, common, days, gone, nav } from "./common";
import { figures } from "./figures";
import { plan, player, settings, start } from "./first";
import { inside, list, locale } from "./forms";
import { history } from "./history";
import { log } from "./log";
import type { More } from "./more";
import { notes } from "./notes";
import { problem, refusal } from "./problems";
import { running } from "./running";
import { sign } from "./sign";
import { sync } from "./sync";
import { today } from "./today";
import * as training from "./training";

export const en = {
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

export type First = typeof en;
export type { More };
export type Messages = First & More;
