import { describe, expect, it } from "vitest";
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { gatheredFields } from "./gathered.ts";
import type { NoteItem } from "./items.ts";
import { pagesOfFields } from "./pages.ts";

const note = (id: string, team: string, slot: number, more: Partial<Note> = {}): Seen<Note> => ({
  id,
  type: "note",
  team,
  slot,
  prompt: "p",
  text: { w: id, t: `Briefje ${id} met een paar woorden erbij` },
  kind: null,
  photo: null,
  state: "shown",
  ...more,
});
const questions = [
  { key: "p", title: "Onze ambitie" },
  { key: "q", title: "Dit doen we al" },
];
const teams = ["t1", "t2", "t3"];

describe("the notes of a whole room", () => {
  it("lets teams take turns, whatever order their notes came in", () => {
    const notes = teams.flatMap((team) => [0, 1, 2].map((slot) => note(`${team}-${slot}`, team, slot)));
    const [field] = gatheredFields(questions, notes.reverse(), teams);
    expect(field?.notes.map((placed) => placed.note.team)).toEqual([...teams, ...teams, ...teams]);
  });

  it("leaves pages as they are when one more note comes", () => {
    const notes = teams.flatMap((team) =>
      Array.from({ length: 9 }, (_, slot) => note(`${team}-${slot}`, team, slot)),
    );
    const wall = { w: 1200, h: 814 };
    const before = pagesOfFields(gatheredFields(questions, notes, teams), wall);
    const after = pagesOfFields(gatheredFields(questions, [...notes, note("late", "t2", 9)], teams), wall);
    expect(before.length).toBeGreaterThan(2);
    const shown = (page = before[0]) => page?.order ?? [];
    expect(shown(after[0])).toEqual(shown(before[0]));
    expect(shown(after.at(-1))).toContain("late");
  });

  it("keeps a line at the foot of every note for the sign of its team", () => {
    const notes = [note("a", "t1", 0), note("b", "t2", 1, { text: { w: "b", t: "woord ".repeat(30) } })];
    const [page] = pagesOfFields(gatheredFields(questions, notes, teams), { w: 1200, h: 814 });
    for (const id of ["a", "b"]) {
      const item = page?.items.find((each) => each.id === id) as NoteItem;
      expect(item.team).toBe(id === "a" ? "t1" : "t2");
      expect(item.textY + item.lines.length * item.fontSize * 1.12).toBeLessThanOrEqual(item.h - 40);
    }
  });

  it("leaves out what was put aside, and words that are not for this screen", () => {
    const { text, ...covered } = note("c", "t1", 1);
    const notes = [note("a", "t1", 0, { state: "aside" }), covered];
    expect(gatheredFields(questions, notes, teams).flatMap((field) => field.notes)).toEqual([]);
  });
});
