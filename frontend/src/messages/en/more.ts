// What the pages say that are loaded when they are needed, in English.

import { planMore } from "./plan";
import { playerMore } from "./player";
import { problem, refusal } from "./problems";
import { settingsMore } from "./settings";
import { sign } from "./sign";
import { startMore } from "./start";
import { waiting } from "./sync";
import { timeline } from "./timeline";

export const more = {
  sign,
  start: startMore,
  settings: settingsMore,
  timeline,
  plan: planMore,
  player: playerMore,
  waiting,
  problem,
  refusal,
};

export type More = typeof more;
