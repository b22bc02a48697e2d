// The pages of Learn in English: plain words, short, for a reading age of about twelve. They are
// a download of their own; what the frame around them says stands in frame.ts.

import * as body from "./body";
import * as everyday from "./everyday";
import * as exercises from "./exercises";
import * as help from "./help";
import * as onwards from "./onwards";
import * as pain from "./pain";
import * as running from "./running";
import * as strength from "./strength";

export const pages = {
  ...body,
  ...pain,
  ...strength,
  ...running,
  ...everyday,
  ...help,
  ...onwards,
  ...exercises,
};

export type PageId = keyof typeof pages;
