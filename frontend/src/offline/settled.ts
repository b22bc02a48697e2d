// How this device knows that a clinician's note was settled here.

/**
 * With a note's id a name in the store of small things: `waiting` until the server knows, then
 * `told`. It stays, so that no late answer brings the note back.
 */
export const SETTLED = "note-settled:";
