// Links for a physio: what came through them, what holds because of it, and the links themselves.

import { useEffect, useRef, useState } from "preact/hooks";
import { request } from "../api/client";
import type { Share, ShareMade } from "../api/types";
import { ClinicianNotes } from "../components/ClinicianNotes";
import { Section } from "../components/Field";
import { LimitsCard } from "../components/LimitsCard";
import { ShareForm } from "../components/ShareForm";
import { ShareList } from "../components/ShareList";
import { ShareMadeCard } from "../components/ShareMadeCard";
import { t } from "../messages/all";
import { Page } from "./Page";
import "../styles/share.css";

export function Shares() {
  /** Null until the server has told. */
  const [links, setLinks] = useState<Share[] | null>(null);
  const [missing, setMissing] = useState(false);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<ShareMade | null>(null);

  const asked = useRef(0);
  /** What is on the screen to be copied; not once it has been ended below. */
  const fresh = links?.some((one) => one.id === made?.share.id && one.ended_at) ? null : made;

  async function fetchLinks() {
    asked.current += 1;
    const mine = asked.current;
    const reply = await request<{ shares?: Share[] }>("GET", "/api/shares");
    // An answer that comes late knows nothing of what was made or ended since.
    if (mine !== asked.current) return;
    const found = reply.kind === "ok" ? reply.data?.shares : undefined;
    setMissing(!found);
    if (found) setLinks(found);
  }
  useEffect(() => void fetchLinks(), []);

  return (
    <Page title={t.share.title} back="report">
      <div class="narrow">
        <ClinicianNotes />
        <LimitsCard />
        {fresh && <ShareMadeCard made={fresh} />}
        {making ? (
          <ShareForm
            onCancel={() => setMaking(false)}
            onMade={(one) => {
              setMaking(false);
              setMade(one);
              void fetchLinks();
            }}
          />
        ) : (
          <section class="card stack">
            <p>{t.share.about}</p>
            <button
              type="button"
              class="primary wide"
              onClick={() => {
                setMade(null);
                setMaking(true);
              }}
            >
              {t.share.make}
            </button>
          </section>
        )}
        <Section title={t.share.links}>
          {links ? <ShareList links={links} onEnded={() => void fetchLinks()} /> : null}
          {missing && (
            <p role="status">
              {t.share.network}{" "}
              <button type="button" class="link" onClick={() => void fetchLinks()}>
                {t.common.tryAgain}
              </button>
            </p>
          )}
        </Section>
      </div>
    </Page>
  );
}
