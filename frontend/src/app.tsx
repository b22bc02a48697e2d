// The routes, the frame around them, and what stands before any of them.

import { Icon, type IconName } from "./components/Icon";
import { later } from "./components/Later";
import { OfflineBar } from "./components/OfflineBar";
import { Toast } from "./components/Toast";
import { t } from "./messages";
import { useNewVersion } from "./offline/update";
import { LogChoice } from "./pages/LogChoice";
import { Page } from "./pages/Page";
import { SignIn } from "./pages/SignIn";
import { Today } from "./pages/Today";
import { isNoun, isTimed } from "./state/nouns";
import { href, reads, route } from "./state/route";
import { account, episode, hasPulled, opening, syncState } from "./state/store";

const StartEpisode = later(() => import("./pages/StartEpisode").then((page) => page.StartEpisode));
const Bring = later(() => import("./pages/Bring").then((page) => page.Bring));
const LogSession = later(() => import("./pages/LogSession").then((page) => page.LogSession));
const Player = later(() => import("./pages/Player").then((page) => page.Player));
const RunTimer = later(() => import("./pages/RunTimer").then((page) => page.RunTimer));
const LogRun = later(() => import("./pages/LogRun").then((page) => page.LogRun));
const AfterRun = later(() => import("./pages/AfterRun").then((page) => page.AfterRun));
const LogNote = later(() => import("./pages/LogNote").then((page) => page.LogNote));
const Stopwatch = later(() => import("./pages/Stopwatch").then((page) => page.Stopwatch));
const RedFlags = later(() => import("./pages/RedFlags").then((page) => page.RedFlags));
const History = later(() => import("./pages/History").then((page) => page.History));
const EditMorning = later(() => import("./pages/EditMorning").then((page) => page.EditMorning));
const Plan = later(() => import("./pages/Plan").then((page) => page.Plan));
const Timeline = later(() => import("./pages/Timeline").then((page) => page.Timeline));
const Episodes = later(() => import("./pages/Episodes").then((page) => page.Episodes));
const Compare = later(() => import("./pages/Compare").then((page) => page.Compare));
const Path = later(() => import("./pages/Path").then((page) => page.Path));
const Prediction = later(() => import("./pages/Prediction").then((page) => page.Prediction));
const Screening = later(() => import("./pages/Screening").then((page) => page.Screening));
const Report = later(() => import("./pages/Report").then((page) => page.Report));
const Shares = later(() => import("./pages/Shares").then((page) => page.Shares));
const Settings = later(() => import("./pages/Settings").then((page) => page.Settings));
const ImportRuns = later(() => import("./pages/ImportRuns").then((page) => page.ImportRuns));
const Learn = later(() =>
  Promise.all([
    import("./pages/Learn"),
    import("./learn/texts").then((texts) => texts.load()),
  ]).then(([page]) => page.Learn),
);
const Waiting = later(() => import("./pages/Waiting").then((page) => page.Waiting));

const TABS: readonly [string, IconName, string][] = [
  ["today", "today", t.nav.today],
  ["plan", "plan", t.nav.plan],
  ["log", "log", t.nav.log],
  ["timeline", "timeline", t.nav.timeline],
  ["settings", "settings", t.nav.settings],
];

function Home() {
  if (episode.value) return <Today />;
  if (hasPulled.value) return <StartEpisode />;
  return (
    <Page title={t.today.title}>
      <p class="card">
        {t.start.fetching} {syncState.value === "unreachable" && t.start.fetchingLater}
      </p>
    </Page>
  );
}

function Routed() {
  const [first = "today", second, third] = route.value;
  switch (first) {
    case "today":
      return <Home />;
    case "check":
      return <RedFlags />;
    case "bring":
      return <Bring />;
    case "player":
      return <Player />;
    case "timer":
      return <RunTimer />;
    case "log":
      if (second === "session") return <LogSession key="new" />;
      if (second === "run") return <LogRun key={third ?? "new"} timed={third === "timed"} />;
      if (second === "felt" && third) return <AfterRun key={third} id={third} />;
      if (third === "timer" && isTimed(second)) return <Stopwatch key={second} noun={second} />;
      if (isNoun(second)) return <LogNote key={second} noun={second} />;
      return <LogChoice />;
    case "history":
      if (second === "session") return <LogSession key={third} id={third} />;
      if (second === "run") return <LogRun key={third} id={third} />;
      if (second === "morning" && third) return <EditMorning date={third} />;
      if (second && third) return <LogNote key={third} id={third} />;
      return <History />;
    case "plan":
      return <Plan />;
    case "timeline":
      return <Timeline id={second} />;
    case "episodes":
      return <Episodes />;
    case "compare":
      return <Compare id={second} />;
    case "path":
      return <Path which={second} />;
    case "prediction":
      return <Prediction />;
    case "screening":
      return <Screening />;
    case "report":
      return <Report />;
    case "share":
      return <Shares />;
    case "settings":
      return <Settings />;
    case "waiting":
      return <Waiting />;
    case "learn":
    case "why":
    case "rules":
      return <Learn />;
    case "import":
      return <ImportRuns how={second} />;
    default:
      return (
        <Page title={t.gone.title}>
          <section class="card">
            <p>{t.gone.text}</p>
            <a class="button primary wide" href={href("today")}>
              {t.gone.home}
            </a>
          </section>
        </Page>
      );
  }
}

/** Pages without a tab of their own, and the tab that leads to them. */
const UNDER: Record<string, string> = {
  history: "timeline",
  report: "timeline",
  share: "timeline",
  screening: "timeline",
  compare: "timeline",
  prediction: "timeline",
  import: "log",
  episodes: "settings",
};

function Tabs() {
  const first = route.value[0] ?? "today";
  const now = UNDER[first] ?? first;
  return (
    <nav class="tabs" aria-label={t.nav.label}>
      <p class="tabs-name" aria-hidden="true">
        <img src="/icon.svg" alt="" width="32" height="32" />
        {t.app.name}
      </p>
      {TABS.map(([path, icon, label]) => (
        <a key={path} href={href(path)} aria-current={now === path ? "page" : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      ))}
      <a class="desk-tab" href={href("learn")} aria-current={reads(first) ? "page" : undefined}>
        <Icon name="book" />
        <span>{t.nav.learn}</span>
      </a>
    </nav>
  );
}

/** Why the app does not open, and what helps. */
function Stopped({ text, button }: { text: string; button?: string }) {
  return (
    <main class="sign">
      <div class="sign-head">
        <img src="/icon.svg" alt="" width="64" height="64" />
        <h1 class="sign-name">{t.app.name}</h1>
      </div>
      <div class="card" role="alert">
        <p>{text}</p>
        {button && (
          <button type="button" class="primary wide" onClick={useNewVersion}>
            {button}
          </button>
        )}
      </div>
    </main>
  );
}

export function App() {
  switch (opening.value) {
    case "opening":
      return <p class="opening">{t.common.loading}</p>;
    case "held":
      return <Stopped text={t.sync.held} />;
    case "newer":
      return <Stopped text={t.sync.newer} button={t.settings.reload} />;
    case "blocked":
      return <Stopped text={t.sync.blocked} button={t.common.tryAgain} />;
    case "signed_out":
      return <SignIn key="first" />;
    case "ready":
      break;
  }
  if (route.value[0] === "sign-in" || route.value[0] === "reset") return <SignIn key="again" />;
  // A guided session has the whole screen.
  const guided = route.value[0] === "player" || route.value[0] === "timer";
  return (
    <div class="shell" data-guided={guided}>
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById("content")?.focus()}
      >
        {t.nav.skip}
      </button>
      {!guided && <Tabs />}
      <main id="content" tabIndex={-1}>
        {!guided && account.value?.made_up && <p class="made-up">{t.app.madeUp}</p>}
        {!guided && <OfflineBar />}
        <Routed />
      </main>
      <Toast />
    </div>
  );
}
