/** Where a note lies in its zone, and which slot lies under a point. All in world units (`board-size.ts`). */
import { NOTE, NOTE_GAP, ZONE_PADDING } from "./board-size.ts";
import { cellOf, type Grid, slotOf } from "./cells.ts";
import { contains, type Point, type Rect } from "./rect.ts";

/** The drawn frame of a zone, with what is needed to place its notes. Made by `zonesOf`. */
export interface ZoneFrame extends Rect {
  readonly id: string;
  /** Height above the first row: title and count. */
  readonly header: number;
  /** The block the zone starts as, which decides the order of slots (`cells.ts`). */
  readonly base: Grid;
  /** The block it is now. */
  readonly grid: Grid;
  /** Heights of notes that outgrew the standard one, by slot. The notes below them in their column move down. */
  readonly tall?: ReadonlyMap<number, number>;
}

/** The rectangle of the note in `slot`. Throws a RangeError unless `slot` is a whole number from 0. */
export function place(slot: number, zone: ZoneFrame): Rect {
  if (!Number.isSafeInteger(slot) || slot < 0) throw new RangeError(`Not a slot: ${slot}`);
  const { column, row } = cellOf(slot, zone.base);
  return {
    x: zone.x + columnLeft(column),
    y: zone.y + zone.header + depthOf(column, row, zone),
    w: NOTE.w,
    h: heightOf(slot, zone),
  };
}

/**
 * The rectangle of a note that was dragged: `at` is its offset from the zone's corner, so that a note goes
 * along when its zone moves aside for a growing neighbour.
 */
export function placeDragged(at: Point, zone: ZoneFrame, height: number = NOTE.h): Rect {
  return { x: zone.x + at.x, y: zone.y + at.y, w: NOTE.w, h: Math.max(NOTE.h, height) };
}

/** The zone under a point; the last one drawn when they overlap. */
export function zoneAt(zones: readonly ZoneFrame[], point: Point): ZoneFrame | undefined {
  let found: ZoneFrame | undefined;
  for (const zone of zones) if (contains(zone, point)) found = zone;
  return found;
}

/**
 * The slot nearest to a point in a zone, for dropping a note; undefined outside the zone. The slot can be one
 * that was never given out: whether it is free is for the host to say.
 */
export function slotAt(zone: ZoneFrame, point: Point): number | undefined {
  if (!contains(zone, point)) return undefined;
  const across = point.x - zone.x - columnLeft(0) + NOTE_GAP / 2;
  const column = clamp(Math.floor(across / (NOTE.w + NOTE_GAP)), zone.grid.columns - 1);
  const down = point.y - zone.y - zone.header + NOTE_GAP / 2;
  return slotOf({ column, row: rowAt(column, down, zone) }, zone.base);
}

/** The height that a zone's notes take, without heading and padding: at least its first block of standard notes. */
export function depthOfNotes(slots: number, zone: Pick<ZoneFrame, "base" | "grid" | "tall">): number {
  let deepest = depthOf(0, zone.base.rows, { base: zone.base }) - NOTE_GAP;
  for (let column = 0; column < zone.grid.columns; column++) {
    // The rows of a column are filled from above, so the last one in use is the deepest.
    let row = zone.grid.rows - 1;
    while (row >= 0 && slotOf({ column, row }, zone.base) >= slots) row--;
    if (row >= 0) deepest = Math.max(deepest, depthOf(column, row + 1, zone) - NOTE_GAP);
  }
  return deepest;
}

function rowAt(column: number, down: number, zone: ZoneFrame): number {
  const last = zone.grid.rows - 1;
  if (!zone.tall?.size) return clamp(Math.floor(down / (NOTE.h + NOTE_GAP)), last);
  let row = 0;
  while (row < last && depthOf(column, row + 1, zone) <= down) row++;
  return row;
}

function columnLeft(column: number): number {
  return ZONE_PADDING + column * (NOTE.w + NOTE_GAP);
}

/** From the first row's top to the top of `row`, in a column. */
function depthOf(column: number, row: number, zone: Pick<ZoneFrame, "base" | "tall">): number {
  if (!zone.tall?.size) return row * (NOTE.h + NOTE_GAP);
  let depth = 0;
  for (let above = 0; above < row; above++) {
    depth += heightOf(slotOf({ column, row: above }, zone.base), zone) + NOTE_GAP;
  }
  return depth;
}

function heightOf(slot: number, zone: Pick<ZoneFrame, "tall">): number {
  return Math.max(NOTE.h, zone.tall?.get(slot) ?? 0);
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
