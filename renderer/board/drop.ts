/** Where a note goes that is let go somewhere on a board. */

import { rectsOf } from "../../shared/draw/board.ts";
import type { Drawing, NoteLike } from "../../shared/draw/items.ts";
import type { ZoneFrame } from "../../shared/layout/place.ts";
import { zoneAt } from "../../shared/layout/place.ts";
import type { Point, Rect } from "../../shared/layout/rect.ts";
import { notesWithin } from "./lying.ts";

export interface Drop {
  /** Id of the field. */
  readonly field: string;
  /** Offset from the field's corner, or null for a place in the row, which the host gives. */
  readonly pos: Point | null;
}

/** So near to its own place in the row counts as put back. World units. */
const NEAR = 70;

/**
 * @param item the note as it was picked up
 * @param rect where it is let go
 * @param anywhere may it lie where it is put, or only in a row?
 * @returns null when that changes nothing
 */
export function dropOf(drawing: Drawing, item: NoteLike, rect: Rect, anywhere: boolean): Drop | null {
  const middle = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
  const frame = zoneAt(drawing.frames, middle) ?? nearest(drawing.frames, middle);
  if (!frame) return null;
  if (!anywhere) return frame.id === item.field ? null : { field: frame.id, pos: null };
  const pos = { x: Math.round(rect.x - frame.x), y: Math.round(rect.y - frame.y) };
  if (frame.id !== item.field) {
    // Let go among the others it joins the row; on free paper it stays where it was put.
    const among = notesWithin(drawing, rect).some((other) => other.field === frame.id);
    return { field: frame.id, pos: among || nearFree(drawing, frame, rect) ? null : pos };
  }
  if (Math.hypot(rect.x - item.x, rect.y - item.y) < NEAR / 2) return null;
  return { field: frame.id, pos: nearFree(drawing, frame, rect, item.id) ? null : pos };
}

/** Is it near a place in the row that nobody has? */
function nearFree(drawing: Drawing, frame: ZoneFrame, rect: Rect, except?: string): boolean {
  const rects = rectsOf(frame, frame.grid.columns * frame.grid.rows);
  const place = rects.find((each) => Math.hypot(each.x - rect.x, each.y - rect.y) < NEAR);
  if (!place) return false;
  return !notesWithin(drawing, place).some((other) => other.id !== except && other.field === frame.id);
}

function nearest(frames: readonly ZoneFrame[], to: Point): ZoneFrame | undefined {
  const away = (frame: ZoneFrame) =>
    Math.hypot(
      Math.max(frame.x - to.x, 0, to.x - frame.x - frame.w),
      Math.max(frame.y - to.y, 0, to.y - frame.y - frame.h),
    );
  return [...frames].sort((a, b) => away(a) - away(b))[0];
}
