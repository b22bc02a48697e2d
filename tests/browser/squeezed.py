"""What does not fit on a screen: pages that scroll sideways, words that leave their button, and
controls that lie on each other. For large text, narrow windows and long languages."""

from tests.browser.app import App

# A range's boxes are those of the written words, not of the element around them.
SQUEEZED = """() => {
  const page = document.documentElement;
  const edge = page.clientWidth + 1;
  const found = [];
  const say = (what, one) => found.push(
    `${what}: ${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} ` +
    (one.textContent ?? "").trim().slice(0, 50));
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.closest("svg, .visually-hidden, .skip, .u-wrap")
    && one.getBoundingClientRect().width > 1;
  const boxesOf = (one) => [...one.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
  const CONTROL = "button, a, label, summary, select, input, td, th, .badge, .rule, .change";
  if (page.scrollWidth > page.clientWidth) found.push(`sideways by ${page.scrollWidth - edge + 1}`);
  for (const one of document.querySelectorAll("body *")) {
    if (!seen(one)) continue;
    for (const box of boxesOf(one)) {
      const inScroller = one.closest("[tabindex='0']");
      if (!inScroller && (box.right > edge || box.left < -1)) say("beyond the edge", one);
      for (let up = one; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        const around = up.getBoundingClientRect();
        const scrolls = ["auto", "scroll"].includes(style.overflowX) && up.tabIndex === 0;
        if (scrolls) break;
        const leaves = box.right > around.right + 1 || box.left < around.left - 1;
        const below = box.bottom > around.bottom + 3 || box.top < around.top - 3;
        if (leaves && style.overflowX !== "visible") say("cut off", one);
        if (below && ["hidden", "clip"].includes(style.overflowY)) say("cut off below", one);
        if ((leaves || below) && up.matches(CONTROL) && style.display !== "inline")
          say("out of its control", one);
      }
    }
  }
  const controls = [...document.querySelectorAll("main, dialog, nav")].flatMap((part) =>
    [...part.querySelectorAll("button, a.button, label.chip, label.pain-step, select, nav a")]);
  const fixed = (one) => one.closest(".sticky, .player-foot, .tabs, .toast-place, dialog");
  const flat = [...new Set(controls)].filter((one) => seen(one) && !fixed(one));
  for (const [i, one] of flat.entries()) {
    const a = one.getBoundingClientRect();
    for (const other of flat.slice(i + 1)) {
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2 && !one.contains(other) && !other.contains(one))
        say("covered", other);
    }
  }
  return [...new Set(found)];
}"""


def squeezed(app: App) -> list[str]:
    """What does not fit on the page as it is now, with everything on it unfolded."""
    app.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    app.page.wait_for_timeout(100)
    found: list[str] = app.page.evaluate(SQUEEZED)
    return found


def enlarge(app: App) -> None:
    """The browser's own setting for the size of text, at 200%."""
    app.cdp("Page.setFontSizes", fontSizes={"standard": 32, "fixed": 26})
    app.page.reload()
    assert app.page.evaluate("matchMedia('(max-width: 20rem)').matches")
