/** Which notes lie in a rectangle, without looking at all of them. */
import { NOTE } from "../../shared/layout/board-size.ts";
import { contains, overlaps, type Point, type Rect } from "../../shared/layout/rect.ts";

type Placed = Rect & { readonly id: string };

export interface Grid<T extends Placed> {
  /** In the order in which they were given. */
  within(area: Rect): T[];
  /** The uppermost one under a point. */
  at(point: Point): T | undefined;
}

/** About two notes wide: few cells for a whole board, few notes in a cell. */
const CELL = 2 * NOTE.w;

export function createGrid<T extends Placed>(items: readonly T[]): Grid<T> {
  const cells = new Map<number, number[]>();
  items.forEach((item, index) => {
    eachCell(item, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    });
  });
  const collect = (area: Rect): number[] => {
    const found = new Set<number>();
    eachCell(area, (key) => {
      for (const index of cells.get(key) ?? []) found.add(index);
    });
    return [...found].sort((a, b) => a - b);
  };
  return {
    within(area) {
      // Looking at more cells than there are notes is slower than looking at the notes.
      const many = (area.w / CELL + 2) * (area.h / CELL + 2) > items.length;
      const some = many ? items : collect(area).flatMap((index) => items[index] ?? []);
      return some.filter((item) => overlaps(item, area));
    },
    at(point) {
      const here = collect({ ...point, w: 0, h: 0 }).reverse();
      for (const index of here) {
        const item = items[index];
        if (item && contains(item, point)) return item;
      }
      return undefined;
    },
  };
}

/** A row of cells is never longer than this. */
const ACROSS = 65_536;

/** Not a generator: this runs for every note of a board at every change. */
function eachCell(area: Rect, visit: (key: number) => void): void {
  const right = Math.floor((area.x + area.w) / CELL);
  const bottom = Math.floor((area.y + area.h) / CELL);
  for (let x = Math.floor(area.x / CELL); x <= right; x += 1)
    for (let y = Math.floor(area.y / CELL); y <= bottom; y += 1) visit(y * ACROSS + x);
}
