// Die Seiten zum Nachlesen auf Deutsch: einfache Wörter, kurze Sätze, „du“.

import type { PageWords } from "../../../learn/page";
import type { pages as english } from "../../en/learn";
import * as body from "./body";
import * as everyday from "./everyday";
import * as exercises from "./exercises";
import * as help from "./help";
import * as onwards from "./onwards";
import * as pain from "./pain";
import * as running from "./running";
import * as strength from "./strength";

export const pages: Record<keyof typeof english, PageWords> = {
  ...body,
  ...pain,
  ...strength,
  ...running,
  ...everyday,
  ...help,
  ...onwards,
  ...exercises,
};
