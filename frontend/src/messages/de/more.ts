// The texts of pages that load when they are first needed.

import type { MoreMessages } from "../en/more";
import { figures } from "./figures";
import { plan } from "./plan";
import { player } from "./player";

export const more: MoreMessages = { plan, player, figures };
