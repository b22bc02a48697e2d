// What the pages say that are loaded when they are needed, in German.

import type { More } from "../en";
import { planMore } from "./plan";
import { playerMore } from "./player";
import { problem, refusal } from "./problems";
import { settingsMore } from "./settings";
import { sign } from "./sign";
import { startMore } from "./start";
import { waiting } from "./sync";
import { timeline } from "./timeline";

export const more: More = {
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
