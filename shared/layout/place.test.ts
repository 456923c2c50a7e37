import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrangement, type BoardInput, boundsOf, zonesOf } from "./board.ts";
import { NOTE, NOTE_TEXT, textBoxOf, WALL } from "./board-size.ts";
import { cellOf, gridFor, slotOf } from "./cells.ts";
import { fitText } from "./fit-text.ts";
import { place, placeDragged, slotAt, type ZoneFrame, zoneAt } from "./place.ts";
import type { Rect } from "./rect.ts";

const tall = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 0, max: 700 })), { maxLength: 12 })
  .map((entries) => new Map(entries));
const zone = fc.record(
  {
    slots: fc.nat(120),
    title: fc.constantFrom("", "Dit kan meer", "Wat heb je daarvoor nodig van anderen?"),
    tall,
  },
  { requiredKeys: ["slots"] },
);
const board = fc
  .record({
    arrangement: fc.constantFrom<Arrangement>("columns", "matrix", "free"),
    zones: fc.array(zone, { minLength: 1, maxLength: 9 }),
  })
  .map(
    ({ arrangement, zones }): BoardInput => ({
      arrangement,
      zones: zones.map((z, i) => ({ ...z, id: `z${i}` })),
    }),
  );

const slotsOf = (count: number) => Array.from({ length: count }, (_, slot) => slot);
const apart = (a: Rect, b: Rect) =>
  a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
const inside = (a: Rect, b: Rect) =>
  a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;

function eachZone(input: BoardInput, check: (zone: ZoneFrame, notes: Rect[]) => void): void {
  for (const [index, frame] of zonesOf(input).entries()) {
    check(
      frame,
      slotsOf(input.zones[index]?.slots ?? 0).map((slot) => place(slot, frame)),
    );
  }
}

describe("slots, on any board", () => {
  test("lie inside their zone, below its heading, and never on each other", () => {
    fc.assert(
      fc.property(board, (input) => {
        eachZone(input, (frame, notes) => {
          const body = { ...frame, y: frame.y + frame.header, h: frame.h - frame.header };
          for (const [i, note] of notes.entries()) {
            expect(inside(note, body)).toBe(true);
            for (const other of notes.slice(i + 1))
              if (!apart(note, other)) expect([note, other]).toBe("apart");
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test("are found again under every part of their note", () => {
    fc.assert(
      fc.property(board, fc.double({ min: 0, max: 0.999, noNaN: true }), (input, part) => {
        eachZone(input, (frame, notes) => {
          for (const [slot, note] of notes.entries()) {
            expect(slotAt(frame, { x: note.x + part * note.w, y: note.y + part * note.h })).toBe(slot);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test("do not move in their zone when more notes come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(200), fc.nat(200), (zones, few, more) => {
        const frames = [few, few + more].map(
          (slots) =>
            zonesOf({
              arrangement: "columns",
              zones: slotsOf(zones).map((i) => ({ id: `${i}`, title: "Vak", slots })),
            })[0],
        );
        const [before, after] = frames;
        if (!before || !after) throw new Error("a zone was expected");
        for (const slot of slotsOf(few)) expect(place(slot, after)).toEqual(place(slot, before));
      }),
    );
  });

  test("zones do not lie on each other, and the board holds them all", () => {
    fc.assert(
      fc.property(board, (input) => {
        const frames = zonesOf(input);
        const bounds = boundsOf(frames);
        for (const [i, frame] of frames.entries()) {
          expect(inside(frame, bounds)).toBe(true);
          expect(zoneAt(frames, { x: frame.x + frame.w / 2, y: frame.y + frame.h / 2 })).toBe(frame);
          for (const other of frames.slice(i + 1)) expect(apart(frame, other)).toBe(true);
        }
      }),
    );
  });

  test("are whole numbers", () => {
    const [frame] = zonesOf({ arrangement: "columns", zones: [{ id: "a", slots: 3 }] });
    if (!frame) throw new Error("a zone was expected");
    for (const slot of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => place(slot, frame)).toThrow(RangeError);
  });
});

describe("cells", () => {
  const base = fc.record({ columns: fc.integer({ min: 1, max: 8 }), rows: fc.integer({ min: 1, max: 5 }) });

  test("slotOf is the inverse of cellOf, and the grid holds every cell", () => {
    fc.assert(
      fc.property(fc.nat(5000), base, (slot, first) => {
        const cell = cellOf(slot, first);
        const grid = gridFor(slot + 1, first);
        expect(slotOf(cell, first)).toBe(slot);
        expect(cell.column).toBeLessThan(grid.columns);
        expect(cell.row).toBeLessThan(grid.rows);
      }),
    );
  });

  test("sixty notes make a block, not a tower", () => {
    expect(gridFor(60, { columns: 2, rows: 3 })).toEqual({ columns: 8, rows: 8 });
  });
});

describe("a board", () => {
  const three = (slots: number): BoardInput => ({
    arrangement: "columns",
    zones: ["Onze ambitie", "Dit doen we al", "Dit kan meer"].map((title) => ({ id: title, title, slots })),
  });

  test("of three zones with up to six notes each fills the wall exactly", () => {
    expect(boundsOf(zonesOf(three(0)))).toEqual({ x: 0, y: 0, ...WALL });
    expect(boundsOf(zonesOf(three(6)))).toEqual({ x: 0, y: 0, ...WALL });
    expect(boundsOf(zonesOf(three(7))).w).toBeGreaterThan(WALL.w);
  });

  test("with nothing on it is the wall", () => {
    expect(zonesOf({ arrangement: "columns", zones: [] })).toEqual([]);
    expect(boundsOf([])).toEqual({ x: 0, y: 0, ...WALL });
  });

  test("as a matrix of four has two rows of two, with headings and edges in line", () => {
    const zones = [0, 9, 2, 30].map((slots, i) => ({
      id: `${i}`,
      title: i === 1 ? "Een heel lange titel boven dit vak van het bord" : "Kort",
      slots,
    }));
    const [a, b, c, d] = zonesOf({ arrangement: "matrix", zones });
    if (!a || !b || !c || !d) throw new Error("four zones were expected");
    expect([a.y, a.h, a.header]).toEqual([b.y, b.h, b.header]);
    expect([c.y, c.h, c.header]).toEqual([d.y, d.h, d.header]);
    expect([b.x, b.w]).toEqual([d.x, d.w]);
    expect(c.y).toBeGreaterThan(a.y + a.h);
  });

  test("keeps a zone of a free board where somebody put it", () => {
    const frames = zonesOf({
      arrangement: "free",
      zones: [
        { id: "a", slots: 2 },
        { id: "b", slots: 2, at: { x: -300, y: 1200 } },
      ],
    });
    expect(frames[1]).toMatchObject({ x: -300, y: 1200 });
    expect(boundsOf(frames).x).toBe(-300);
  });

  test("lets a dragged note go along with its zone", () => {
    const [, few] = zonesOf(three(1));
    const [, many] = zonesOf({
      ...three(1),
      zones: three(1).zones.map((z, i) => (i === 0 ? { ...z, slots: 60 } : z)),
    });
    if (!few || !many) throw new Error("zones were expected");
    const at = { x: 40, y: 300 };
    expect(many.x).toBeGreaterThan(few.x);
    expect(placeDragged(at, many).x - many.x).toBe(placeDragged(at, few).x - few.x);
    expect(boundsOf([few], [placeDragged({ x: 0, y: 5000 }, few)]).h).toBe(5000 + NOTE.h);
  });

  test("holds the notes of the reference day in standard notes", () => {
    for (const note of [
      "Oud en jong eten samen in het buurthuis",
      "Iedereen kent drie buren bij naam",
      "Meer op de fiets, minder achter het bureau",
    ]) {
      expect(fitText(note, textBoxOf(NOTE), NOTE_TEXT)).toMatchObject({ overflow: false });
    }
  });
});
