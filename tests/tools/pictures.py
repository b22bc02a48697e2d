"""`make pictures`: the app's pictures of itself, for the manifests and the README, from the demo.

The day is the demo's next one with a session due, so that there is something to see.
"""

import base64
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, expect, sync_playwright

from restride import clock
from restride.demo import EMAIL, PASSWORD, make
from restride.services.database import open_database
from restride.services.service import make_service
from tests.databases import migrated
from tests.servers import free_port, wait_for
from tests.settings import settings_for
from tests.tools.chromium import FLAGS, find_chromium

FRONTEND = Path(__file__).parents[2] / "frontend"
SCREENSHOTS = FRONTEND / "public" / "screenshots"
README_PICTURE = FRONTEND / "pictures" / "today.png"
README_PART: FloatRect = {"x": 0, "y": 0, "width": 360, "height": 560}
LOCALES = {"en": "en-IE", "de": "de-DE"}
# The sizes that the manifests name: 360 x 740 at twice the density, and a small desk.
NARROW, WIDE = (360, 740, 2), (1280, 800, 1)
SHOTS = (("today", NARROW), ("player", NARROW), ("today", WIDE), ("plan", WIDE))
# A picture of text at this quality is a third of its PNG.
TO_WEBP = """async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.82 });
  return [...new Uint8Array(await blob.arrayBuffer())];
}"""


@contextmanager
def demo(folder: Path) -> Iterator[str]:
    """The address of a server with the demo's runner on it, while the block lasts."""
    settings = settings_for(migrated("sqlite", folder), folder)
    service = make_service(settings, open_database(settings.database_url))
    make(service, clock.now().date(), "two-weeks")
    service.database.close()
    port = free_port()
    server = [str(Path(sys.executable).with_name("restride")), "serve", "--no-worker"]
    where = ["--port", str(port), "--data", str(folder), "--database", settings.database_url]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*server, *where], stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def signed_in(browser: Browser, url: str, language: str, size: tuple[int, int, int]) -> Page:
    """Today on the demo's next day with a session, in the light theme and standing still."""
    width, height, density = size
    context = browser.new_context(
        base_url=url,
        locale=LOCALES[language],
        viewport={"width": width, "height": height},
        device_scale_factor=density,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/")
    page.locator("input[type=email]").fill(EMAIL)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    expect(page.locator(".week")).to_be_visible()
    page.clock.set_system_time(datetime.combine(day_of_work(page), time(8)))
    page.reload()
    expect(page.locator("a[href='#/player']")).to_be_visible()
    answer_mornings(page)
    return page


def answer_mornings(page: Page) -> None:
    """Today's check and a missed one, so that the day's work comes first."""
    scales = page.locator(".pain-steps")
    while open_scales := scales.count():
        scales.first.locator("label").nth(1).click()
        expect(scales).to_have_count(open_scales - 1)
    page.mouse.move(0, 0)
    page.reload()


def day_of_work(page: Page) -> date:
    """The plan's first day with strength work that is not done."""
    week = page.context.request.get(f"/api/plan?today={clock.now().date()}").json()["week"]
    for day in week:
        if any(item["kind"] == "strength" and not item.get("done") for item in day["items"]):
            return date.fromisoformat(day["date"])
    raise SystemExit("The demo's week has no session.")


def to_webp(page: Page) -> bytes:
    png = base64.b64encode(page.screenshot(animations="disabled")).decode()
    blank = page.context.new_page()
    try:
        return bytes(blank.evaluate(TO_WEBP, png))
    finally:
        blank.close()


def shoot(browser: Browser, url: str, language: str) -> None:
    for name, size in SHOTS:
        page = signed_in(browser, url, language, size)
        page.goto(f"/#/{name}")
        expect(page.locator("h1")).to_be_visible()
        page.wait_for_timeout(1_000)
        # The server's clock is not the picture's, which the app would say; and that it is a demo.
        page.evaluate(
            "for (const one of document.querySelectorAll('.bars, .made-up')) one.remove()"
        )
        form = "narrow" if size == NARROW else "wide"
        (SCREENSHOTS / f"{language}-{name}-{form}.webp").write_bytes(to_webp(page))
        if (language, name, size) == ("en", "today", NARROW):
            page.screenshot(path=README_PICTURE, animations="disabled", clip=README_PART)
        page.context.close()


def main() -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        demo(Path(folder)) as url,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=[*FLAGS])
        for language in LOCALES:
            shoot(browser, url, language)
        browser.close()
    for file in sorted(SCREENSHOTS.iterdir()):
        print(f"{file.stat().st_size:8,d}  {file.name}")


if __name__ == "__main__":
    main()
