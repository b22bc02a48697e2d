// What changes the account itself: it needs the network, and says so when there is none.

import { useState } from "preact/hooks";
import { request } from "../api/client";
import { t } from "../messages/all";
import { letGo } from "../reminders/device";
import { forget, outbox } from "../state/store";
import { Confirm } from "./Confirm";
import { Field } from "./Field";

/** Nothing of the account stays here, nor reaches this device any more. */
async function leaveDevice(): Promise<void> {
  const gone = letGo();
  await forget();
  await gone;
}

export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [note, setNote] = useState("");
  const [fault, setFault] = useState("");

  async function submit(event: Event) {
    event.preventDefault();
    setNote("");
    setFault(next.length < 10 ? t.sign.shortPassword : "");
    if (next.length < 10) return;
    const reply = await request("PUT", "/api/account/password", {
      current_password: current,
      new_password: next,
    });
    if (reply.kind === "network") return setFault(t.settings.needsNetwork);
    if (reply.kind === "problem") {
      return setFault(
        reply.problem.errors?.current_password
          ? t.settings.wrongPassword
          : (t.problem[reply.problem.code] ?? t.refusal),
      );
    }
    setCurrent("");
    setNext("");
    setNote(t.settings.changed);
  }

  return (
    <details class="why">
      <summary>{t.settings.password}</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <p class="hint">{t.settings.passwordEnds}</p>
        <Field
          label={t.settings.current}
          type="password"
          autoComplete="current-password"
          value={current}
          onText={setCurrent}
        />
        <Field
          label={t.sign.newPassword}
          type="password"
          autoComplete="new-password"
          hint={t.sign.passwordHint}
          value={next}
          onText={setNext}
          fault={fault}
        />
        <p role="status">{note}</p>
        <button type="submit" class="primary">
          {t.settings.password}
        </button>
      </form>
    </details>
  );
}

export function SignOutButton() {
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState("");
  const unsent = outbox.value.length;

  async function leave() {
    setAsking(false);
    const reply = await request("POST", "/api/sign-out");
    // Already signed out there counts as done; anything else keeps the log where it is.
    if (reply.kind === "ok" || (reply.kind === "problem" && reply.problem.status === 401)) {
      await leaveDevice();
    } else setFault(t.settings.signOutOffline);
  }

  return (
    <>
      <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
        {t.settings.signOut}
      </button>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {asking && (
        <Confirm
          title={t.settings.signOutSure}
          yes={unsent > 0 ? t.settings.signOutAnyway : t.settings.signOut}
          grave={unsent > 0}
          onNo={() => setAsking(false)}
          onYes={leave}
        >
          {unsent > 0 && (
            <p>
              <strong>{t.settings.unsent(unsent)}</strong>
            </p>
          )}
          <p>{t.settings.signOutText}</p>
        </Confirm>
      )}
    </>
  );
}

export function DeleteAccount() {
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState("");

  async function submit(event: Event) {
    event.preventDefault();
    if (!password) return setFault(t.common.required);
    const reply = await request("DELETE", "/api/account", { password });
    if (reply.kind === "network") return setFault(t.settings.needsNetwork);
    if (reply.kind === "problem") {
      return setFault(
        reply.problem.errors?.password
          ? t.settings.wrongPassword
          : (t.problem[reply.problem.code] ?? t.refusal),
      );
    }
    return void leaveDevice();
  }

  return (
    <details class="why">
      <summary>{t.settings.deleteAccount}</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <p>{t.settings.deleteText}</p>
        <Field
          label={t.settings.current}
          type="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
          fault={fault}
        />
        <button type="submit" class="grave">
          {t.settings.deleteButton}
        </button>
      </form>
    </details>
  );
}
