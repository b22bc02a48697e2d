// What waits to be sent, and what was not accepted.

import { count } from "./forms";

export const sync = {
  offline: (n: number) =>
    n === 0
      ? "No connection. Everything you log is kept on this device."
      : `No connection. ${count(n, "entry waits", "entries wait")} on this device.`,
  sending: (n: number) => `Sending ${count(n, "entry", "entries")}…`,
  waits: (n: number) => `${count(n, "entry waits", "entries wait")} to be sent`,
  sent: "All sent.",
  signIn: (n: number) =>
    n === 0 ? "Please sign in again." : `Sign in again to send ${count(n, "entry", "entries")}.`,
  signInButton: "Sign in",
  look: (n: number) => `${count(n, "entry needs", "entries need")} a look`,
  lookButton: "Have a look",
  storage:
    "This device could not save just now. Its storage may be full. What you typed is still on the screen: free some space, then save again.",
  blocked:
    "This browser does not let Restride keep anything on the device, for example in a private window. Please open it in a normal window.",
  stuck: "This device's storage did not answer. Nothing is lost; it is tried again in a minute.",
  held: "An older Restride is open in another tab. Please close that tab; then this one opens by itself.",
  newer:
    "A newer Restride has been used on this device. Please reload to go on with it. Nothing is lost.",
  restored:
    "The server was set back to an earlier copy. What it had lost is sent again from this device.",
  clock: (amount: string, ahead: boolean) =>
    `This device's clock is about ${amount} ${ahead ? "ahead" : "behind"}. What you log carries the time it shows, so please set it right.`,
  kept: "The browser keeps what is on this device.",
  notKept:
    "The browser may clear what is on this device when space runs low. What has been sent is safe on the server.",
  keep: "Ask the browser to keep it",
  notKeeping: "The browser did not agree. It often does once the app is installed.",
};
