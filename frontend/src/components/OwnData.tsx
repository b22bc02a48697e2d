// Everything out as one file, and back in. Both need the network; what is unsent is told.

import { useRef, useState } from "preact/hooks";
import { request } from "../api/client";
import type { Problem, Restored } from "../api/types";
import { t } from "../messages/all";
import { href } from "../state/route";
import { account, keepAccount, kickSync, outbox } from "../state/store";
import { Section } from "./Field";
import "../styles/ownData.css";

/** The server takes no more; to send it would only be a long wait for a no. */
const LARGEST = 32_000_000;
const MANY = 20;

type Outcome =
  | { kind: "nothing" | "busy" }
  | { kind: "back"; done: Restored }
  | { kind: "fault"; text: string; places: string[] };

export function OwnData() {
  const unsent = outbox.value.length;
  return (
    <Section title={t.ownData.title}>
      <p>{t.ownData.about}</p>
      <a class="button primary wide" href={exportPath(account.value?.id)} download>
        {t.ownData.download}
      </a>
      <p class="hint">
        {t.ownData.network} {unsent > 0 && <strong>{t.ownData.unsent(unsent)}</strong>}
      </p>
      <BringBack />
      <a class="button quiet wide" href={href("report")}>
        {t.report.title}
      </a>
      <a class="button quiet wide" href={href("share")}>
        {t.share.title}
      </a>
    </Section>
  );
}

/** The account is named: another tab may have signed in with another one. */
function exportPath(runner: string | undefined): string {
  return `/api/account/export${runner ? `?runner=${runner}` : ""}`;
}

function BringBack() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "nothing" });
  const input = useRef<HTMLInputElement>(null);
  const busy = outcome.kind === "busy";

  async function pick(file: File | undefined) {
    if (!file) return;
    setOutcome({ kind: "busy" });
    setOutcome(await bring(file));
    // The same file, put right, can be chosen again.
    if (input.current) input.current.value = "";
  }

  return (
    <>
      <label class="button quiet wide pick-file" aria-disabled={busy}>
        {t.ownData.bring}
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          accept=".zip,.json,application/zip,application/json"
          disabled={busy}
          onChange={(event) => void pick(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="hint">{t.ownData.bringHint}</p>
      <p role="status">{said(outcome)}</p>
      {outcome.kind === "fault" && <Faults {...outcome} />}
    </>
  );
}

function said(outcome: Outcome): string {
  if (outcome.kind === "busy") return t.ownData.bringing;
  if (outcome.kind !== "back") return "";
  const { episodes, events, same } = outcome.done;
  const parts = episodes + events > 0 ? [t.ownData.brought(episodes, events)] : [];
  return [...parts, ...(same > 0 || parts.length === 0 ? [t.ownData.same(same)] : [])].join(" ");
}

/** What is wrong in words, and below it each place in the file with the server's own words. */
function Faults({ text, places }: { text: string; places: string[] }) {
  return (
    <div role="alert">
      <p class="fault">{text}</p>
      {places.length > 0 && (
        <details class="why">
          <summary>{t.ownData.where}</summary>
          <ul class="places" lang="en">
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

async function bring(file: File): Promise<Outcome> {
  if (file.size > LARGEST) return { kind: "fault", text: t.ownData.tooLarge, places: [] };
  const reply = await request<Restored>("POST", "/api/account/restore", file);
  if (reply.kind === "network") return { kind: "fault", text: t.ownData.network, places: [] };
  if (reply.kind === "problem") return { kind: "fault", ...faultsOf(reply.problem) };
  await keepAccount(reply.data.account);
  kickSync();
  return { kind: "back", done: reply.data };
}

function faultsOf(problem: Problem): { text: string; places: string[] } {
  if (problem.code === "too_large") return { text: t.ownData.tooLarge, places: [] };
  const named = t.ownData.faults[problem.code] ?? t.problem[problem.code] ?? t.refusal;
  const places = Object.entries(problem.errors ?? {}).flatMap(([place, told]) =>
    told.map((fault) => `${place}: ${fault}`),
  );
  return { text: `${named} ${t.ownData.nothing}`, places: places.slice(0, MANY) };
}
