// How a device is called in the list of devices: its browser and its system, and no more.

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS/, "Mac"],
  [/Linux/, "Linux"],
];

/** The more special ones first: each of them calls itself Chrome or Safari besides. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Firefox|FxiOS/, "Firefox"],
  [/Edg/, "Edge"],
  [/OPR/, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];

const first = (table: readonly [RegExp, string][], agent: string): string | undefined =>
  table.find(([part]) => part.test(agent))?.[1];

/** "Chrome, Android". */
export function deviceName(agent: string = navigator.userAgent): string {
  const parts = [first(BROWSERS, agent), first(SYSTEMS, agent)].filter(Boolean);
  return parts.join(", ") || "Browser";
}
