// What the service worker says by itself; everything else of a reminder comes from the server.

export const push = {
  later: "In an hour",
  done: "Done",
  /** A message that cannot be read. */
  unread: "Something is ready for you here. Have a look when it suits you.",
  tooLate: "That is too late for today. It is fine to leave it, or to do it now.",
  notPutOff: "That did not reach the server. Tap here when it suits you.",
};
