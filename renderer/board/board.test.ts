import { describe, expect, it } from "vitest";
import type { Note } from "../../shared/blocks/notes/records.ts";
import type { Seen } from "../../shared/core/kind.ts";
import { createDrawing } from "../../shared/draw/board.ts";
import { changesBetween } from "../../shared/draw/changes.ts";
import type { Drawing, NoteItem } from "../../shared/draw/items.ts";
import type { Scene } from "../../shared/draw/scene.ts";
import { overlaps } from "../../shared/layout/rect.ts";
import { cameraAcross, cameraOn, leash, reveal, seen, toWorld, zoom } from "./camera.ts";
import { dropOf } from "./drop.ts";
import { createGrid } from "./grid.ts";
import { createMovements } from "./motion.ts";

const view = { w: 1000, h: 700 };
const world = { x: 0, y: 0, w: 4000, h: 2000 };

describe("the camera", () => {
  it("shows all of a board, and of a column its width from the top", () => {
    const part = seen(cameraOn(world, view), view);
    expect(part.x).toBeLessThanOrEqual(0);
    expect(part.x + part.w).toBeGreaterThanOrEqual(world.w);
    const column = { x: 500, y: 100, w: 1200, h: 9000 };
    const top = seen(cameraAcross(column, view), view);
    expect(top.y).toBeLessThanOrEqual(column.y);
    expect(top.y + top.h).toBeGreaterThan(column.y);
    expect(top.w).toBeGreaterThanOrEqual(column.w);
  });

  it("zooms around the point under the hand", () => {
    const at = { x: 300, y: 200 };
    const camera = cameraOn(world, view);
    const before = toWorld(camera, at);
    const after = toWorld(zoom(camera, 2.5, at), at);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it("never loses the board out of sight", () => {
    const lost = leash({ x: -99_999, y: 99_999, scale: 1 }, world, view);
    expect(overlaps(seen(lost, view), world)).toBe(true);
  });

  it("moves no further than needed to bring a note into view", () => {
    const camera = { x: 0, y: 0, scale: 1 };
    expect(reveal(camera, { x: 100, y: 100, w: 252, h: 218 }, view)).toEqual(camera);
    const part = seen(reveal(camera, { x: 1500, y: 100, w: 252, h: 218 }, view), view);
    expect(part.x + part.w).toBeGreaterThanOrEqual(1752);
    expect(part.y).toBe(0);
  });
});

describe("the grid", () => {
  const items = Array.from({ length: 900 }, (_, i) => ({
    id: String(i),
    x: (i % 30) * 260,
    y: Math.floor(i / 30) * 230,
    w: 252,
    h: 218 + (i % 7) * 60,
  }));
  const grid = createGrid(items);

  it("finds exactly what a look at everything finds", () => {
    for (const area of [
      { x: -500, y: -500, w: 100, h: 100 },
      { x: 1000, y: 1000, w: 700, h: 300 },
      { x: 0, y: 0, w: 9000, h: 9000 },
    ]) {
      expect(grid.within(area)).toEqual(items.filter((item) => overlaps(item, area)));
    }
  });

  it("gives the uppermost of those that lie over each other", () => {
    expect(grid.at({ x: 10, y: 235 })?.id).toBe("30");
    expect(grid.at({ x: 255, y: 10 })).toBeUndefined();
  });
});

const note = (id: string, zone: string, slot: number, more: Partial<Note> = {}): Seen<Note> => ({
  id,
  type: "note",
  board: "b",
  zone,
  slot,
  pos: null,
  text: { w: id, t: id },
  kind: null,
  photo: null,
  hidden: false,
  state: "shown",
  late: false,
  theme: null,
  ...more,
});

function drawn(notes: Seen<Note>[], covered = 0): Drawing {
  const scene: Scene = {
    board: { id: "b", type: "board", step: "s", team: null, arrangement: "columns" },
    zones: ["z1", "z2"].map((id, order) => ({
      id,
      type: "zone",
      board: "b",
      title: { nl: id, en: id },
      order,
      covered: order === 0 ? covered : 0,
    })),
    notes,
    themes: [],
    by: "zone",
    lang: "nl",
    looseTitle: "",
  };
  return createDrawing()(scene);
}

describe("letting a note go", () => {
  const drawing = drawn([note("a", "z1", 0), note("b", "z1", 1), note("c", "z2", 0)]);
  const item = drawing.byId.get("a") as NoteItem;
  const other = drawing.byId.get("c") as NoteItem;
  const moved = (dx: number, dy: number) => ({ ...item, x: item.x + dx, y: item.y + dy });

  it("changes nothing when it lies where it lay", () => {
    expect(dropOf(drawing, item, moved(5, 5), true)).toBeNull();
  });

  it("joins the row of another field when it is let go among its notes", () => {
    expect(dropOf(drawing, item, { ...item, x: other.x + 30, y: other.y + 20 }, true)).toEqual({
      field: "z2",
      pos: null,
    });
  });

  it("stays where it is put on free paper, counted from the corner of the field", () => {
    const frame = drawing.frames[0];
    if (!frame) throw new Error("no frame");
    const dropped = dropOf(drawing, item, moved(200, 330), true);
    expect(dropped).toEqual({
      field: "z1",
      pos: { x: Math.round(item.x + 200 - frame.x), y: Math.round(item.y + 330 - frame.y) },
    });
  });

  it("goes to the nearest field when it is let go beside the board", () => {
    expect(dropOf(drawing, item, moved(90_000, 0), true)?.field).toBe("z2");
  });

  it("only changes field where notes have no place of their own", () => {
    expect(dropOf(drawing, item, moved(200, 330), false)).toBeNull();
    expect(dropOf(drawing, item, { ...item, x: other.x, y: other.y + 400 }, false)?.pos).toBeNull();
  });
});

describe("what moves by itself", () => {
  const covered = drawn([note("a", "z2", 0)], 2);
  const open = drawn([note("a", "z2", 0), note("x", "z1", 0), note("y", "z1", 1)]);

  it("turns notes over: first the back, then the face, then at rest", () => {
    const movements = createMovements(() => false);
    movements.begin(changesBetween(covered, open), 0);
    const item = open.byId.get("x") as NoteItem;
    expect(movements.of(item, 10)).toMatchObject({ back: true });
    expect(movements.of(item, 200)).toMatchObject({ back: false });
    expect(movements.ended(200)).toEqual([]);
    expect(movements.of(item, 5000)).toBeNull();
    expect(movements.ended(5000).sort()).toEqual(["x", "y"]);
    expect(movements.has("x")).toBe(false);
  });

  it("leaves a note that was there alone, and fades for who asked for less motion", () => {
    const movements = createMovements(() => true);
    movements.begin(changesBetween(covered, open), 0);
    expect(movements.of(open.byId.get("a") as NoteItem, 10)).toBeNull();
    expect(movements.of(open.byId.get("x") as NoteItem, 10)).toMatchObject({ back: false, narrow: 1 });
  });

  it("lets a single note land, and treats another board as just there", () => {
    const movements = createMovements(() => false);
    movements.begin(changesBetween(drawn([]), drawn([note("n", "z1", 0)])), 0);
    expect(movements.has("n")).toBe(true);
    const many = Array.from({ length: 60 }, (_, i) => note(`m${i}`, "z1", i));
    const others = createMovements(() => false);
    others.begin(changesBetween(drawn([]), drawn(many)), 0);
    expect(others.ids()).toEqual([]);
  });
});
