import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Theme } from "../blocks/cluster/records.ts";
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { cellOf, cellsTo } from "../layout/cells.ts";
import { place } from "../layout/place.ts";
import { overlaps } from "../layout/rect.ts";
import type { Zone } from "../room/records.ts";
import { createDrawing } from "./board.ts";
import { changesBetween } from "./changes.ts";
import { type Drawing, isNoteLike } from "./items.ts";
import type { Scene } from "./scene.ts";

type State = {
  notes: Map<string, Seen<Note>>;
  zones: Map<string, Seen<Zone>>;
  themes: Map<string, Seen<Theme>>;
};

const word = fc.constantFrom(
  "Bankje",
  "Samen eten op het plein",
  "Een wijk waar je elkaar kent. ".repeat(9),
  "",
);
const zoneId = fc.constantFrom("z0", "z1", "z2");
const noteId = fc.nat({ max: 40 }).map((n) => `n${n}`);
const themeId = fc.constantFrom("t0", "t1", null);
const pos = fc.option(fc.record({ x: fc.nat({ max: 900 }), y: fc.nat({ max: 900 }) }));

/** What a batch from the host can do to the records of a board. */
const change: fc.Arbitrary<(state: State, i: number) => void> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(noteId, zoneId, word, fc.boolean())
      .map(([id, zone, t, hidden]) => put(id, { zone, text: { w: id, t }, hidden })),
  },
  { weight: 3, arbitrary: fc.tuple(noteId, zoneId, pos).map(([id, zone, at]) => put(id, { zone, pos: at })) },
  { weight: 2, arbitrary: fc.tuple(noteId, themeId).map(([id, theme]) => put(id, { theme })) },
  {
    weight: 2,
    arbitrary: fc.tuple(noteId, fc.constantFrom("vraag", null)).map(([id, kind]) => put(id, { kind })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(noteId, fc.constantFrom("shown", "aside", "removed"))
      .map(([id, state]) => put(id, { state } as Partial<Note>)),
  },
  { weight: 1, arbitrary: noteId.map((id) => (state: State) => void state.notes.delete(id)) },
  {
    weight: 1,
    arbitrary: fc.tuple(zoneId, fc.nat({ max: 5 }), word).map(([id, covered, t]) => (state: State) => {
      const zone = state.zones.get(id);
      if (zone) state.zones.set(id, { ...zone, covered, title: { nl: t, en: t } });
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("t0", "t1"), word).map(
      ([id, t]) =>
        (state: State) =>
          void state.themes.set(id, {
            id,
            type: "theme",
            step: "s",
            team: "t",
            title: { w: id, t },
            order: Number(id[1]),
          }),
    ),
  },
);

function put(id: string, more: Partial<Note>) {
  return (state: State, i: number) => {
    const slot = i;
    const fresh = {
      id,
      type: "note",
      board: "b",
      zone: "z0",
      slot,
      pos: null,
      text: { w: id, t: id },
      kind: null,
      photo: null,
      hidden: false,
      state: "shown",
      late: false,
      theme: null,
    } as const;
    const before = state.notes.get(id) ?? fresh;
    // As on the host: in another zone it gets another slot.
    const moved = more.zone !== undefined && more.zone !== before.zone;
    state.notes.set(id, { ...before, ...more, ...(moved && { slot }) });
  };
}

const sceneOf = (state: State, by: Scene["by"]): Scene => ({
  board: { id: "b", type: "board", step: "s", team: "t", arrangement: "columns" },
  zones: [...state.zones.values()],
  notes: [...state.notes.values()],
  themes: [...state.themes.values()],
  by,
  lang: "nl",
  looseTitle: "Nog los",
});

const begin = (): State => ({
  notes: new Map(),
  zones: new Map(
    ["z0", "z1", "z2"].map((id, order) => [
      id,
      { id, type: "zone", board: "b", team: "t", prompt: id, title: { nl: id, en: id }, order, covered: 0 },
    ]),
  ),
  themes: new Map(),
});

const plain = ({ items, order, frames, bounds }: Drawing) => ({ items, order, frames, bounds });

describe("a drawing that is kept up to date", () => {
  it("is the drawing from scratch, after any change", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.constantFrom("zone", "theme"), (changes, by) => {
        const state = begin();
        const draw = createDrawing();
        changes.forEach((apply, i) => {
          apply(state, i);
          const scene = sceneOf(state, by);
          const kept = draw(scene);
          expect(plain(kept)).toEqual(plain(createDrawing()(scene)));
          for (const item of kept.items) expect(kept.byId.get(item.id)).toBe(item);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("tells every place that is another one now", () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 2, maxLength: 30 }),
        fc.constantFrom("zone", "theme"),
        (changes, by) => {
          const state = begin();
          const draw = createDrawing();
          let before = draw(sceneOf(state, by));
          changes.forEach((apply, i) => {
            apply(state, i);
            const after = draw(sceneOf(state, by));
            const { places } = changesBetween(before, after);
            const told = (item: { x: number; y: number; w: number; h: number }) =>
              places.some((each) => overlaps(each, item));
            for (const item of after.items)
              if (before.byId.get(item.id) !== item) expect(told(item)).toBe(true);
            for (const item of before.items)
              if (after.byId.get(item.id) !== item) expect(told(item)).toBe(true);
            before = after;
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("looks at one note's places when one note of many is moved, added or taken away", () => {
    const state = begin();
    for (let i = 0; i < 300; i += 1) put(`m${i}`, { zone: `z${i % 3}` })(state, i);
    const draw = createDrawing();
    let before = draw(sceneOf(state, "zone"));
    const step = (change: () => void) => {
      change();
      const after = draw(sceneOf(state, "zone"));
      const same = after.items.filter((item) => isNoteLike(item) && before.byId.get(item.id) === item).length;
      const { places } = changesBetween(before, after);
      before = after;
      return { places: places.length, same };
    };
    // Its place before and after; of the row of notes nobody else.
    expect(step(() => put("m7", { pos: { x: 300, y: 400 } })(state, 0))).toEqual({ places: 2, same: 299 });
    // Itself and the number in the corner of its field.
    expect(step(() => put("new", { zone: "z0", slot: 4 })(state, 4)).same).toBe(300);
    expect(step(() => state.notes.delete("m8")).places).toBe(2);
  });
});

it("cells in one walk are the cells one by one, and so are the places", () => {
  for (const base of [
    { columns: 2, rows: 3 },
    { columns: 6, rows: 3 },
    { columns: 1, rows: 1 },
  ]) {
    expect(cellsTo(300, base)).toEqual(Array.from({ length: 300 }, (_, slot) => cellOf(slot, base)));
  }
  const state = begin();
  const tall = "Een wijk waar je elkaar kent. ".repeat(12);
  for (let i = 0; i < 120; i += 1) put(`m${i}`, { text: { w: "w", t: i % 5 ? "Kort" : tall } })(state, i);
  const drawing = createDrawing()(sceneOf(state, "zone"));
  const [field] = drawing.fields;
  for (let i = 0; i < 120; i += 1) {
    const { x, y, w, h } = field?.byId.get(`m${i}`) ?? {};
    expect({ x, y, w, h }).toEqual(field && place(i, field.frame));
  }
});
