// The texts of pages that load when they are first needed.

import { figures } from "./figures";
import { plan } from "./plan";
import { player } from "./player";

export const more = { plan, player, figures };

export type MoreMessages = typeof more;
