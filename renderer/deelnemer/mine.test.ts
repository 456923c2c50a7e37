import { expect, test } from "vitest";
import type { Known } from "../client/api.ts";
import type { Parcel } from "../client/outbox.ts";
import { myNotes, type OwnNote } from "./mine.ts";

const own = (id: string, more: Partial<OwnNote> = {}): OwnNote => ({
  id,
  step: "s",
  prompt: "p",
  text: `tekst ${id}`,
  kind: null,
  photo: null,
  w: null,
  named: false,
  ...more,
});
const record = (id: string, more: object = {}) => ({ id, type: "note", ...more }) as unknown as Known<"note">;
const parcel = (type: string, id: string, more: object = {}): Parcel => ({
  id: `${type}:${id}`,
  cmd: { type, id, ...more },
  ticket: null,
});
const mine = (notes: OwnNote[], records: Known<"note">[] = [], pending: Parcel[] = []) =>
  myNotes({
    own: Object.fromEntries(notes.map((note) => [note.id, note])),
    notes: records,
    pending,
    me: "ik",
  });

test("a hidden note without a name is known here and nowhere else", () => {
  expect(mine([own("a", { w: "w1" })])).toMatchObject([
    { id: "a", text: "tekst a", open: false, waiting: false },
  ]);
});

test("what is on its way is told apart from what is on disk", () => {
  const [note] = mine([own("a")], [], [parcel("note.add", "a")]);
  expect(note?.waiting).toBe(true);
  expect(mine([own("a")])[0]?.waiting).toBe(false);
});

test("the host's words win over the phone's, and an edit on its way over both", () => {
  const shown = record("a", {
    text: { w: "w2", t: "van de host" },
    hidden: false,
    state: "shown",
    theme: "t1",
  });
  expect(mine([own("a")], [shown])).toMatchObject([
    { text: "van de host", w: "w2", open: true, theme: "t1" },
  ]);
  const edit = parcel("note.edit", "a", { text: "nieuw" });
  expect(mine([own("a")], [shown], [edit])).toMatchObject([{ text: "nieuw", waiting: true }]);
});

test("a note being withdrawn is gone at once; one that staff took away says so", () => {
  expect(mine([own("a")], [], [parcel("note.withdraw", "a")])).toEqual([]);
  expect(mine([own("a")], [record("a", { state: "removed" })])).toMatchObject([{ removed: true }]);
});

test("laying is seen before it is answered, the last one counts", () => {
  const pending = [parcel("note.lay", "a", { theme: "t1" }), parcel("note.lay", "a", { theme: null })];
  expect(mine([own("a")], [record("a", { theme: "t0" })], pending)[0]?.theme).toBeNull();
});

test("named notes that came from elsewhere are mine, those of others are not", () => {
  const notes = [
    record("b", { author: "ik", step: "s", prompt: "p", text: { w: "w", t: "x" } }),
    record("c", { author: "een ander", text: { w: "w", t: "y" } }),
  ];
  expect(mine([], notes).map(({ id, named }) => [id, named])).toEqual([["b", true]]);
});
