import fc from "fast-check";
import { expect, test } from "vitest";
import { mosaic } from "./mosaic.ts";
import { cameraFor, type Rect } from "./rect.ts";

const pages = [
  { w: 1920, h: 1080 },
  { w: 1024, h: 768 },
];
const apart = (a: Rect, b: Rect) =>
  a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
const rowsOf = (cells: readonly Rect[]) => new Set(cells.map((cell) => cell.y)).size;

test.each(pages)("one to eight boards lie apart on a page of $w", (page) => {
  for (let count = 1; count <= 8; count++) {
    const cells = mosaic(count, page);
    expect(cells).toHaveLength(count);
    for (const [i, cell] of cells.entries()) {
      expect(Math.min(cell.x, cell.y, cell.body.h)).toBeGreaterThan(0);
      expect(cell.x + cell.w).toBeLessThan(page.w);
      expect(cell.y + cell.h).toBeLessThan(page.h);
      expect(cell.header.h + cell.body.h).toBeCloseTo(cell.h);
      for (const other of cells.slice(i + 1)) expect(apart(cell, other)).toBe(true);
    }
  }
});

test("six boards: three by two on a wide page, two by three on an old beamer", () => {
  expect(rowsOf(mosaic(6, { w: 1920, h: 1080 }))).toBe(2);
  expect(rowsOf(mosaic(6, { w: 1024, h: 768 }))).toBe(3);
});

test("a last row that is not full stands in the middle", () => {
  const cells = mosaic(5, { w: 1920, h: 1080 });
  const last = cells.slice(3);
  expect((last[0]?.x ?? 0) + (last[1]?.x ?? 0) + (last[1]?.w ?? 0)).toBeCloseTo(1920);
});

test.each([0, -1, 1.5])("%d boards are refused", (count) => {
  expect(() => mosaic(count, { w: 1920, h: 1080 })).toThrow(RangeError);
});

test("the camera shows the whole world in the middle of its view", () => {
  const side = fc.integer({ min: 1, max: 5000 });
  const rect = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    w: side,
    h: side,
  });
  fc.assert(
    fc.property(rect, rect, (world, view) => {
      const { scale, x, y } = cameraFor(world, view);
      const left = x + world.x * scale - view.x;
      const top = y + world.y * scale - view.y;
      expect(left).toBeCloseTo(view.w - left - world.w * scale, 5);
      expect(top).toBeCloseTo(view.h - top - world.h * scale, 5);
      expect(Math.min(left, top)).toBeCloseTo(0, 5);
    }),
  );
});
