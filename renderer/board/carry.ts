/** The note that hangs from a hand, and where it would land. */
import type { Drawing, NoteLike } from "../../shared/draw/items.ts";
import type { Point, Rect } from "../../shared/layout/rect.ts";
import { type Drop, dropOf } from "./drop.ts";
import { type Brush, detailAt, paintNote, rounded } from "./paint.ts";

export interface Carry {
  lift(note: NoteLike, at: Point): void;
  to(at: Point): void;
  /** Null when letting go here changes nothing. */
  drop(): (Drop & { note: string }) | null;
  cancel(): void;
  /** The records changed: what was let go has arrived, or not. */
  settle(): void;
  /** Id of the note that the sheet must not paint. */
  lifted(): string | null;
  paint(pen: CanvasRenderingContext2D, brush: Brush, scale: number): void;
}

/** Let go, it stays where it is until the host has answered; at most this long, in milliseconds. */
const PATIENCE = 1500;

/**
 * @param anywhere may a note lie where it is put, or only in a row?
 * @param changed called after every change; true when the sheet has to paint too
 */
export function createCarry(
  drawing: () => Drawing | null,
  anywhere: () => boolean,
  changed: (sheet: boolean) => void,
): Carry {
  let item: NoteLike | null = null;
  let rect: Rect | null = null;
  let grip: Point = { x: 0, y: 0 };
  let held = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(waiting);
    item = null;
    rect = null;
    held = false;
    changed(true);
  }

  return {
    lift(note, at) {
      clearTimeout(waiting);
      item = note;
      rect = note;
      grip = { x: at.x - note.x, y: at.y - note.y };
      held = true;
      changed(true);
    },
    to(at) {
      if (!item || !held) return;
      rect = { x: at.x - grip.x, y: at.y - grip.y, w: item.w, h: item.h };
      changed(false);
    },
    drop() {
      const board = drawing();
      const place = item && rect && board ? dropOf(board, item, rect, anywhere()) : null;
      const note = item?.id;
      if (!place || !note) {
        end();
        return null;
      }
      held = false;
      waiting = setTimeout(end, PATIENCE);
      return { ...place, note };
    },
    cancel: end,
    settle() {
      if (!item) return;
      const now = drawing()?.byId.get(item.id);
      // Another place, another text, or gone: the records have the word.
      if (now !== item && !held) end();
      else if (!now) end();
    },
    lifted: () => item?.id ?? null,
    paint(pen, brush, scale) {
      const board = drawing();
      if (!item || !rect || !board) return;
      if (held) {
        const target = dropOf(board, item, rect, anywhere());
        const frame = board.frames.find((each) => each.id === target?.field);
        if (frame && target?.field !== item.field) {
          pen.strokeStyle = brush.palette.go;
          pen.lineWidth = Math.max(5, 3 / scale);
          rounded(pen, frame.x, frame.y, frame.w, frame.h, 16);
          pen.stroke();
        }
      }
      const middle = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
      pen.save();
      pen.translate(middle.x, middle.y);
      pen.rotate(held ? 0.02 : 0);
      pen.translate(-middle.x, -middle.y);
      if (held) {
        pen.fillStyle = "rgb(60 45 20 / 0.18)";
        pen.fillRect(rect.x + 8, rect.y + 14, rect.w, rect.h);
      }
      paintNote(pen, { ...item, ...rect }, brush, detailAt(scale));
      pen.restore();
    },
  };
}
