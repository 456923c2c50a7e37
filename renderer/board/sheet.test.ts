import { afterEach, describe, expect, it, vi } from "vitest";
import type { DrawItem, Drawing, NoteItem } from "../../shared/draw/items.ts";
import { palettes } from "../look/tokens.ts";
import type { Brush } from "./paint.ts";
import { createSheet } from "./sheet.ts";

const note = (i: number): NoteItem => ({
  id: `n${i}`,
  kind: "note",
  field: "f",
  paper: "geel",
  lines: [`Briefje ${i}`],
  fontSize: 34,
  textY: 13,
  mark: null,
  photo: null,
  team: null,
  late: false,
  x: (i % 30) * 276,
  y: Math.floor(i / 30) * 242,
  w: 252,
  h: 218,
});

function drawn(items: readonly DrawItem[]): Drawing {
  const bounds = { x: 0, y: 0, w: 30 * 276, h: 20 * 242 };
  const byId = new Map(items.map((item) => [item.id, item]));
  return { items, byId, frames: [], bounds, order: items.map(({ id }) => id) };
}

/** A pen that remembers which words it wrote, and how they show. */
function penOf(said: Map<string, number>): CanvasRenderingContext2D {
  const state: Record<string, unknown> = { globalAlpha: 1 };
  return new Proxy(state, {
    get(_, key) {
      if (key === "fillText") return (text: string) => said.set(text, state["globalAlpha"] as number);
      if (key === "restore") return () => Object.assign(state, { globalAlpha: 1 });
      return key in state ? state[key as string] : () => ({ addColorStop: () => undefined });
    },
  }) as unknown as CanvasRenderingContext2D;
}

const brush: Brush = {
  palette: palettes.dag,
  zone: "#fff",
  photos: { get: () => undefined },
  kindWord: (kind) => kind,
};
const view = { camera: { x: 0, y: 0, scale: 0.25 }, size: { w: 2200, h: 1300 }, ratio: 1, moving: false };

describe("a crowd of notes", () => {
  afterEach(() => void vi.unstubAllGlobals());

  function crowd() {
    const picture = new Map<string, number>();
    vi.stubGlobal("document", { createElement: () => ({ getContext: () => penOf(picture) }) });
    const sheet = createSheet(() => false);
    const notes = Array.from({ length: 500 }, (_, i) => note(i));
    sheet.show(drawn(notes), false);
    const paint = () => {
      const said = new Map<string, number>();
      sheet.paint(penOf(said), view, brush);
      return said;
    };
    return { sheet, notes, picture, paint };
  }

  it("is painted once, as a picture", () => {
    const { picture, paint } = crowd();
    expect(paint().size).toBe(0);
    expect(picture.size).toBe(500);
    picture.clear();
    expect(paint().size).toBe(0);
    expect(picture.size).toBe(0);
  });

  it("shows a note that arrives at once and whole, and paints no more than its place", () => {
    const { sheet, notes, picture, paint } = crowd();
    paint();
    picture.clear();
    sheet.show(drawn([...notes, note(500)]), true);
    const said = paint();
    expect(said.get("Briefje 500")).toBe(1);
    expect(said.size).toBeLessThan(10);
    expect(picture.size).toBe(0);
  });

  it("brings the picture up to date once many have come", () => {
    const { sheet, notes, picture, paint } = crowd();
    paint();
    picture.clear();
    for (let i = 0; i < 30; i += 1) {
      notes.push(note(500 + i));
      sheet.show(drawn([...notes]), true);
      paint();
    }
    expect(picture.get("Briefje 510")).toBe(1);
    expect(paint().size).toBeLessThan(30);
  });

  it("leaves out the note that hangs from a hand, and only that place is painted again", () => {
    const { sheet, picture, paint } = crowd();
    paint();
    picture.clear();
    sheet.lift("n40");
    const lifted = paint();
    expect(lifted.has("Briefje 40")).toBe(false);
    sheet.lift(null);
    expect(paint().get("Briefje 40")).toBe(1);
    expect(picture.size).toBe(0);
  });
});
