/** The notes of a whole room under the questions they answer, from all teams in turn. */
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { PAPERS } from "./items.ts";
import type { Field, Placed } from "./scene.ts";

/** A question, with a heading in the language of the screen. */
export interface Question {
  readonly key: string;
  readonly title: string;
}

/**
 * One field a question. Teams take turns, so that no page belongs to one of them and none stands beside another; by
 * slot, so that what comes later lies further on.
 *
 * @param teams ids in the order in which they take turns
 */
export function gatheredFields(
  questions: readonly Question[],
  notes: readonly Seen<Note>[],
  teams: readonly string[],
): Field[] {
  const turn = new Map(teams.map((id, i) => [id, i]));
  const turnOf = (note: Seen<Note>) => turn.get(note.team ?? "") ?? teams.length;
  const inTurn = (a: Seen<Note>, b: Seen<Note>) =>
    (a.slot ?? 0) - (b.slot ?? 0) || turnOf(a) - turnOf(b) || (a.id < b.id ? -1 : 1);
  return questions.map(({ key, title }, i): Field => {
    const paper = PAPERS[i % PAPERS.length] ?? PAPERS[0];
    const placed = notes
      .filter((note) => note.prompt === key && note.state === "shown" && typeof note.text?.t === "string")
      .sort(inTurn)
      .map((note, slot): Placed => ({ note, slot, pos: null, paper, turned: false, signed: true }));
    return { id: key, kind: "zone", title, notes: placed, unknown: 0 };
  });
}
