import { describe, expect, it } from "vitest";
import type { Theme } from "../blocks/cluster/records.ts";
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { NOTE } from "../layout/board-size.ts";
import { place } from "../layout/place.ts";
import type { Zone } from "../room/records.ts";
import { createDrawing, rectsOf } from "./board.ts";
import type { NoteItem } from "./items.ts";
import { wallPages } from "./pages.ts";
import { looseId, type Scene } from "./scene.ts";

const zone = (id: string, order: number, covered = 0): Seen<Zone> => ({
  id,
  type: "zone",
  board: "b",
  team: "t",
  prompt: id,
  title: { nl: `Vak ${id}`, en: `Zone ${id}` },
  order,
  covered,
});

const note = (id: string, where: string, slot: number, more: Partial<Note> = {}): Seen<Note> => ({
  id,
  type: "note",
  board: "b",
  zone: where,
  slot,
  pos: null,
  text: { w: id, t: `Briefje ${id}` },
  kind: null,
  photo: null,
  hidden: false,
  state: "shown",
  late: false,
  theme: null,
  ...more,
});

const theme = (id: string, order: number): Seen<Theme> => ({
  id,
  type: "theme",
  step: "s",
  team: "t",
  title: { w: id, t: `Thema ${id}` },
  order,
});

const scene = (more: Partial<Scene> = {}): Scene => ({
  board: { id: "b", type: "board", step: "s", team: "t", arrangement: "columns" },
  zones: [zone("z1", 0), zone("z2", 1, 2)],
  notes: [note("n0", "z1", 0), note("n1", "z1", 1), note("n2", "z2", 0)],
  themes: [],
  by: "zone",
  lang: "nl",
  looseTitle: "Nog los",
  ...more,
});

const long = "Een wijk waar iedereen elkaar kent en waar je zomaar ergens binnen kunt lopen. ".repeat(5);

describe("drawing a board", () => {
  it("gives the same picture for the same records, whatever was drawn before", () => {
    const draw = createDrawing();
    draw(scene({ notes: [note("n1", "z2", 7)] }));
    expect(draw(scene()).items).toEqual(createDrawing()(scene()).items);
  });

  it("makes one new item when one note changes", () => {
    const draw = createDrawing();
    const before = scene();
    const first = draw(before);
    const changed = note("n1", "z1", 1, { text: { w: "x", t: "Iets anders" } });
    const second = draw({
      ...before,
      notes: before.notes.map((each) => (each.id === "n1" ? changed : each)),
    });
    const renewed = second.items.filter((item) => item !== first.byId.get(item.id));
    expect(renewed.map(({ id }) => id)).toEqual(["n1"]);
  });

  it("shows of covered notes only that they lie there, on the places that are free", () => {
    const { items } = createDrawing()(scene());
    const turned = items.filter((item) => item.kind === "turned");
    expect(turned.map(({ id }) => id)).toEqual(["turned:z2:1", "turned:z2:2"]);
    expect(Object.keys(turned[0] ?? {}).sort()).toEqual(["field", "h", "id", "kind", "note", "w", "x", "y"]);
  });

  it("keeps a hidden note face down also for staff who hold its words, and counts it once", () => {
    const hidden = note("h", "z2", 1, { hidden: true, text: { w: "h", t: "geheim" } });
    const { items, byId } = createDrawing()(scene({ notes: [hidden] }));
    expect(byId.get("h")?.kind).toBe("turned");
    expect(items.filter((item) => item.kind === "turned")).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain("geheim");
  });

  it("draws a note whose words are not for this screen face down", () => {
    const { text, ...covered } = note("c", "z1", 3);
    expect(createDrawing()(scene({ notes: [covered] })).byId.get("c")?.kind).toBe("turned");
  });

  it("leaves out what was put aside or taken away", () => {
    const notes = [note("a", "z1", 0, { state: "aside" }), note("r", "z1", 1, { state: "removed" })];
    expect(createDrawing()(scene({ notes, zones: [zone("z1", 0)] })).order).toEqual([]);
  });

  it("puts every note where `place` says", () => {
    const tall = [0, 3, 8, 9].map((slot) => note(`t${slot}`, "z1", slot, { text: { w: "t", t: long } }));
    const short = [1, 2, 4, 5, 6, 7, 10, 11, 12].map((slot) => note(`s${slot}`, "z1", slot));
    const { frames, byId } = createDrawing()(scene({ notes: [...tall, ...short] }));
    const frame = frames[0];
    if (!frame) throw new Error("no frame");
    rectsOf(frame, 13).forEach((rect, slot) => {
      expect(rect).toEqual(place(slot, frame));
    });
    const { x, y, w, h } = byId.get("s12") as NoteItem;
    expect({ x, y, w, h }).toEqual(place(12, frame));
  });

  it("gives a dragged note the place it was dragged to, above the others", () => {
    const dragged = note("d", "z1", 0, { pos: { x: 400, y: 300 } });
    const { items, frames } = createDrawing()(scene({ notes: [dragged, note("n", "z1", 1)] }));
    const last = items.at(-1);
    expect(last).toMatchObject({ id: "d", x: (frames[0]?.x ?? 0) + 400, y: (frames[0]?.y ?? 0) + 300 });
  });

  it("groups by theme, keeps the paper of the zone, and calls the rest loose", () => {
    const notes = [note("n0", "z1", 0, { theme: "t1" }), note("n2", "z2", 0, { theme: "t1" })];
    const drawing = createDrawing()(
      scene({
        by: "theme",
        themes: [theme("t2", 1), theme("t1", 0)],
        notes: [...notes, note("n3", "z1", 4)],
      }),
    );
    expect(drawing.frames.map(({ id }) => id)).toEqual(["t1", "t2", looseId("b")]);
    const papers = ["n0", "n2"].map((id) => (drawing.byId.get(id) as NoteItem).paper);
    expect(new Set(papers).size).toBe(2);
    expect((drawing.byId.get("n3") as NoteItem).field).toBe(looseId("b"));
  });

  it("reads field by field, row by row", () => {
    const notes = [note("b", "z1", 1), note("c", "z1", 2), note("a", "z1", 0), note("d", "z2", 0)];
    expect(createDrawing()(scene({ notes, zones: [zone("z1", 0), zone("z2", 1)] })).order).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });
});

describe("pages on a wall", () => {
  const wall = { w: 1808, h: 814 };
  const zones = [zone("z1", 0), zone("z2", 1), zone("z3", 2, 40)];
  const many = Array.from({ length: 45 }, (_, slot) =>
    note(`n${slot}`, slot % 3 === 0 ? "z2" : "z1", slot, { text: { w: "w", t: slot % 4 ? "Kort" : long } }),
  );
  const pages = wallPages(scene({ zones, notes: many }), wall);

  it("shows every note on some page, inside its field, and none over another", () => {
    expect(pages.length).toBeGreaterThan(2);
    const shown = new Set(pages.flatMap(({ order }) => order));
    for (const { id } of many) expect(shown).toContain(id);
    for (const { items } of pages) {
      const notes = items.filter((item) => item.kind === "note");
      for (const a of notes) {
        const field = items.find((item) => item.id === a.field);
        if (!field) throw new Error("a note without a field");
        expect(a.x).toBeGreaterThanOrEqual(field.x);
        expect(a.x + a.w).toBeLessThanOrEqual(field.x + field.w + 1e-6);
        expect(a.y + a.h).toBeLessThanOrEqual(field.y + field.h + 1e-6);
        for (const b of notes) {
          const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
          expect(a === b || apart).toBe(true);
        }
      }
    }
  });

  it("never shrinks the words below what the back row reads", () => {
    for (const item of pages.flatMap(({ items }) => items)) {
      if (item.kind === "note") expect(item.fontSize * 1.12).toBeGreaterThanOrEqual(38);
    }
  });

  it("fills what is left with backs and tells the rest as a number", () => {
    const field = pages[0]?.items.find(({ id }) => id === "z3");
    expect(field).toMatchObject({ count: 40 });
    const backs = pages[0]?.items.filter((item) => item.kind === "turned") ?? [];
    expect(backs.length).toBeGreaterThan(3);
    expect(backs.length).toBeLessThan(40);
  });

  it("ends a text that is longer than the wall in an ellipsis", () => {
    const endless = note("e", "z1", 0, { text: { w: "w", t: "woord ".repeat(300) } });
    const [page] = wallPages(scene({ zones: [zone("z1", 0)], notes: [endless] }), { w: 400, h: 500 });
    const item = page?.items.find(({ id }) => id === "e") as NoteItem;
    expect(item.lines.at(-1)).toMatch(/…$/);
    expect(item.textY + item.lines.length * item.fontSize * 1.12).toBeLessThanOrEqual(item.h);
  });

  it("divides more fields than fit over pages", () => {
    const five = Array.from({ length: 7 }, (_, i) => zone(`f${i}`, i));
    const divided = wallPages(scene({ zones: five, notes: [] }), { w: 1200, h: 814 });
    expect(divided.map(({ items }) => items.length)).toEqual([3, 3, 1]);
    for (const { items } of divided) for (const { w } of items) expect(w).toBeGreaterThanOrEqual(NOTE.w);
  });
});
