// Sign in, create an account, or set a new password with a reset code. The only page that
// needs the network.

import { useState } from "preact/hooks";
import { type Reply, request } from "../api/client";
import type { Account, Problem } from "../api/types";
import { Field } from "../components/Field";
import { t } from "../messages";
import { go, goOn, hash, isOn, route } from "../state/route";
import { likely } from "../state/settings";
import { account, openAs, waiting } from "../state/store";

type Mode = "in" | "up" | "reset";

function faultOf(problem: Problem, retryAfterS: number | null): string {
  if (problem.code === "too_many_attempts") {
    return t.sign.tooMany(Math.max(1, Math.ceil((retryAfterS ?? 60) / 60)));
  }
  if (problem.errors?.token) return t.sign.badToken;
  return t.problem[problem.code] ?? t.refusal;
}

/** A new account begins with what is usual where the browser is at home, if the server agrees. */
async function settled(made: Account): Promise<Account> {
  const reply = await request<Account>("PUT", "/api/account/settings", likely(navigator.language));
  return reply.kind === "ok" ? reply.data : made;
}

export function SignIn() {
  const known = account.value;
  const [mode, setMode] = useState<Mode>(route.value[0] === "reset" ? "reset" : "in");
  const [email, setEmail] = useState(known?.email ?? "");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [code, setCode] = useState("");
  const [askCode, setAskCode] = useState(false);
  const [token, setToken] = useState(route.value[1] ?? "");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  const turn = (next: Mode) => {
    setMode(next);
    setFault("");
    setNote("");
    setProblem(null);
  };

  function localFault(): string {
    if (mode !== "reset" && email.trim() === "") return t.sign.noEmail;
    if (mode !== "reset" && !/.+@.+/.test(email)) return t.sign.badEmail;
    if (password === "") return t.sign.noPassword;
    if (mode !== "in" && password.length < 10) return t.sign.shortPassword;
    return "";
  }

  function ask(): Promise<Reply<Account | undefined>> {
    const mail = email.trim();
    if (mode === "in") return request("POST", "/api/sign-in", { email: mail, password });
    if (mode === "reset") {
      return request("POST", "/api/password-reset", {
        token: token.trim(),
        new_password: password,
      });
    }
    const setup = askCode && code ? { setup_code: code.trim() } : {};
    return request("POST", "/api/account", { email: mail, password, ...setup });
  }

  async function submit(event: Event) {
    event.preventDefault();
    const here = localFault();
    setFault(here);
    setProblem(null);
    if (here) return;
    setBusy(true);
    const from = hash.value;
    const reply = await ask();
    setBusy(false);
    if (reply.kind === "network") return setFault(t.sign.offline);
    if (reply.kind === "problem") {
      if (reply.problem.code === "setup_code") setAskCode(true);
      setProblem(reply.problem);
      return setFault(faultOf(reply.problem, reply.retryAfterS));
    }
    if (mode === "reset") {
      turn("in");
      setPassword("");
      return setNote(t.sign.resetDone);
    }
    if (!reply.data) return undefined;
    await openAs(mode === "up" ? await settled(reply.data) : reply.data);
    // Who was about to bring files, with a share or in the middle of it, goes on with that.
    if (!isOn("import")) goOn(from, route.value[1] === "import" ? "import" : "today", go);
    return undefined;
  }

  const title = { in: t.sign.inTitle, up: t.sign.upTitle, reset: t.sign.resetTitle }[mode];
  return (
    <main class="sign" id="content" tabIndex={-1}>
      <div class="sign-head">
        <img src="/icon.svg" alt="" width="64" height="64" />
        <p class="sign-name">{t.app.name}</p>
        <p class="sign-line">{t.app.line}</p>
      </div>
      <form class="card" onSubmit={submit} noValidate>
        <h1>{known ? t.sign.again : title}</h1>
        {known && <p>{t.sign.againText}</p>}
        {note && <p role="status">{note}</p>}
        {mode === "reset" ? (
          <Field label={t.sign.token} value={token} onText={setToken} autoComplete="off" />
        ) : (
          <Field
            label={t.sign.email}
            type="email"
            inputMode="email"
            autoComplete="username"
            value={email}
            onText={setEmail}
            fault={problem?.errors?.email ? t.sign.badEmail : null}
          />
        )}
        <Field
          label={mode === "reset" ? t.sign.newPassword : t.sign.password}
          type={shown ? "text" : "password"}
          autoComplete={mode === "in" ? "current-password" : "new-password"}
          value={password}
          onText={setPassword}
          hint={mode === "in" ? undefined : t.sign.passwordHint}
          fault={
            problem?.errors?.password || problem?.errors?.new_password ? t.sign.shortPassword : null
          }
        />
        <label class="tick small">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          <span>{t.sign.show}</span>
        </label>
        {askCode && mode === "up" && (
          <Field
            label={t.sign.setupCode}
            value={code}
            onText={setCode}
            hint={t.sign.setupHint}
            autoComplete="one-time-code"
          />
        )}
        {fault && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" class="primary wide" disabled={busy}>
          {mode === "up" ? t.sign.upButton : mode === "reset" ? t.common.save : t.sign.inButton}
        </button>
        {known && (
          <button type="button" class="quiet wide" onClick={() => go("today")}>
            {waiting.value.length > 0 ? t.sign.later : t.common.back}
          </button>
        )}
        {mode !== "in" ? (
          <button type="button" class="link" onClick={() => turn("in")}>
            {t.sign.toIn}
          </button>
        ) : (
          !known && (
            <button type="button" class="link" onClick={() => turn("up")}>
              {t.sign.toUp}
            </button>
          )
        )}
        {mode === "in" && (
          <details class="why">
            <summary>{t.sign.forgot}</summary>
            <p>{t.sign.forgotHow}</p>
            <button type="button" class="link" onClick={() => turn("reset")}>
              {t.sign.reset}
            </button>
          </details>
        )}
      </form>
      <p class="disclaimer">{t.app.disclaimer}</p>
    </main>
  );
}
