/** Points and rectangles, y downwards. The unit is that of the caller: world units on a board, pixels on a page. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface Rect extends Point, Size {}

/** The smallest rectangle around all of `rects`; undefined when there are none. */
export function around(rects: readonly Rect[]): Rect | undefined {
  const first = rects[0];
  if (!first) return undefined;
  let { x, y } = first;
  let right = x + first.w;
  let bottom = y + first.h;
  for (const rect of rects) {
    x = Math.min(x, rect.x);
    y = Math.min(y, rect.y);
    right = Math.max(right, rect.x + rect.w);
    bottom = Math.max(bottom, rect.y + rect.h);
  }
  return { x, y, w: right - x, h: bottom - y };
}

export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x < rect.x + rect.w && point.y >= rect.y && point.y < rect.y + rect.h;
}

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;
}

/** A camera: a world point p is drawn at `x + p.x * scale`, `y + p.y * scale`. */
export interface Camera extends Point {
  readonly scale: number;
}

/** The camera that shows all of `world` as large as it goes, in the middle of `view`. */
export function cameraFor(world: Rect, view: Rect): Camera {
  const scale = Math.min(view.w / world.w, view.h / world.h);
  return {
    scale,
    x: view.x + (view.w - world.w * scale) / 2 - world.x * scale,
    y: view.y + (view.h - world.h * scale) / 2 - world.y * scale,
  };
}
