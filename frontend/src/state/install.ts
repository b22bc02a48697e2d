// The browser's own offer to install the app, kept until the person asks for it.

import { signal } from "@preact/signals";

type InstallPrompt = Event & { prompt: () => Promise<unknown> };

export const installPrompt = signal<InstallPrompt | null>(null);

export const installed = (): boolean => matchMedia("(display-mode: standalone)").matches;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  installPrompt.value = event as InstallPrompt;
});

addEventListener("appinstalled", () => {
  installPrompt.value = null;
});
