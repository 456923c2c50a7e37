import type { Place } from "./place.ts";
import { mayRead, type NoteFacts } from "./readers.ts";

/** About whom or what a mark is, as far as its rule asks. */
export type Facts = {
  /** The note whose words or id it is. */
  note?: NoteFacts;
  /** Whose it is: the one person who may be told. */
  person?: string;
  /** Team whose coach may know it. */
  team?: string;
  /** A contribution without a name: it may stand in no row or line beside a person. */
  nameless?: boolean;
};

/** May a mark stand here? */
type Rule = (place: Place, facts: Facts) => boolean;

const told = ({ kind }: Place) => kind === "wire" || kind === "screen";
const kept = ({ kind }: Place) => kind === "file";
const archive = ({ document }: Place) => document?.what === "traject";

/** A device of the room reads what it may; what the air carries of a sealed line is nobody's to read. */
const reads = ({ reader, sealed, kind }: Place, { note }: Facts) =>
  note !== undefined && reader !== null && !(sealed && kind === "wire") && mayRead(reader, note);

/** Each kind of mark: where it may stand, and nowhere else. What is not said is forbidden. */
export const RULES = {
  /** Words that lie face down: on disk, and with who may read along, as the phone said before writing. */
  hidden: (place, facts) => kept(place) || (told(place) && reads(place, facts)),
  /** The id of such a contribution. Who sent it is told it in the answer. */
  "hidden id": (place, facts) =>
    kept(place) || (told(place) && (ownWire(place, facts) || reads(place, facts))),
  /** Words that were turned, or never lay face down. */
  open: (place, facts) => kept(place) || (told(place) ? reads(place, facts) : inDocument(place, facts)),
  /** Their id: in an archive, but in no document that people read. */
  "open id": (place, facts) =>
    kept(place) || (told(place) ? ownWire(place, facts) || reads(place, facts) : archive(place)),
  /** For one person's own screen, whatever becomes of the rest. */
  private: (place, facts) => kept(place) || (told(place) && ownWire(place, facts)),
  /** Staff took it away and can bring it back: told to them alone. */
  removed: (place, facts) => kept(place) || (told(place) && staffOf(place, facts)),
  /** Erased, taken back, written over: nowhere. So is whatever ended with its meeting. */
  erased: () => false,
  /** An id that screens may well know; what is asked of it is only beside whom it stands, and that no log has it. */
  known: ({ kind }) => kind !== "log",
  /** Its id, when staff erased it: told to all, so that every phone forgets it. */
  "erased id": (place) => kept(place) || told(place),
  /** A phone's key, a ticket or its proof: sent up, and never kept or told. */
  secret: () => false,
  /** The hash of a key or ticket: on disk until the meeting closes. */
  hash: (place) => kept(place),
  /** A person's id: theirs, the regie's, their coach's, and on disk and in archives. */
  person: (place, facts) =>
    kept(place) ||
    archive(place) ||
    (told(place) && (ownWire(place, facts) || place.reader?.face === "regie" || coachOf(place, facts))),
} satisfies Record<string, Rule>;

export type What = keyof typeof RULES;

const ownWire = ({ reader }: Place, { person }: Facts) => person !== undefined && reader?.person === person;
const coachOf = ({ reader }: Place, { team }: Facts) =>
  reader?.face === "tafel" && team !== undefined && reader.teams.has(team);

function staffOf({ reader, sealed, kind }: Place, { note }: Facts): boolean {
  if (!reader || !note || (sealed && kind === "wire")) return false;
  if (reader.face === "regie") return note.circle !== "team";
  return reader.face === "tafel" && note.team !== null && reader.teams.has(note.team);
}

/** A plan for everybody has what was written for a plan; a team's own has what that team wrote. */
function inDocument({ document }: Place, { note }: Facts): boolean {
  if (!document || !note) return false;
  if (document.what === "traject") return true;
  return document.team === null ? note.circle === "plan" : note.team === null || note.team === document.team;
}
