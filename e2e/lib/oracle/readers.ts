import type { Note } from "../../../shared/blocks/notes/records.ts";
import type { Face } from "../../../shared/wire/protocol.ts";

/** Who sits behind a screen. A phone on its way from one team to another may count for both. */
export type Reader = { face: Face; teams: ReadonlySet<string>; person: string | null };

/** What decides who may read a note. */
export type NoteFacts = Pick<Note, "hidden" | "circle" | "preread" | "team" | "author">;

/** Who may be sent the words of a note: the rules of the room, written down a second time and not by calling them. */
export function mayRead(reader: Reader, note: NoteFacts): boolean {
  const atTable = note.team === null || reader.teams.has(note.team);
  switch (reader.face) {
    case "beamer":
      return !note.hidden && note.circle !== "team";
    case "regie":
    case "staf":
      return note.circle !== "team" && (!note.hidden || note.preread !== "nobody");
    case "tafel":
      return note.hidden ? note.preread === "coach" && note.team !== null && atTable : atTable;
    case "deelnemer":
      if (reader.person !== null && note.author === reader.person) return true;
      return !note.hidden && reader.teams.size > 0 && atTable;
  }
}
