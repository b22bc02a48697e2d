// What is not on the server yet, and what needs a person: calm, and only when there is something.

import { t } from "../messages";
import { held, updateReady, useNewVersion } from "../offline/update";
import { go, href, route } from "../state/route";
import { needsLook, storageTrouble, syncState, waiting } from "../state/store";
import { Icon } from "./Icon";

function line(): string {
  const n = waiting.value.length;
  switch (syncState.value) {
    case "signed_out":
      return t.sync.signIn(n);
    case "unreachable":
      return t.sync.offline(n);
    case "working":
      return n > 0 ? t.sync.sending(n) : "";
    default:
      return n > 0 ? t.sync.waits(n) : "";
  }
}

/** While a set is in progress nothing offers to reload the page. */
const busy = () => held.value || (route.value[0] === "log" && route.value.length > 1);

export function OfflineBar() {
  const text = line();
  const looks = needsLook.value.length;
  return (
    <div class="bars">
      <p class="bar" role="status" data-state={syncState.value} hidden={!text}>
        {text && (
          <>
            {syncState.value === "unreachable" && <Icon name="cloudOff" />}
            <span>{text}</span>
            {syncState.value === "signed_out" && (
              <button type="button" onClick={() => go("sign-in")}>
                {t.sync.signInButton}
              </button>
            )}
          </>
        )}
      </p>
      {looks > 0 && route.value[0] !== "waiting" && (
        <p class="bar attention">
          <Icon name="warn" />
          <span>{t.sync.look(looks)}</span>
          <a href={href("waiting")}>{t.sync.lookButton}</a>
        </p>
      )}
      {storageTrouble.value && (
        <p class="bar attention" role="alert">
          <Icon name="warn" />
          <span>{t.sync.storage}</span>
        </p>
      )}
      {updateReady.value && !busy() && (
        <p class="bar" role="status">
          <span>{t.settings.version}</span>
          <button type="button" onClick={useNewVersion}>
            {t.settings.reload}
          </button>
        </p>
      )}
    </div>
  );
}
