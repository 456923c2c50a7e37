import type { Tries } from "./chance.ts";
import { ACTION_TRIES } from "./tries-actions.ts";
import { BOARD_TRIES } from "./tries-board.ts";
import { ERASE_TRIES } from "./tries-erase.ts";
import { PAIRS_TRIES } from "./tries-pairs.ts";
import { ROOM_TRIES } from "./tries-room.ts";
import { STAFF_TRIES } from "./tries-staff.ts";

/** For each command of the room a way to try it. A test checks that none is missing and that each succeeds at times. */
export const TRIES: Tries = {
  ...ROOM_TRIES,
  ...BOARD_TRIES,
  ...ACTION_TRIES,
  ...STAFF_TRIES,
  ...ERASE_TRIES,
  ...PAIRS_TRIES,
  undo: (c) => ({ actor: c.random.once(4) ? c.participant() : c.staff(), message: { type: "undo" } }),
  redo: (c) => ({ actor: c.random.once(4) ? c.participant() : c.staff(), message: { type: "redo" } }),
};

/** How often each command is tried, where not once. A room writes more than it opens doors. */
const WEIGHTS: Readonly<Record<string, number>> = {
  "note.add": 14,
  "tickets.issue": 8,
  "person.join": 5,
  "note.lay": 6,
  "note.edit": 4,
  "note.judge": 3,
  "note.move": 3,
  "dot.place": 9,
  "scale.place": 9,
  "theme.add": 6,
  "action.propose": 4,
  "action.yes": 3,
  "meeting.go": 2,
  "meeting.freeze": 2,
  "meeting.pause": 2,
  "memo.add": 3,
  "theme.rename": 2,
  "theme.remove": 2,
  "step.reveal": 2,
  undo: 4,
  redo: 2,
};

/** Each command as many times as it weighs. */
export const BAG = Object.keys(TRIES).flatMap((type) => Array<string>(WEIGHTS[type] ?? 1).fill(type));
