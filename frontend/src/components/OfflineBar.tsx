// What is not on the server yet, and what needs a person: calm, and only when there is something.

import { clockAhead } from "../api/client";
import { roughly } from "../lib/format";
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

const CALM = new Set(["today", "log", "history", "timeline", "settings", "waiting"]);

/** Where something may be half filled in, or a set is in progress, nothing offers to reload the page. */
const busy = () => held.value || route.value.length > 1 || !CALM.has(route.value[0] ?? "today");

/** Clocks are never quite the same. */
const CLOCK_OFF_MIN = 5;

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
      {(storageTrouble.value || syncState.value === "stuck") && (
        <p class="bar attention" role="alert">
          <Icon name="warn" />
          <span>{storageTrouble.value ? t.sync.storage : t.sync.stuck}</span>
        </p>
      )}
      {Math.abs(clockAhead.value) > CLOCK_OFF_MIN && (
        <p class="bar" role="status">
          <Icon name="clock" />
          <span>{t.sync.clock(roughly(Math.abs(clockAhead.value)), clockAhead.value > 0)}</span>
        </p>
      )}
      {updateReady.value && !busy() && (
        <p class="bar" role="status">
          <span>{t.settings.version}</span>
          <button type="button" onClick={() => useNewVersion()}>
            {t.settings.reload}
          </button>
        </p>
      )}
    </div>
  );
}
