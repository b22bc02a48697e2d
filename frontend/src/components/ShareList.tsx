// The runner's links: for whom, what each shows, until when, how often it was opened, and its end.

import { useState } from "preact/hooks";
import { request } from "../api/client";
import type { Share } from "../api/types";
import { dayOf, localNow } from "../lib/dates";
import { clockTime, sameYearDay } from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { settings } from "../state/store";
import { Confirm } from "./Confirm";

const dayIn = (instant: string): string => sameYearDay(dayOf(new Date(instant)), today.value);

/** "today, 14:05": on this device's clock. */
function momentIn(instant: string): string {
  const local = localNow(new Date(instant));
  return `${dayIn(instant)}, ${clockTime(local, settings.value.clock)}`;
}

const isOver = (link: Share): boolean =>
  link.ended_at !== null || Date.parse(link.expires) <= Date.now();

function lifeOf(link: Share): string {
  if (!isOver(link)) return t.share.until(dayIn(link.expires));
  return t.share.ended(dayIn(link.ended_at ?? link.expires));
}

export function ShareList({ links, onEnded }: { links: readonly Share[]; onEnded: () => void }) {
  const [asking, setAsking] = useState<Share | null>(null);
  const [fault, setFault] = useState("");

  async function end(link: Share) {
    setAsking(null);
    const reply = await request("DELETE", `/api/shares/${link.id}`);
    setFault(reply.kind === "ok" ? "" : reply.kind === "network" ? t.share.network : t.refusal);
    onEnded();
  }

  if (links.length === 0) return <p>{t.share.none}</p>;
  return (
    <>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <ul class="entries">
        {links.map((link) => (
          <li key={link.id} class="entry" data-over={isOver(link)}>
            <div class="entry-text">
              <span class="entry-first">{link.label}</span>
              <span>{lifeOf(link)}</span>
              <span>
                {t.share.opened(link.opened, link.last_opened ? momentIn(link.last_opened) : "")}
              </span>
              <span class="hint">{link.parts.map((part) => t.share.parts[part]).join(" · ")}</span>
            </div>
            {!isOver(link) && (
              <div class="entry-buttons">
                <button type="button" class="quiet" onClick={() => setAsking(link)}>
                  {t.share.endLimit}
                  <span class="visually-hidden">: {link.label}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <Confirm
          title={t.share.endSure(asking.label)}
          yes={t.share.end}
          onNo={() => setAsking(null)}
          onYes={() => void end(asking)}
        >
          <p>{t.share.endText}</p>
        </Confirm>
      )}
    </>
  );
}
