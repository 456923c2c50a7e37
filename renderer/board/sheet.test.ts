import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Note } from "../../shared/blocks/notes/records.ts";
import type { Seen } from "../../shared/core/kind.ts";
import { createDrawing } from "../../shared/draw/board.ts";
import type { Drawing } from "../../shared/draw/items.ts";
import type { Camera } from "../../shared/layout/rect.ts";
import { palettes } from "../look/tokens.ts";
import { cameraOn } from "./camera.ts";
import { testPage } from "./easel.testing.ts";
import { createFloor } from "./floor.ts";
import type { Brush } from "./paint.ts";
import { createSheet } from "./sheet.ts";

const note = (i: number, more: Partial<Note> = {}): Seen<Note> => ({
  id: `n${i}`,
  type: "note",
  board: "b",
  zone: `z${i % 3}`,
  slot: Math.floor(i / 3),
  pos: null,
  text: { w: `n${i}`, t: `Briefje ${i}` },
  kind: null,
  photo: null,
  hidden: false,
  state: "shown",
  late: false,
  theme: null,
  ...more,
});

function drawer(): (notes: readonly Seen<Note>[]) => Drawing {
  const draw = createDrawing();
  const zones = [0, 1, 2].map((order) => ({
    id: `z${order}`,
    type: "zone" as const,
    board: "b",
    title: { nl: `Vak ${order}`, en: `Zone ${order}` },
    order,
    covered: 0,
  }));
  const board = { id: "b", type: "board" as const, step: "s", team: null, arrangement: "columns" as const };
  return (notes) => draw({ board, zones, notes, themes: [], by: "zone", lang: "nl", looseTitle: "" });
}

const brush: Brush = {
  palette: palettes.dag,
  zone: "#fff",
  photos: { get: () => undefined },
  kindWord: (kind) => kind,
};
const SIZE = { w: 2200, h: 1300 };

/** A board on a floor, and words that were written since this was asked last. */
function boardOf(count: number) {
  const page = testPage();
  const sheet = createSheet(() => false);
  let written: string[] = [];
  const floor = createFloor(page.place, 1, (pen, area, scale) => {
    const spy = new Proxy(pen, {
      get: (target, key) => {
        if (key !== "fillText") return Reflect.get(target, key);
        return (text: string, x: number, y: number) => {
          written.push(text);
          target.fillText(text, x, y);
        };
      },
      set: (target, key, value) => Reflect.set(target, key, value),
    });
    sheet.paint(spy, area, scale, brush);
  });
  const draw = drawer();
  const notes = new Map(Array.from({ length: count }, (_, i) => [`n${i}`, note(i)]));
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  const show = () => {
    const drawing = draw([...notes.values()]);
    floor.bound(drawing.bounds);
    floor.soil(sheet.show(drawing, { x: -1e5, y: -1e5, w: 2e5, h: 2e5 }));
    return drawing;
  };
  const aim = (next: Camera, moving = false) => {
    camera = next;
    floor.aim(camera, SIZE, moving);
  };
  const said = () => {
    page.rest();
    const now = written;
    written = [];
    return now;
  };
  const drawing = show();
  aim(cameraOn(drawing.bounds, SIZE));
  return { page, sheet, floor, notes, show, aim, said, camera: () => camera };
}

afterEach(() => void vi.unstubAllGlobals());

describe("a crowd of notes", () => {
  it("is painted once, as a picture that moves along", () => {
    const board = boardOf(200);
    expect(new Set(board.said()).size).toBeGreaterThan(200);
    board.aim({ ...board.camera(), x: board.camera().x + 30 }, true);
    board.aim({ ...board.camera(), scale: board.camera().scale * 1.1 }, true);
    expect(board.said()).toEqual([]);
  });

  it("is painted sharp once it is at rest at another scale", () => {
    const board = boardOf(200);
    board.said();
    board.aim({ ...board.camera(), scale: board.camera().scale * 1.1 }, true);
    board.page.rest();
    board.aim(board.camera(), false);
    expect(board.said().length).toBeGreaterThan(200);
  });

  it("shows a note that arrives at once and whole, and paints no more than the tiles it lies on", () => {
    const board = boardOf(200);
    board.said();
    board.notes.set("n200", note(200, { text: { w: "n200", t: "Nieuw" } }));
    board.show();
    const said = board.said();
    expect(said).toContain("Nieuw");
    expect(new Set(said).size).toBeLessThan(60);
  });

  it("leaves out the note that hangs from a hand, and only that place is painted again", () => {
    const board = boardOf(200);
    board.said();
    board.floor.soil(board.sheet.lift("n40"));
    const lifted = board.said();
    expect(lifted).not.toContain("Briefje 40");
    expect(new Set(lifted).size).toBeLessThan(60);
    board.floor.soil(board.sheet.lift(null));
    expect(board.said()).toContain("Briefje 40");
  });

  it("comes into sight all at once when most of it is another one", () => {
    const board = boardOf(200);
    board.said();
    for (let i = 0; i < 200; i += 1)
      board.notes.set(`n${i}`, note(i, { text: { w: "w", t: `Anders ${i}` } }));
    board.show();
    const holds = (word: string) =>
      [...board.page.seen().values()].some((strokes) => strokes.join().includes(word));
    for (let i = 0; i < 400 && !holds("Anders"); i += 1) {
      expect(holds("Briefje")).toBe(true);
      board.page.frame();
    }
    expect(holds("Anders")).toBe(true);
    expect(holds("Briefje")).toBe(false);
  });
});

describe("what is painted piece by piece", () => {
  type Do = (board: ReturnType<typeof boardOf>) => void;
  const id = fc.nat({ max: 70 });
  const change = fc.oneof(
    fc.tuple(id, fc.constantFrom("Kort", "Een wijk waar je elkaar kent. ".repeat(8))).map(
      ([i, t]): Do =>
        ({ notes, show }) => {
          notes.set(`n${i}`, note(i, { text: { w: `n${i}`, t } }));
          show();
        },
    ),
    fc.tuple(id, fc.nat({ max: 900 }), fc.nat({ max: 700 })).map(
      ([i, x, y]): Do =>
        ({ notes, show }) => {
          notes.set(`n${i}`, note(i, { pos: { x, y } }));
          show();
        },
    ),
    id.map(
      (i): Do =>
        ({ notes, show }) => {
          notes.delete(`n${i}`);
          show();
        },
    ),
    id.map(
      (i): Do =>
        ({ sheet, floor }) =>
          floor.soil(sheet.lift(`n${i}`)),
    ),
    fc.constant<Do>(({ sheet, floor }) => floor.soil(sheet.lift(null))),
    fc.tuple(fc.integer({ min: -300, max: 300 }), fc.boolean()).map(
      ([dx, moving]): Do =>
        ({ aim, camera }) =>
          aim({ ...camera(), x: camera().x + dx }, moving),
    ),
    fc.tuple(fc.double({ min: 0.7, max: 1.4, noNaN: true }), fc.boolean()).map(
      ([by, moving]): Do =>
        ({ aim, camera }) =>
          aim({ ...camera(), scale: camera().scale * by }, moving),
    ),
    fc.constant<Do>(({ page }) => page.frame()),
  );

  it("is what is painted at once", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        vi.spyOn(performance, "now").mockReturnValue(0);
        const board = boardOf(60);
        for (const each of changes) each(board);
        board.floor.soil(board.sheet.lift(null));
        board.aim(board.camera(), false);
        vi.spyOn(performance, "now").mockReturnValue(1e6);
        board.floor.soil(board.sheet.settled());
        board.page.rest();
        const kept = board.page.seen();

        const fresh = boardOf(0);
        for (const [key, value] of board.notes) fresh.notes.set(key, value);
        fresh.page.rest();
        fresh.aim(board.camera(), false);
        fresh.floor.soil(fresh.sheet.show(drawer()([...fresh.notes.values()]), null));
        fresh.floor.bound(drawer()([...fresh.notes.values()]).bounds);
        fresh.floor.renew();
        fresh.page.rest();
        expect(kept.size).toBeGreaterThan(0);
        for (const [place, strokes] of fresh.page.seen()) expect(kept.get(place)).toEqual(strokes);
      }),
      { numRuns: 40 },
    );
  });
});
