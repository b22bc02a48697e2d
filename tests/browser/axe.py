"""What axe-core finds on the page as it is now, in both of its colour schemes."""

from pathlib import Path

from tests.browser.app import App

AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours: no other finds in one scheme what it does not find in both."""
RUN = """async (only) => {
  const { violations } = await axe.run(document, { runOnly: only });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""


def faults(app: App) -> list[str]:
    page = app.page
    # Evaluated in the page's own world: the content policy refuses a script element.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    # A colour in the middle of a fade is no colour of the design.
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = page.evaluate(RUN, {"type": "tag", "values": TAGS})
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if is_dark else "dark")
    other: list[str] = page.evaluate(RUN, {"type": "rule", "values": OF_COLOURS})
    page.emulate_media(color_scheme="dark" if is_dark else "light")
    return [*found, *(f"the other scheme: {one}" for one in other)]
