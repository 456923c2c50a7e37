/** The notes of a whole room under the questions they answer, from all teams in turn. */
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { PAPERS, type Paper } from "./items.ts";
import type { Field, Placed } from "./scene.ts";

/** A question, with a heading in the language of the screen. */
export interface Question {
  readonly key: string;
  readonly title: string;
}

/** What gathers notes, and remembers: a question in which nothing changed is the same field as before. */
export type Gather = (
  questions: readonly Question[],
  notes: readonly Seen<Note>[],
  teams: readonly string[],
) => readonly Field[];

/**
 * One field a question. Teams take turns, so that no page belongs to one of them and none stands beside another; by
 * slot, so that what comes later lies further on. `teams`: ids in the order in which they take turns.
 */
export function createGathered(): Gather {
  const placed = new WeakMap<Seen<Note>, Placed>();
  const place = (note: Seen<Note>, paper: Paper): Placed => {
    const known = placed.get(note);
    if (known?.paper === paper) return known;
    const now = { note, slot: note.slot ?? 0, pos: null, paper, turned: false, signed: true };
    placed.set(note, now);
    return now;
  };
  let last: readonly Field[] = [];
  return (questions, notes, teams) => {
    const turn = new Map(teams.map((id, i) => [id, i]));
    const turnOf = (note: Seen<Note>) => turn.get(note.team ?? "") ?? teams.length;
    const inTurn = (a: Placed, b: Placed) =>
      a.slot - b.slot || turnOf(a.note) - turnOf(b.note) || (a.note.id < b.note.id ? -1 : 1);
    const lying = new Map<string, Placed[]>(questions.map(({ key }) => [key, []]));
    questions.forEach(({ key }, i) => {
      const paper = PAPERS[i % PAPERS.length] ?? PAPERS[0];
      for (const note of notes)
        if (note.prompt === key && note.state === "shown" && typeof note.text?.t === "string")
          lying.get(key)?.push(place(note, paper));
    });
    const before = new Map(last.map((field) => [field.id, field]));
    last = questions.map(({ key, title }): Field => {
      const here = (lying.get(key) ?? []).sort(inTurn);
      const known = before.get(key);
      const lies =
        known?.title === title &&
        known.notes.length === here.length &&
        known.notes.every((each, i) => each === here[i]);
      return lies ? known : { id: key, kind: "zone", title, notes: here, unknown: 0 };
    });
    return last;
  };
}

/** As `createGathered` does it, once. */
export const gatheredFields: Gather = (questions, notes, teams) => createGathered()(questions, notes, teams);
