// The limits that the plan keeps to, each with whose it is and its end.

import { useState } from "preact/hooks";
import { t } from "../messages/all";
import { endLimit, limitsNow } from "../state/clinician";
import { type Limit, limitLines, whose } from "../state/limits";
import { units } from "../state/store";
import { Confirm } from "./Confirm";
import { Section } from "./Field";

export function LimitsCard() {
  const [asking, setAsking] = useState<Limit | null>(null);
  const now = limitsNow();
  const lines = limitLines(now.limits, units.value);
  if (lines.length === 0) return null;
  return (
    <Section title={t.share.limits}>
      <p class="hint">{t.share.limitsHint}</p>
      <ul class="entries">
        {lines.map((one) => (
          <li key={one.text} class="entry">
            <div class="entry-text">
              <span class="entry-first">{one.text}</span>
              <span class="hint">{t.share.by(whose(now, one))}</span>
            </div>
            <div class="entry-buttons">
              <button type="button" class="quiet" onClick={() => setAsking(one)}>
                {t.share.endLimit}
                <span class="visually-hidden">: {one.text}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {asking && (
        <Confirm
          title={t.share.endLimitSure}
          yes={t.share.endLimit}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void endLimit(asking);
          }}
        >
          <p>{asking.text}</p>
          <p>{t.share.endLimitText}</p>
        </Confirm>
      )}
    </Section>
  );
}
