// Small line icons, drawn here. They always stand beside a word, so they are hidden from readers.

const PATHS = {
  today: "M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10",
  plan: "M5 6.5h14v13H5ZM5 10.5h14M9 4v4M15 4v4M8.5 14h2M13.5 14h2",
  grip: "M9 6v.2M15 6v.2M9 12v.2M15 12v.2M9 18v.2M15 18v.2",
  log: "M12 5v14M5 12h14",
  history: "M5 6h14M5 12h14M5 18h9",
  timeline: "M4 19h16M6.5 16v-4M11 16V8M15.5 16v-6M20 16V5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  clock: "M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
  cloudOff: "M4 4l16 16M7.5 8.2A4 4 0 0 0 7 16h8.5M10.5 6.3A5 5 0 0 1 17 10.5a3 3 0 0 1 2.6 4.6",
  flame:
    "M12 3.5c.5 3.5 5 5.5 5 10a5 5 0 0 1-10 0c0-2 1-3.2 2-4 .2 1.4.9 2.2 1.6 2.5.2-3 .2-6 1.4-8.5Z",
  warn: "M12 4 3 19.5h18ZM12 10v4.5M12 17v.2",
  run: "M13.5 5.2a1.2 1.2 0 1 0 0-.1M6 12l3-3 4 1-2.5 4.5L14 17l-1 4M11.5 15 9 17H5.5M13 10l2.5 2H19",
  walk: "M12.5 5.2a1.2 1.2 0 1 0 0-.1M12 9l-1 5 3 2.5.5 4.5M11 14l-2.5 6.5M12 9l-3 2-.5 3M12 9l2.5 3 2.5.5",
  dumbbell: "M4 9.5v5M7 7.5v9M17 7.5v9M20 9.5v5M7 12h10",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
  next: "m9.5 5.5 6.5 6.5-6.5 6.5",
  close: "M6 6l12 12M18 6 6 18",
  dots: "M5 12h.1M12 12h.1M19 12h.1",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  play: "M7.5 5 18.5 12l-11 7Z",
  up: "M12 19.5V5M5.5 11.5 12 5l6.5 6.5",
  down: "M12 4.5V19M5.5 12.5 12 19l6.5-6.5",
  hold: "M5 9h14M5 15h14",
  book: "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2ZM12 6.5v13",
  minus: "M6 12h12",
  plus: "M12 6v12M6 12h12",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
