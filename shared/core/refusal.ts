/** Why a command was refused. Each has a sentence in Dutch and English in `shared/texts`. */
export const REFUSALS = [
  "malformed", // not a message of this protocol, or beyond a limit of its schema
  "not-allowed", // this role may not do this
  "not-found", // it is not there, or not for you
  "wrong-state", // the meeting or step is not in a state for it
  "changed", // somebody else was first: the value you change from is no longer there
  "frozen", // the facilitator holds the room still; keep it and try again
  "paused",
  "door-closed",
  "limit", // you had all of yours
  "full", // the room, zone or plan is full
  "needs-ticket", // this step is without names: send a ticket
  "bad-ticket",
  "busy", // somebody is writing in it right now
  "wrong-code",
  "still-here", // a page of theirs is open: no code for another one
  "moved", // this person takes part on another device since
  "removed", // you no longer take part on this device
  "nothing-to-undo",
  "read-only", // the disk refuses: nothing is kept, so nothing is taken
  "too-fast",
  "stale", // another version of the page: reload
  "no-meeting",
  "over", // the meeting has closed; what was sent just before may have been done, and nobody knows any more
  "too-large",
  "not-a-picture",
  "unknown",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/**
 * A plain no. `keep` asks the phone to hold on to what was written and to send it again by itself; otherwise the text
 * goes back into the field.
 */
export type Refusal = { ok: false; code: RefusalCode; keep: boolean };

const KEEP: ReadonlySet<RefusalCode> = new Set(["frozen", "paused", "read-only", "too-fast", "busy"]);

export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code, keep: KEEP.has(code) };
}
