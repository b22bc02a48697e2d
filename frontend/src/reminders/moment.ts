// When something was sent: "Today, 14:05", on this device's clock.

import { dayOf, localNow } from "../lib/dates";
import { clockTime, sameYearDay } from "../lib/format";
import { today } from "../state/clock";
import { settings } from "../state/store";

export function momentIn(instant: string): string {
  const moment = new Date(instant);
  const time = clockTime(localNow(moment), settings.value.clock);
  return `${sameYearDay(dayOf(moment), today.value)}, ${time}`;
}
