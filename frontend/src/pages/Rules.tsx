// Every rule that makes a plan: its sentence, its numbers, where they come from and how well they
// are known, straight from the server's protocol files.

import { useEffect, useState } from "preact/hooks";
import type { Protocol } from "../api/types";
import { Choice } from "../components/Choice";
import { backFrom } from "../learn/back";
import { RuleGroups } from "../learn/RuleGroups";
import { Rungs, Stages } from "../learn/RuleTables";
import { fetchRules, PROTOCOLS, type Rulebook, readCopy } from "../learn/rulesCopy";
import { t } from "../messages/all";
import { href } from "../state/route";
import { episode } from "../state/store";
import { Page } from "./Page";

/** The runner's own plan, where there is one with loads. */
const ownProtocol = (): string =>
  PROTOCOLS.find((name) => name === episode.value?.body?.pattern) ?? "pht";

function About({ protocol }: { protocol: Protocol }) {
  return (
    <section class="card">
      <h2>{t.rules.version(protocol.version)}</h2>
      <details class="why first">
        <summary>{t.rules.changes}</summary>
        <ul>
          {Object.entries(protocol.changelog).map(([version, what]) => (
            <li key={version} lang="en">
              <strong>{version}</strong> {what}
            </li>
          ))}
        </ul>
      </details>
      <details class="why">
        <summary>{t.rules.marks}</summary>
        <dl class="marks">
          {Object.entries(t.rules.markOf).map(([mark, meaning]) => (
            <div key={mark}>
              <dt class="rule">{mark}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** So long after an answer that never came it is asked for again, while the page is open. */
const AGAIN_MS = 5_000;

function useRulebook(): { rulebook: Rulebook | null; state: "asking" | "fresh" | "kept" } {
  const [rulebook, setRulebook] = useState<Rulebook | null>(null);
  const [state, setState] = useState<"asking" | "fresh" | "kept">("asking");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    // The copy is there at once; the server's answer, which comes later, takes its place.
    const asked = fetchRules();
    void readCopy().then((copy) => {
      if (here) setRulebook((now) => now ?? copy);
    });
    void asked.then((found) => {
      if (!here) return;
      if (found) setRulebook(found);
      setState(found ? "fresh" : "kept");
    });
    return () => {
      here = false;
    };
  }, [tries]);
  useEffect(() => {
    if (state !== "kept") return;
    const again = () => setTries(tries + 1);
    const timer = setTimeout(again, AGAIN_MS);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [state, tries]);
  return { rulebook, state };
}

/** Folded parts are printed open. */
function openAll(): void {
  for (const one of document.querySelectorAll<HTMLDetailsElement>(".page details")) one.open = true;
}

export function Rules({ at }: { at?: string | undefined }) {
  const { rulebook, state } = useRulebook();
  const [name, setName] = useState(ownProtocol);
  useEffect(() => {
    addEventListener("beforeprint", openAll);
    return () => removeEventListener("beforeprint", openAll);
  }, []);
  const protocol = rulebook?.protocols.find((one) => one.name === name);
  return (
    <Page title={t.rules.title} back={backFrom()}>
      <p class="lead">{t.rules.lead}</p>
      {rulebook && state === "kept" && <p class="bar">{t.rules.kept}</p>}
      {!rulebook && <p class="card">{state === "kept" ? t.rules.missing : t.common.loading}</p>}
      {rulebook && protocol && (
        <>
          <Choice
            label={t.rules.protocol}
            options={PROTOCOLS.map((value) => ({
              value,
              label: t.rules.protocols[value] ?? value,
            }))}
            value={name as (typeof PROTOCOLS)[number]}
            onChange={setName}
          />
          <About protocol={protocol} />
          <RuleGroups rules={rulebook.rules} protocol={protocol} at={at} />
          <Rungs protocol={protocol} names={rulebook.rules.names} />
          <Stages protocol={protocol} />
          <div class="buttons not-printed">
            <a class="button quiet" href={href("learn")}>
              {t.learn.all}
            </a>
            <button type="button" class="quiet" onClick={() => print()}>
              {t.learn.print}
            </button>
          </div>
        </>
      )}
    </Page>
  );
}
