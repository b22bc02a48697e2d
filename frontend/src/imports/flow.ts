// Carries an import on, over reloads, lost networks and changes of the page: announce, send, have
// it read, fetch what was found. What a person asks for is in asked.ts.

import { batch } from "@preact/signals";
import type { Reply } from "../api/client";
import type { ImportItem, RunImport } from "../api/types";
import { t } from "../messages/all";
import { backOff } from "../offline/outbox";
import { account, dropDraft, kickSync, readDraft } from "../state/store";
import { say } from "../state/toast";
import * as api from "./api";
import type { Pick } from "./found";
import { pollAfter, sameFiles } from "./parts";
import { dropSent, readShared } from "./shared";
import {
  announced,
  current,
  draftOf,
  earlier,
  files,
  finished,
  items,
  letGo,
  looked,
  picks,
  shared,
  type Trouble,
  trouble,
} from "./standing";
import { type Refusal, sendFiles } from "./upload";

let owner: string | null = null;
let watching = 0;
let working = false;
let failures = 0;
let polled = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const isSeen = (): boolean => watching > 0 && document.visibilityState === "visible";

// Also where the page was left: an upload goes on by itself.
addEventListener("online", () => void again());

/** The page is there. What is returned is called when it goes: then nobody asks the server on. */
export function watch(): () => void {
  watching += 1;
  const back = () => void again();
  document.addEventListener("visibilitychange", back);
  void look();
  return () => {
    watching -= 1;
    // It has been read; the list of earlier ones has it from now on.
    finished.value = null;
    if (!trouble.value?.waits) trouble.value = null;
    document.removeEventListener("visibilitychange", back);
  };
}

/** Asks what there is, and goes on with what was begun. */
export async function look(): Promise<void> {
  onlyOwn();
  shared.value = await readShared().catch(() => []);
  const before = place();
  const reply = await api.list();
  if (!took(reply, isRefusal)) return;
  // Something was begun or let go of meanwhile: the answer may be from before it.
  if (place() !== before) return look();
  const all = reply.data.imports;
  batch(() => {
    looked.value = true;
    earlier.value = all.filter((one) => one.state === "done" || one.state === "undone");
    const here = all.find((one) => one.id === current.value?.id);
    const open = all.find((one) => !["done", "undone"].includes(one.state)) ?? null;
    if (current.value && !here) letGo();
    if (!announced.value && !files.value && here?.state !== "done") stand(open);
    // Nothing is being sent: the server knows best where it stands.
    else if (here && !working) current.value = here;
  });
  // Taken by a request whose answer was lost, or in another tab.
  if (current.value && all.some((one) => one.id === current.value?.id && one.state === "done")) {
    return finish(current.value);
  }
  const known = current.value;
  if (known?.state === "uploading" && !files.value) {
    files.value = sameFiles(known.files, shared.value);
  }
  void goOn();
}

/** What another runner chose, or was shown, in this tab is nothing of this one's. */
function onlyOwn(): void {
  const who = account.value?.id ?? null;
  if (who === owner) return;
  owner = who;
  calm();
  batch(() => {
    letGo();
    earlier.value = [];
    looked.value = false;
  });
}

/** Whose import we are at and which one, begun on the server or not. */
const place = (): string => `${owner} ${current.value?.id} ${announced.value?.id}`;

/** Another import than before has other things in it. */
function stand(open: RunImport | null): void {
  if (open?.id !== current.value?.id) {
    items.value = null;
    picks.value = new Map();
  }
  current.value = open;
}

/** The import is in the log: shows what came in. */
export async function finish(known: RunImport): Promise<void> {
  kickSync();
  const found = await allItems(known.id);
  void dropDraft(draftOf(known.id));
  letGo();
  if (found) finished.value = { known, items: found };
  await look();
}

/**
 * Whether it is an answer; else what stands in the way is said, and tried again where that helps.
 * An answer ends the trouble said before, unless that `stays`.
 */
export function took<T>(
  reply: Reply<T>,
  stays: (said: Trouble) => boolean = isOfChoice,
): reply is Extract<Reply<T>, { kind: "ok" }> {
  clearTimeout(timer);
  if (reply.kind === "ok") {
    if (trouble.value && !stays(trouble.value)) trouble.value = null;
    failures = 0;
    return true;
  }
  refused(reply);
  return false;
}

const isOfChoice = (said: Trouble): boolean => said.chosen === true;

/** Refused for good: what the server has besides changes nothing about it. */
const isRefusal = (said: Trouble): boolean => !said.waits && said.code !== "signed_out";

function refused(why: Refusal): void {
  if (why.kind === "problem" && why.problem.status === 404) {
    // Let go of on another device, or by the server after its time.
    letGo();
    say(t.imports.gone);
    void look();
    return;
  }
  const status = why.kind === "problem" ? why.problem.status : 0;
  const waits = status === 0 || status >= 500 || status === 429;
  trouble.value = { code: codeOf(why, status), waits };
  if (!waits) return;
  failures += 1;
  const asked = why.kind === "problem" ? (why.retryAfterS ?? 0) * 1000 : 0;
  timer = setTimeout(() => void again(), Math.max(asked, backOff(failures, Math.random())));
}

const BY_STATUS: Record<number, string> = {
  401: "signed_out",
  413: "too_large",
  429: "busy",
};

function codeOf(why: Refusal, status: number): string {
  if (why.kind === "network") return "network";
  return BY_STATUS[status] ?? (status >= 500 ? "server" : why.problem.code);
}

/** Nothing is tried again by itself until something new is asked for. */
export function calm(): void {
  clearTimeout(timer);
  trouble.value = null;
}

/** Tries once more what did not work. */
export async function again(): Promise<void> {
  const sends = announced.value ?? files.value;
  if (sends && looked.value) await goOn();
  else if (isSeen()) await look();
}

/** Does what comes next, one at a time, until a person or the network is needed. */
export async function goOn(): Promise<void> {
  if (working) return;
  working = true;
  try {
    while (await step()) {
      // One step a round.
    }
  } finally {
    working = false;
  }
}

async function step(): Promise<boolean> {
  onlyOwn();
  if (announced.value) return announce(announced.value);
  const known = current.value;
  if (known?.state === "uploading" && files.value) return send(known, files.value);
  if (known?.state === "reading") return poll(known);
  if (known?.state === "ready" && !items.value) return load(known);
  return false;
}

async function announce(wanted: { id: string; files: readonly File[] }): Promise<boolean> {
  const reply = await api.announce(wanted.id, wanted.files);
  if (announced.value !== wanted) {
    // Thrown away meanwhile, or other files were chosen.
    if (reply.kind === "ok") await api.drop(wanted.id);
    return true;
  }
  if (!took(reply)) {
    // Refused for good: the choice is the runner's again.
    if (!trouble.value?.waits && trouble.value?.code !== "signed_out") announced.value = null;
    return false;
  }
  batch(() => {
    current.value = reply.data;
    files.value = wanted.files;
    announced.value = null;
  });
  return true;
}

async function send(known: RunImport, all: readonly File[]): Promise<boolean> {
  const ended = await sendFiles(known, all, {
    send: api.sendPart,
    find: api.find,
    told: (now) => isAt(now) && took({ kind: "ok", status: 200, data: now }) && keep(now),
    wanted: () => isAt(known),
  });
  if (ended.kind === "left" || !isAt(known)) return true;
  if (ended.kind === "stopped") {
    took(ended.why);
    return false;
  }
  if (ended.kind === "unreadable") {
    files.value = null;
    trouble.value = { code: "unreadable", waits: false, chosen: true, name: ended.name };
    return false;
  }
  polled = 0;
  const reply = await api.read(known.id);
  if (!isAt(known)) return true;
  if (!took(reply)) return false;
  files.value = null;
  keep(reply.data);
  await dropSent(all).catch(() => undefined);
  shared.value = await readShared().catch(() => []);
  return true;
}

/** Not thrown away or given up for another while an answer was on its way. */
const isAt = (known: RunImport): boolean => current.value?.id === known.id;

function keep(now: RunImport): void {
  if (isAt(now)) current.value = now;
}

async function poll(known: RunImport): Promise<boolean> {
  await new Promise((done) => setTimeout(done, pollAfter(polled)));
  if (!isSeen()) return false;
  polled += 1;
  const reply = await api.find(known.id);
  if (!isAt(known)) return true;
  if (!took(reply)) return false;
  keep(reply.data);
  return true;
}

async function load(known: RunImport): Promise<boolean> {
  const found = await allItems(known.id);
  if (!isAt(known)) return true;
  if (!found) return false;
  const kept = await readDraft<[number, Pick][]>(draftOf(known.id));
  if (!isAt(known)) return true;
  batch(() => {
    picks.value = new Map(kept ?? []);
    items.value = found;
  });
  return false;
}

async function allItems(id: string): Promise<ImportItem[] | null> {
  const found: ImportItem[] = [];
  for (let after: number | null = null; ; ) {
    const reply = await api.page(id, after);
    if (current.value?.id !== id || !took(reply)) return null;
    found.push(...reply.data.items);
    after = reply.data.next_after;
    if (after === null) return found;
  }
}
