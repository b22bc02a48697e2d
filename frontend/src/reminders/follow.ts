// What reminders need to know of this device once the log has come: its address and language, and
// whether it is on a journey.

import { request } from "../api/client";
import type { Account, Feed, Mail, Push } from "../api/types";
import { speakMore } from "../messages";
import { t } from "../messages/all";
import { travelled } from "../state/clock";
import { account, meta } from "../state/store";
import { say } from "../state/toast";
import { abroad, FOLLOWS, moveTo, placeOf } from "../state/zones";
import { OWN, stateHere } from "./device";

/** A sign-in and a start bring a new one. */
let seen: Account | null = null;
/** For which zone it was found out whether anything reaches the runner. */
let looked: string | null = null;

export async function keepUp(): Promise<void> {
  await lookAtZone();
  if (seen !== account.value) {
    seen = account.value;
    await tellDevice();
  }
}

async function lookAtZone(): Promise<void> {
  const here = abroad();
  const follows = meta.value.get(FOLLOWS);
  if (!here || follows === false) travelled.value = null;
  else if (follows === true) {
    if (!(await moveTo(here))) return;
    await speakMore();
    say(t.reminders.zoneNow(placeOf(here)));
  } else if (looked !== here) {
    looked = here;
    travelled.value = (await isReminded()) ? here : null;
  }
}

/** The server learns of another address, language or sign-in of this device. */
async function tellDevice(): Promise<void> {
  if (!meta.value.get(OWN)) return;
  const reply = await request<Push>("GET", "/api/push");
  if (reply.kind === "ok") await stateHere(reply.data);
}

/** Whom nothing reaches is not asked about it. */
async function isReminded(): Promise<boolean> {
  const [push, mail, feed] = await Promise.all([
    request<Push>("GET", "/api/push"),
    request<Mail>("GET", "/api/mail"),
    request<{ feed: Feed | null }>("GET", "/api/calendar-feed"),
  ]);
  return (
    (push.kind === "ok" && push.data.devices.length > 0) ||
    (mail.kind === "ok" && mail.data.state === "on") ||
    (feed.kind === "ok" && feed.data.feed !== null)
  );
}
