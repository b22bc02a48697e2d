// What a link shows: the sheet, to read and to print, and a way to write to the runner.

import { useEffect, useState } from "preact/hooks";
import { request } from "../api/client";
import type { Shared } from "../api/types";
import { Part, Sheet } from "../components/Sheet";
import { dayOf } from "../lib/dates";
import { fullDay } from "../lib/format";
import { t } from "../messages/all";
import { NoteForm } from "./NoteForm";
import { hasNoPlan, keptBack, sheetOf, unitsOf } from "./sharedSheet";
import "../styles/share.css";

type Found = { kind: "asking" } | { kind: "shown"; shared: Shared } | { kind: Trouble };
type Trouble = "invalid" | "busy" | "offline";

async function open(token: string): Promise<Found> {
  const reply = await request<Shared>("POST", "/api/shared", { token });
  if (reply.kind === "ok") return { kind: "shown", shared: reply.data };
  if (reply.kind === "network") return { kind: "offline" };
  const { status } = reply.problem;
  if (status === 429) return { kind: "busy" };
  return { kind: status < 500 ? "invalid" : "offline" };
}

export function SharedPage({ token }: { token: string }) {
  const [found, setFound] = useState<Found>({ kind: "asking" });
  const ask = () => void open(token).then(setFound);
  useEffect(ask, [token]);
  useEffect(() => keepOffPaper(token), [token]);
  const name = found.kind === "shown" ? found.shared.name : null;
  const title = name ? t.share.page.of(name) : t.share.page.title;
  useEffect(() => {
    document.title = `${title} · ${t.app.name}`;
  }, [title]);

  return (
    <main class="shared" id="content">
      <header class="shared-head not-printed">
        <img src="/icon.svg" alt="" width="40" height="40" />
        <p>{t.app.name}</p>
        <h1>{title}</h1>
      </header>
      {found.kind === "asking" && <p class="card">{t.common.loading}</p>}
      {found.kind === "shown" && <Opened shared={found.shared} token={token} />}
      {found.kind !== "asking" && found.kind !== "shown" && (
        <section class="card" role="alert">
          <p>{t.share.page[found.kind]}</p>
          {found.kind === "invalid" ? (
            <p>{t.share.page.invalidText}</p>
          ) : (
            <button type="button" class="quiet wide" onClick={ask}>
              {t.common.tryAgain}
            </button>
          )}
        </section>
      )}
      <p class="disclaimer not-printed">{t.app.disclaimer}</p>
    </main>
  );
}

function Opened({ shared, token }: { shared: Shared; token: string }) {
  const back = keptBack(shared);
  return (
    <>
      {shared.made_up && <p class="made-up">{t.app.madeUp}</p>}
      <div class="card stack not-printed">
        <p>{t.share.page.about(fullDay(dayOf(new Date(shared.expires))))}</p>
        <button type="button" class="primary wide" onClick={() => print()}>
          {t.report.print}
        </button>
      </div>
      <Sheet data={sheetOf(shared)}>
        {hasNoPlan(shared) && <p>{t.share.noPlan}</p>}
        {shared.question && (
          <Part title={t.share.page.asks}>
            <p class="share-text">{shared.question}</p>
          </Part>
        )}
        {back.length > 0 && (
          <p class="hint">
            {t.share.page.notShared(back.map((part) => t.share.parts[part]).join(", "))}
          </p>
        )}
      </Sheet>
      <NoteForm token={token} units={unitsOf(shared)} />
    </>
  );
}

/** A browser prints the page's address on each sheet; the secret in it is not for the table. */
function keepOffPaper(token: string): () => void {
  const before = () => history.replaceState(null, "", "/shared");
  const after = () => history.replaceState(null, "", `/shared#${token}`);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
