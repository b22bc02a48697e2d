"""How far the player's tones are from the clock on the wall, in a real browser.

`python -m tests.bench.drift MINUTES` runs a made-up set of that length against the built app.
The tones' moments on the audio clock are read back against the wall clock while they sound;
the result is printed, not judged.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.app import App
from tests.servers import free_port, wait_for
from tests.tools.chromium import FLAGS, find_chromium

REP_MS = 6000

# Keeps the page's audio context, and notes when its clock reaches each scheduled tone.
LISTEN = """
window.tones = [];
const Real = window.AudioContext;
window.AudioContext = class extends Real {
  constructor(options) { super(options); window.heardBy = this; }
};
addEventListener("restride-cue", ({ detail }) => {
  // A tone may be scheduled anew, when the device has lost time; the last time is the one heard.
  tones = tones.filter((one) => one.at !== detail.at);
  tones.push({ ...detail, early: detail.at - Date.now() });
});
setInterval(() => {
  const audio = window.heardBy;
  if (!audio) return;
  const { contextTime, performanceTime } = audio.getOutputTimestamp();
  for (const tone of tones) {
    if (tone.error !== undefined || contextTime < tone.audio) continue;
    const wall = performance.timeOrigin + performanceTime - (contextTime - tone.audio) * 1000;
    tone.error = wall - tone.at;
  }
}, 20);
"""

# A set of many repetitions in place of the plan's, in the device's own storage.
MAKE = """async (reps) => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  const name = names.find((one) => /^restride-/.test(one));
  const db = await new Promise((done) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => done(asked.result);
  });
  const pace = { up: 2, hold: 0, down: 4, least: 3, most: 5 };
  const prescribed = { rung: "EB1", reps: [reps], load_kg: 0 };
  const work = { exercise: "EB", prescribed, amounts: [reps], load_kg: 0, legs: [], pace,
    rest_s: 90, pain_before: null };
  const finish = { pain_after: null, analgesic: false, glutes: false, glutes_min: 10, note: "" };
  const now = Date.now();
  const made = { id: crypto.randomUUID(), begunAt: now, seenAt: now, works: [work], work: 0, set: 0,
    leg: 0, step: "card", running: null, rest: null, answer: null, lowerings: [], warm: false,
    ending: false, done: [], finish };
  const tx = db.transaction("drafts", "readwrite");
  tx.objectStore("drafts").put(made, "player");
  await new Promise((done) => { tx.oncomplete = done; });
  db.close();
}"""


def run_set(page: Page, minutes: float) -> None:
    app = App(page)
    app.register()
    app.start_episode()
    page.evaluate(MAKE, round(minutes * 60_000 / REP_MS))
    app.open("player")
    app.button("Start").click()
    page.wait_for_timeout(minutes * 60_000 + 7_000)
    expect(app.heading("How was that set?")).to_be_visible()


def report(page: Page) -> None:
    tones = [one for one in page.evaluate("tones") if one.get("error") is not None]
    errors = [one["error"] for one in tones]
    first = errors[0]
    off = sorted(abs(error - first) for error in errors)
    print(f"{len(tones)} tones in {(tones[-1]['at'] - tones[0]['at']) / 60_000:.1f} minutes")
    print(f"first tone {first:.1f} ms after its moment (the device's own delay)")
    print(f"drift from it: median {off[len(off) // 2]:.1f} ms, most {off[-1]:.1f} ms")
    print(f"scheduled ahead by at least {min(one['early'] for one in tones):.0f} ms")


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    port = free_port()
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        command = [str(Path(sys.executable).with_name("restride")), "serve", "--no-worker"]
        process = subprocess.Popen(
            [*command, "--port", str(port), "--data", data],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(port, process)
            browser = playwright.chromium.launch(
                executable_path=str(find_chromium()), args=list(FLAGS)
            )
            context = browser.new_context(
                viewport={"width": 360, "height": 740},
                base_url=f"http://127.0.0.1:{port}",
                locale="en-GB",
            )
            context.add_init_script(LISTEN)
            began = time.monotonic()
            page = context.new_page()
            run_set(page, minutes)
            report(page)
            print(f"took {time.monotonic() - began:.0f} s")
            browser.close()
        finally:
            process.terminate()
            process.wait(timeout=20)


if __name__ == "__main__":
    main()
