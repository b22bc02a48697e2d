// The keys of the player: space for the big button, arrows for what stands beside it, Escape
// for the menu. A key that a control needs itself stays with that control.

const PLACES: Record<string, string> = {
  " ": "[data-main]",
  ArrowRight: "[data-next], .player[data-step='rest'] [data-main]",
  ArrowUp: "[data-more]",
  Escape: "[data-menu]",
};

const TYPED = "input, textarea, select";
const PRESSED = "button, a, summary";

export function keys(event: KeyboardEvent): void {
  const place = PLACES[event.key];
  const at = event.target as Element;
  if (!place || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key !== "Escape" && at.closest(TYPED)) return;
  if (event.key === " " && at.closest(PRESSED)) return;
  const button = document.querySelector<HTMLButtonElement>(place);
  if (!button) return;
  event.preventDefault();
  button.click();
}
