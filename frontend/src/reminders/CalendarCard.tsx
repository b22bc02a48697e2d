// The calendar's private address: made, copied once, renewed and ended.

import { useRef, useState } from "preact/hooks";
import { request } from "../api/client";
import type { Feed, FeedMade } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Field, Section } from "../components/Field";
import { t } from "../messages/all";
import { FeedAddress } from "./FeedAddress";
import { faultOf, tell } from "./server";

export function CalendarCard({ feed, onChange }: { feed: Feed | null; onChange: () => void }) {
  const [made, setMade] = useState("");
  const [told, setTold] = useState("");

  async function make() {
    const reply = await request<FeedMade>("POST", "/api/calendar-feed");
    setTold(faultOf(reply));
    if (reply.kind === "ok") setMade(`${location.origin}${reply.data.path}`);
    onChange();
  }

  async function end() {
    const reply = await request("DELETE", "/api/calendar-feed");
    setTold(faultOf(reply));
    if (reply.kind === "ok") setMade("");
    onChange();
  }

  return (
    <Section title={t.reminders.calendar}>
      <div class="stack">
        <p>{t.reminders.calendarAbout}</p>
        {made && <FeedAddress address={made} />}
        {feed ? (
          <Kept feed={feed} onTold={setTold} onRenew={make} onEnd={end} />
        ) : (
          <button type="button" class="quiet wide" onClick={() => void make()}>
            {t.reminders.makeAddress}
          </button>
        )}
      </div>
      <p role="status">{told}</p>
    </Section>
  );
}

type Props = {
  feed: Feed;
  onTold: (text: string) => void;
  onRenew: () => Promise<void>;
  onEnd: () => Promise<void>;
};

function Kept({ feed, onTold, onRenew, onEnd }: Props) {
  const [asking, setAsking] = useState<"renew" | "revoke" | null>(null);
  const [time, setTime] = useState(feed.time);
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  async function change(next: string) {
    setTime(next);
    if (next === "") return;
    // One after the other: a time that was sent sooner and arrives later would be the one that is kept.
    const before = sent.current;
    const reply = before.then(() =>
      request("PUT", "/api/calendar-feed", { time: next.slice(0, 5) }),
    );
    sent.current = reply;
    onTold(faultOf(await reply) || t.reminders.saved);
  }

  return (
    <>
      <p>{t.reminders.there}</p>
      <Field
        label={t.reminders.training}
        type="time"
        value={time}
        onText={(next) => void change(next)}
      />
      <button
        type="button"
        class="quiet wide"
        onClick={() => void tell("POST", "/api/calendar-feed/test").then(onTold)}
      >
        {t.reminders.lookUp}
      </button>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setAsking("renew")}>
          {t.reminders.renew}
        </button>
        <button type="button" class="quiet" onClick={() => setAsking("revoke")}>
          {t.reminders.revoke}
        </button>
      </div>
      {asking && (
        <Confirm
          title={asking === "renew" ? t.reminders.renewSure : t.reminders.revokeSure}
          yes={t.reminders[asking]}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void (asking === "renew" ? onRenew() : onEnd());
          }}
        >
          <p>{asking === "renew" ? t.reminders.renewText : t.reminders.revokeText}</p>
        </Confirm>
      )}
    </>
  );
}
