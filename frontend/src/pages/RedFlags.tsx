// The safety check as a page of its own: after a RED, every 14 days, or whenever asked for.

import { useState } from "preact/hooks";
import { FlagCheck } from "../components/FlagCheck";
import { FlagTexts } from "../components/FlagTexts";
import { t } from "../messages/all";
import { answerCheck } from "../state/actions";
import { openCheck } from "../state/lock";
import { go, goOn } from "../state/route";
import { Page } from "./Page";

export function RedFlags() {
  const [soon, setSoon] = useState<string[] | null>(null);
  const check = openCheck.value;

  async function answer(ids: string[]) {
    if (!(await answerCheck(ids))) return;
    const mild = ids.length > 0 && ids.every((id) => t.check.flagOf(id)?.locks === false);
    if (mild) setSoon(ids);
    else goOn("check", "today");
  }

  if (soon) {
    return (
      <Page title={t.check.seeTitle}>
        <section class="card">
          <FlagTexts ids={soon} />
          <button type="button" class="primary wide" onClick={() => go("today")}>
            {t.check.goOn}
          </button>
        </section>
      </Page>
    );
  }
  return (
    <Page title={t.check.again}>
      <p class="lead">{check && check.marked.length === 0 ? t.check.afterRed : t.check.intro}</p>
      <FlagCheck marked={check?.marked ?? []} onAnswer={answer} />
    </Page>
  );
}
