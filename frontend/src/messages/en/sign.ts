// Signing in, a new account, a new password.

import { count } from "./forms";

export const sign = {
  inTitle: "Sign in",
  upTitle: "Create your account",
  email: "E-mail",
  password: "Password",
  newPassword: "New password",
  passwordHint: "At least 10 characters. A short sentence works well.",
  show: "Show password",
  setupCode: "Setup code",
  setupHint: "The machine that runs Restride printed it when it first started.",
  inButton: "Sign in",
  upButton: "Create account",
  toUp: "New here? Create an account",
  toIn: "Have an account? Sign in",
  forgot: "Forgot your password?",
  forgotHow:
    "Ask whoever runs this Restride for a reset code (restride reset-password, then your e-mail). It works once, for one hour.",
  reset: "I have a reset code",
  resetTitle: "Set a new password",
  token: "Reset code",
  resetDone: "The new password is set. You can sign in with it.",
  again: "Please sign in again",
  againText:
    "Your sign-in has ended. Nothing is lost: what you logged stays on this device and is sent once you are signed in.",
  later: "Not now, go on without sending",
  tooMany: (minutes: number) =>
    `Too many tries. Please wait about ${count(minutes, "minute", "minutes")}.`,
  offline: "No connection to the server. Signing in needs one; after that the app works without.",
  otherAccount: "Use another account",
  shortPassword: "The password needs at least 10 characters.",
  badToken: "This code is used up or too old. Please ask for a new one.",
  noEmail: "Please type your e-mail address.",
  noPassword: "Please type your password.",
  badEmail: "That does not look like an e-mail address.",
};
