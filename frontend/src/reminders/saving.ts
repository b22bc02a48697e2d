// Settings that are in force with each tap, one request after another.

import { useRef, useState } from "preact/hooks";
import { request } from "../api/client";
import type { ReminderSettings } from "../api/types";
import { t } from "../messages/all";
import { say } from "../state/toast";
import { faultOf } from "./server";

type Saving = {
  now: ReminderSettings;
  change: (changed: Partial<ReminderSettings>) => void;
};

/** What is chosen is shown at once; where the server does not take it, it is as it was. */
export function useSaving(first: ReminderSettings): Saving {
  const [now, setNow] = useState(first);
  const wanted = useRef(first);
  const taken = useRef(first);
  const busy = useRef(false);

  async function send() {
    if (busy.current) return;
    busy.current = true;
    while (wanted.current !== taken.current) {
      const sent = wanted.current;
      const reply = await request("PUT", "/api/reminders/settings", sent);
      // The card is long: the word is said where the eyes are.
      say(faultOf(reply) || t.reminders.saved);
      if (reply.kind === "ok") taken.current = sent;
      else {
        wanted.current = taken.current;
        setNow(taken.current);
      }
    }
    busy.current = false;
  }

  function change(changed: Partial<ReminderSettings>) {
    wanted.current = { ...wanted.current, ...changed };
    setNow(wanted.current);
    void send();
  }
  return { now, change };
}
