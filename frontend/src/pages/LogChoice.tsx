// What would you like to log: large doors for what is logged most, and lists by what a note is about.

import type { ComponentChildren } from "preact";
import { Figure } from "../components/Figure";
import { FlareButton } from "../components/FlareButton";
import { Icon } from "../components/Icon";
import { t } from "../messages";
import { type Group, nounsOf } from "../state/nouns";
import { href } from "../state/route";
import { episode, plan } from "../state/store";
import { Page } from "./Page";

function Door(props: { to: string; title: string; more: string; children: ComponentChildren }) {
  return (
    <a class="door" href={href(props.to)}>
      {props.children}
      <span>
        <strong>{props.title}</strong>
        <span class="hint">{props.more}</span>
      </span>
      <Icon name="next" />
    </a>
  );
}

function Notes({ group, children }: { group: Group; children?: ComponentChildren }) {
  const nordics = Boolean(plan.value?.strength.NH?.rung);
  return (
    <nav class="card" aria-labelledby={`notes-${group}`}>
      <h2 id={`notes-${group}`} tabIndex={-1}>
        {t.notes.groups[group]}
      </h2>
      {children}
      <ul class="notes">
        {nounsOf(group, episode.value?.body?.pattern, nordics).map((noun) => (
          <li key={noun}>
            <a href={href(`log/${noun}`)}>
              <span>
                <strong>{t.notes.of[noun].title}</strong>
                <span class="hint">{t.notes.of[noun].more}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is below the first screen of a phone. */
const WAYS: readonly Group[] = ["felt", "happened", "tests"];

function show(group: Group): void {
  const heading = document.getElementById(`notes-${group}`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

export function LogChoice() {
  return (
    <Page title={t.log.title}>
      <p class="log-ways">
        {WAYS.map((group) => (
          <button key={group} type="button" class="quiet log-way" onClick={() => show(group)}>
            {t.notes.groups[group]}
          </button>
        ))}
      </p>
      <div class="log-groups">
        <Notes group="training">
          <Door to="log/session" title={t.log.session} more={t.log.sessionMore}>
            <Figure of="EB" />
          </Door>
          <Door to="log/run" title={t.log.run} more={t.log.runMore}>
            <Figure of="run" />
          </Door>
        </Notes>
        <Notes group="felt">
          <Door to="today" title={t.log.morning} more={t.log.morningMore}>
            <Icon name="sun" />
          </Door>
        </Notes>
        <Notes group="happened">
          <FlareButton />
        </Notes>
        <Notes group="tests" />
      </div>
      <a class="button quiet wide" href={href("import")}>
        <Icon name="up" />
        {t.log.files}
      </a>
      <a class="button quiet wide" href={href("history")}>
        <Icon name="history" />
        {t.log.history}
      </a>
    </Page>
  );
}
