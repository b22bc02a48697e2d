// Units, first weekday, clock and language: each choice is in force at once.

import { useState } from "preact/hooks";
import { request } from "../api/client";
import type { Account } from "../api/types";
import { speaksOther } from "../messages";
import { t } from "../messages/all";
import { LANGUAGES } from "../messages/languages";
import { type Settings, settingsOf } from "../state/settings";
import { account, keepAccount, settings } from "../state/store";
import { Choice } from "./Choice";
import { Section } from "./Field";

let turn: Promise<unknown> = Promise.resolve();

/**
 * Whether the server has taken it; else what was changed is as it was, and nothing besides. One
 * request at a time: it names all settings, so an earlier one that arrives late would undo a later.
 */
async function change(changed: Partial<Settings>): Promise<boolean> {
  const who = account.value;
  if (!who) return false;
  await keepAccount({ ...who, ...changed });
  const sent = turn.then(send);
  turn = sent;
  if (await sent) return true;
  const before = settingsOf(who);
  const back = Object.keys(changed).map((name) => [name, before[name as keyof Settings]]);
  await keepAccount({ ...(account.value ?? who), ...Object.fromEntries(back) });
  return false;
}

async function send(): Promise<boolean> {
  const reply = await request<Account>("PUT", "/api/account/settings", settings.value);
  return reply.kind === "ok";
}

export function EaseForm() {
  const [note, setNote] = useState("");
  const pick = async (changed: Partial<Settings>) => {
    const taken = await change(changed);
    setNote(taken ? t.settings.saved : t.settings.needsNetwork);
    // Drafts are kept on the device, so nothing that was typed is lost.
    if (taken && changed.language && speaksOther(changed.language)) location.reload();
  };
  const now = settings.value;
  return (
    <Section title={t.settings.ease}>
      <div class="stack">
        {LANGUAGES.length > 1 && (
          <Choice
            label={t.settings.language}
            options={(["auto", ...LANGUAGES] as const).map((value) => ({
              value,
              label: t.settings.languages[value] ?? value,
            }))}
            value={now.language}
            onChange={(language) => void pick({ language })}
          />
        )}
        <Choice
          label={t.settings.distance}
          options={(["km", "mi"] as const).map((value) => ({
            value,
            label: t.settings.distances[value],
          }))}
          value={now.distance_unit}
          onChange={(distance_unit) => void pick({ distance_unit })}
        />
        <Choice
          label={t.settings.weight}
          options={(["kg", "lb"] as const).map((value) => ({
            value,
            label: t.settings.weights[value],
          }))}
          value={now.weight_unit}
          onChange={(weight_unit) => void pick({ weight_unit })}
        />
        <Choice
          label={t.settings.weekStarts}
          hint={t.settings.weekStartsHint}
          options={(["mon", "sun", "sat"] as const).map((value) => ({
            value,
            label: t.days[value] ?? value,
          }))}
          value={now.week_starts}
          onChange={(week_starts) => void pick({ week_starts })}
        />
        <Choice
          label={t.settings.clock}
          options={(["24", "12"] as const).map((value) => ({
            value,
            label: t.settings.clocks[value],
          }))}
          value={now.clock}
          onChange={(clock) => void pick({ clock })}
        />
      </div>
      <p role="status" class="hint">
        {note}
      </p>
    </Section>
  );
}
