// What the server knows of reminders, and its answers in words.

import { type Method, type Reply, request } from "../api/client";
import type { Feed, Mail, Outcome, Push, ReminderSettings, Reminders } from "../api/types";
import { t } from "../messages/all";

export type Found = {
  settings: ReminderSettings;
  sent: Reminders;
  push: Push;
  mail: Mail;
  feed: Feed | null;
};

/** All of it, or null where any part of it did not come. */
export async function askAll(): Promise<Found | null> {
  const [settings, sent, push, mail, feed] = await Promise.all([
    request<ReminderSettings>("GET", "/api/reminders/settings"),
    request<Reminders>("GET", "/api/reminders"),
    request<Push>("GET", "/api/push"),
    request<Mail>("GET", "/api/mail"),
    request<{ feed: Feed | null }>("GET", "/api/calendar-feed"),
  ]);
  if (settings.kind !== "ok" || sent.kind !== "ok" || push.kind !== "ok") return null;
  if (mail.kind !== "ok" || feed.kind !== "ok") return null;
  return {
    settings: settings.data,
    sent: sent.data,
    push: push.data,
    mail: mail.data,
    feed: feed.data.feed,
  };
}

/** Why not, in words; empty where it was done. */
export function faultOf(reply: Reply<unknown>): string {
  if (reply.kind === "ok") return "";
  return reply.kind === "network" ? t.reminders.network : faultOfCode(reply.problem.code);
}

export const faultOfCode = (code: string): string =>
  code === "too_many_attempts"
    ? t.reminders.tooMany
    : (t.reminders.faults[code] ?? t.problem[code] ?? t.refusal);

/** What became of a message or of an answer, in the server's own words. */
export async function tell(method: Method, path: string): Promise<string> {
  const reply = await request<Pick<Outcome, "text">>(method, path);
  return reply.kind === "ok" ? (reply.data?.text ?? "") : faultOf(reply);
}
