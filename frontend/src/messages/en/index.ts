// What the first screens say, in English; more.ts has the rest. Plain words, short, kind; no
// guilt, no promise, no diagnosis. Another language is a second tree of this shape.

import { check, lock, rescreen, stop } from "./check";
import { app, common, days, gone, nav } from "./common";
import { figures } from "./figures";
import { inside, list, locale } from "./forms";
import { history } from "./history";
import { log } from "./log";
import type { More } from "./more";
import { notes } from "./notes";
import { plan } from "./plan";
import { player } from "./player";
import { settings } from "./settings";
import { start } from "./start";
import { sync } from "./sync";
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
  check,
  lock,
  rescreen,
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
  figures,
};

export type First = typeof en;
export type { More };
export type Messages = First & More;
