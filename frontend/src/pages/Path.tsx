// A guided path: what the plan does now in words, what helps beside it, and what comes next.

import { Section } from "../components/Field";
import { LockCard } from "../components/LockCard";
import { LookBack } from "../components/LookBack";
import { OpenCriteria } from "../components/OpenCriteria";
import { ReadPart } from "../learn/Blocks";
import { sourcesOf } from "../learn/page";
import { Sources } from "../learn/Sources";
import { t } from "../messages/all";
import { type PathName, pathsOf } from "../paths/applies";
import { Comfort } from "../paths/Comfort";
import { FlareNow } from "../paths/FlareNow";
import { KeepNow } from "../paths/KeepNow";
import { flareWaits, locked } from "../state/lock";
import { href } from "../state/route";
import { plan } from "../state/store";
import { Page } from "./Page";
import "../styles/learn.css";
import "../styles/paths.css";

/** The page of Learn that goes further. */
const READ: Record<PathName, string> = {
  first: "firstDays",
  flare: "firstDays",
  keep: "stayingWell",
};

const isPath = (name: string | undefined): name is PathName => name !== undefined && name in READ;

/** After a strain the walk and the criteria of A0; in a flare-up the days of the flare-up. */
function Next({ flares }: { flares: boolean }) {
  const say = t.paths;
  if (flares)
    return (
      <Section title={say.next}>
        <p>{say.nextFlare}</p>
        <a class="button quiet wide" href={href("path/flare")}>
          {say.toFlare}
        </a>
      </Section>
    );
  return (
    <>
      <Section title={say.next}>
        <p>{say.nextStrain}</p>
        <a class="button quiet wide" href={href("log/walk")}>
          {say.walk}
        </a>
      </Section>
      <OpenCriteria />
    </>
  );
}

function Now({ name, on }: { name: PathName; on: readonly PathName[] }) {
  if (!on.includes(name)) return <p class="banner">{t.paths.none}</p>;
  if (name === "keep") return <KeepNow />;
  if (name === "flare") return <FlareNow />;
  return (
    <>
      <Comfort />
      <Next flares={on.includes("flare")} />
    </>
  );
}

export function Path({ which }: { which: string | undefined }) {
  const name = isPath(which) ? which : "first";
  const words = t.paths.of[name];
  const sources = sourcesOf(words);
  if (locked.value) return <Page title={words.title} back="today" children={<LockCard />} />;
  const on = pathsOf(plan.value, flareWaits.value);
  return (
    <Page title={words.title} back="today">
      <p class="lead">{words.summary}</p>
      <div class="columns">
        <div class="column">
          <Now name={name} on={on} />
          {name === "flare" && <LookBack />}
        </div>
        <div class="column">
          <article class="card read-page path-page" aria-label={words.title}>
            {words.parts.map((part) => (
              <ReadPart key={part.title} part={part} sources={sources} />
            ))}
            <Sources ids={sources} />
          </article>
          <div class="stack">
            {name === "flare" && on.includes("first") && (
              <a class="button quiet wide" href={href("path/first")}>
                {t.paths.toFirst}
              </a>
            )}
            <a class="button quiet wide" href={href("check")}>
              {t.paths.check}
            </a>
            <a class="button quiet wide" href={href(`learn/${READ[name]}`)}>
              {t.paths.read}
            </a>
          </div>
        </div>
      </div>
    </Page>
  );
}
