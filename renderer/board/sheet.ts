/**
 * All notes of a board as one thing to paint: what lies still, for the floor (`floor.ts`), and what moves by itself, for
 * the layer above it. One shape per note would cost more in bookkeeping than in paint.
 */
import { changesBetween } from "../../shared/draw/changes.ts";
import type { Drawing, NoteItem } from "../../shared/draw/items.ts";
import { overlaps, type Point, type Rect } from "../../shared/layout/rect.ts";
import { noteAt, notesWithin } from "./lying.ts";
import { createMovements } from "./motion.ts";
import { type Brush, detailAt, paintField, paintNote } from "./paint.ts";

type Pen = CanvasRenderingContext2D;

export interface Sheet {
  /**
   * @param view what is seen: only there, and only when it is no crowd, do notes move by themselves; null when nothing may
   * @returns places that are to be painted again
   */
  show(drawing: Drawing | null, view: Rect | null): readonly Rect[];
  /** Paints all that lies still in a part of the world. `scale`: canvas pixels in a world unit. */
  paint(pen: Pen, area: Rect, scale: number, brush: Brush): void;
  /** Paints what moves. */
  paintMoving(pen: Pen, scale: number, brush: Brush): void;
  isMoving(): boolean;
  /** Places of what came to rest since this was asked. */
  settled(): readonly Rect[];
  /** The note under a point of the world. */
  at(point: Point): ReturnType<typeof noteAt>;
  /** Left out, because it hangs from a hand; null: none. @returns places that are to be painted again */
  lift(id: string | null): readonly Rect[];
}

/** In a larger crowd an arrival is just there: nobody would see it land. */
const CROWD = 120;
/** So many notes can turn at once without losing frames. */
const MOST_TURNING = 400;
/** A note's shadow reaches this far, in world units. */
const REACH = 12;

export function createSheet(reduced: () => boolean): Sheet {
  const movements = createMovements(reduced);
  let drawing: Drawing | null = null;
  let lifted: string | null = null;
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => drawing?.byId.get(id) ?? []);

  return {
    show(next, view) {
      const changes = drawing && next ? changesBetween(drawing, next) : null;
      drawing = next;
      if (!changes || !next) return [];
      if (view && changes.faces.length > 0) {
        const inView = notesWithin(next, view).length;
        if (inView <= (changes.turned ? MOST_TURNING : CROWD)) movements.begin(changes, performance.now());
      }
      return changes.places.map(reached);
    },
    paint(pen, area, scale, brush) {
      if (!drawing) return;
      pen.textBaseline = "alphabetic";
      const near = reached(area);
      for (const { heading } of drawing.fields)
        if (overlaps(heading, near)) paintField(pen, heading, brush, scale, area);
      const detail = detailAt(scale);
      for (const item of notesWithin(drawing, near))
        if (item.id !== lifted && !movements.has(item.id)) paintNote(pen, item, brush, detail);
    },
    paintMoving(pen, scale, brush) {
      pen.textBaseline = "alphabetic";
      const now = performance.now();
      for (const id of movements.ids()) {
        const item = drawing?.byId.get(id);
        if (item?.kind === "note" && id !== lifted) paintMoment(pen, item, scale, brush, now);
      }
    },
    isMoving: () => movements.ids().length > 0,
    settled: () => placesOf(movements.ended(performance.now())).map(reached),
    at: (point) => (drawing ? noteAt(drawing, point) : undefined),
    lift(id) {
      if (lifted === id) return [];
      // Where one went from the table, and where one came back.
      const places = placesOf([lifted, id].filter((each) => each !== null));
      lifted = id;
      return places.map(reached);
    },
  };

  function paintMoment(pen: Pen, item: NoteItem, scale: number, brush: Brush, now: number): void {
    const detail = detailAt(scale);
    const moment = movements.of(item, now);
    if (!moment) {
      paintNote(pen, item, brush, detail);
      return;
    }
    const middle = item.x + item.w / 2;
    pen.save();
    pen.globalAlpha = moment.alpha;
    pen.translate(middle, -moment.above);
    pen.scale(moment.narrow, 1);
    pen.translate(-middle, 0);
    paintNote(pen, moment.back ? { ...item, kind: "turned", note: null } : item, brush, detail);
    pen.restore();
  }
}

const reached = ({ x, y, w, h }: Rect): Rect => ({
  x: x - REACH,
  y: y - REACH,
  w: w + 2 * REACH,
  h: h + 2 * REACH,
});
