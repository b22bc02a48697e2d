// Every text, for pages that come through `later`: it waits for them before it loads a page.

import { t as first, type Messages } from ".";

export const t = first as Messages;
