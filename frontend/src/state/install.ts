// The browser's own offer to install the app, kept until the person asks for it, and what there
// is to say where a browser makes none.

import { signal } from "@preact/signals";

type InstallPrompt = Event & { prompt: () => Promise<unknown> };

export const installPrompt = signal<InstallPrompt | null>(null);

/** Only Apple's phones and tablets know this word; there an app is installed by hand. */
const ownWord = (): unknown => (navigator as { standalone?: boolean }).standalone;

export const byShareMenu = (): boolean => ownWord() !== undefined && navigator.maxTouchPoints > 1;

export const installed = (): boolean =>
  ownWord() === true || matchMedia("(display-mode: standalone)").matches;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  installPrompt.value = event as InstallPrompt;
});

addEventListener("appinstalled", () => {
  installPrompt.value = null;
});
