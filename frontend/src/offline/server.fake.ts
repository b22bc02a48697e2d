// For the tests: a server of a few lines. It knows base, seq and generation, can be told to
// fail, and can be set back to an earlier copy.

import type { EpisodeRow, Row } from "../api/types";

type Trouble = Response | "offline" | "lost";
type Record = Row | EpisodeRow;

export const json = (body: unknown, status = 200, headers = {}): Response =>
  Response.json(body, { status, headers });

export class FakeServer {
  rows = new Map<string, Row>();
  episodes = new Map<string, EpisodeRow>();
  seq = 0;
  generation = "one";
  /** The highest seq of a tombstone that was cleared. */
  cleared = 0;
  runner = "r1";
  asked: string[] = [];
  /** Answers used up before the server itself answers a write. */
  trouble: Trouble[] = [];
  /** The same for a pull. */
  pullTrouble: Trouble[] = [];

  fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), "http://x");
    const method = init?.method ?? "GET";
    this.asked.push(`${method} ${url.pathname}`);
    const next = (url.pathname === "/api/sync" ? this.pullTrouble : this.trouble).shift();
    if (next === "offline") throw new TypeError("offline");
    if (next instanceof Response) return next;
    const body = init?.body ? JSON.parse(String(init.body)) : null;
    const answer = this.answer(method, url, body, new Headers(init?.headers));
    if (next === "lost") throw new TypeError("lost");
    return answer;
  };

  /** What the next writes will find after a restore of what is there now. */
  backup(): () => void {
    const [rows, episodes, seq] = [new Map(this.rows), new Map(this.episodes), this.seq];
    return () => {
      this.rows = new Map(rows);
      this.episodes = new Map(episodes);
      this.seq = seq;
      this.generation += "'";
    };
  }

  put(id: string, body: object | null, type = "morning"): Record {
    this.seq += 1;
    const deleted = body === null;
    if (type === "episode") {
      const episode = { id, seq: this.seq, deleted, body: body as EpisodeRow["body"] };
      this.episodes.set(id, episode);
      return episode;
    }
    const { type: _type, ...rest } = { ...body } as { type?: string };
    const row = { type, id, date: id, seq: this.seq, deleted, body: deleted ? null : rest };
    this.rows.set(id, row);
    return row;
  }

  private answer(method: string, url: URL, body: object | null, headers: Headers): Response {
    if ((headers.get("Restride-Runner") ?? this.runner) !== this.runner) {
      return json({ status: 401, code: "other_runner" }, 401);
    }
    const [generation, through] = (headers.get("Restride-Generation") ?? this.generation).split(
      ".",
    );
    if (generation !== this.generation) return json({ status: 410, code: "sync_reset" }, 410);
    if (through !== undefined && Number(through) < this.cleared) {
      return json({ status: 410, code: "sync_cleared" }, 410);
    }
    if (url.pathname !== "/api/sync") return this.write(method, url, body);
    return this.pull(url, Number(through ?? 0));
  }

  /** Forgets what was deleted. */
  clear(): void {
    for (const row of this.rows.values()) {
      if (!row.deleted) continue;
      this.cleared = Math.max(this.cleared, row.seq);
      this.rows.delete(row.id);
    }
  }

  private pull(url: URL, through: number): Response {
    const since = Number(url.searchParams.get("since"));
    if (since > this.seq) return json({ status: 410, code: "sync_reset" }, 410);
    const { seq } = this;
    const known = Math.max(since === 0 ? this.cleared : through, seq);
    const generation = `${this.generation}.${known}`;
    const [rows, episodes] = [this.rows, this.episodes].map((all) =>
      [...all.values()].filter((row) => row.seq > since),
    );
    return json({ seq, generation, more: false, rows, episodes, plan: null, calendar: null });
  }

  private write(method: string, url: URL, body: object | null): Response {
    const [, , folder = "", id = ""] = url.pathname.split("/");
    const isEpisode = folder === "episodes";
    const old = isEpisode ? this.episodes.get(id) : this.rows.get(id);
    if (method === "DELETE" && !old) return json({ status: 404, code: "not_found" }, 404);
    const base = url.searchParams.get("base");
    const { type: _type, ...bare } = { ...body } as { type?: string };
    const same = old && JSON.stringify(old.body) === JSON.stringify(body && bare);
    if (old && !same && String(old.seq) !== base) {
      return json({ status: 409, code: "changed_elsewhere", current: old }, 409);
    }
    const types: { [folder: string]: string } = { mornings: "morning", runs: "run" };
    const type = isEpisode ? "episode" : (types[folder] ?? "flare");
    const row = same ? old : this.put(id, method === "DELETE" ? null : body, type);
    return json(isEpisode ? { episode: row, plan: null } : { row, plan: null });
  }
}
