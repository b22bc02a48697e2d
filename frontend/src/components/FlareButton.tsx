// One tap and a yes: it has flared up, and the plan comes back gently.

import { useState } from "preact/hooks";
import { t } from "../messages";
import { reportFlare } from "../state/actions";
import { barred } from "../state/lock";
import { go, goOn, hash } from "../state/route";
import { plan } from "../state/store";
import { Confirm } from "./Confirm";
import { Icon } from "./Icon";

export function FlareButton() {
  const [asking, setAsking] = useState(false);
  if (barred.value || !plan.value || plan.value.state === "flare") return null;
  return (
    <>
      <button type="button" class="quiet wide flare" onClick={() => setAsking(true)}>
        <Icon name="flame" />
        {t.today.flare}
      </button>
      {asking && (
        <Confirm
          title={t.today.flareSure}
          yes={t.today.flareYes}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            // There the plan says what rests now.
            const from = hash.value;
            void reportFlare().then(() => goOn(from, "today", go));
          }}
        >
          <p>{t.today.flareText}</p>
        </Confirm>
      )}
    </>
  );
}
