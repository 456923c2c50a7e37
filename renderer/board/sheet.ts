/**
 * All notes of a board as one thing to paint. One shape per note would cost more in bookkeeping than in paint: at
 * 2,000 notes a frame then misses its time even when nothing is drawn. So notes are found by a grid, painted in one
 * go, and while a crowded view moves, a picture of them moves instead.
 */
import type { Drawing, NoteItem, TurnedItem } from "../../shared/draw/items.ts";
import { isNoteLike } from "../../shared/draw/items.ts";
import {
  around as boundsOf,
  type Camera,
  type Point,
  type Rect,
  type Size,
} from "../../shared/layout/rect.ts";
import { seen } from "./camera.ts";
import { createGrid, type Grid, overlaps } from "./grid.ts";
import { createMovements } from "./motion.ts";
import { type Brush, detailAt, paintNote } from "./paint.ts";

export interface View {
  readonly camera: Camera;
  readonly size: Size;
  /** Canvas pixels in a screen pixel. */
  readonly ratio: number;
  /** A hand, a wheel or a key is moving the camera right now. */
  readonly moving: boolean;
}

export interface Sheet {
  show(drawing: Drawing, animate: boolean): void;
  /** Paints what the view shows; true while something moves by itself, so that another frame is needed. */
  paint(pen: CanvasRenderingContext2D, view: View, brush: Brush): boolean;
  /** The note under a point of the world. */
  at(point: Point): NoteItem | TurnedItem | undefined;
  /** Left out, because it hangs from a hand. */
  lift(id: string | null): void;
  /** Another palette, or a photo that arrived: pictures are old. */
  soil(): void;
}

/** With fewer notes in view, painting them is as quick as moving a picture of them. */
const CROWD = 120;
/** So many notes can turn at once without losing frames; in a larger crowd the new faces are just there. */
const MOST_TURNING = 400;
/** More changed places than this are not worth mending: a new picture is as quick. */
const MOST_MENDED = 40;
/** Places that are painted over the picture every frame; with more of them the picture is brought up to date. */
const MOST_PATCHES = 24;
/** A note's shadow and the lines of a neighbour reach this far, in world units. */
const REACH = 12;
/** When everything has come to rest: a picture shows no note halfway its movement. */
const AT_REST = Number.POSITIVE_INFINITY;
/** The picture reaches this part of the view beyond each edge. */
const BEYOND = 0.5;
/** 12 million pixels: about 48 MB, and as many as a canvas may have on an old tablet. */
const MOST_PIXELS = 12_000_000;

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly area: Rect;
  readonly scale: number;
}

export function createSheet(reduced: () => boolean): Sheet {
  const movements = createMovements(reduced);
  let drawing: Drawing | null = null;
  let grid: Grid<NoteItem | TurnedItem> = createGrid([]);
  let lifted: string | null = null;
  let picture: Picture | null = null;
  /** Where the picture is behind the drawing. */
  let dirty: Rect[] = [];
  let canvas: HTMLCanvasElement | null = null;

  function paintItems(pen: CanvasRenderingContext2D, area: Rect, scale: number, brush: Brush, now: number) {
    const detail = detailAt(scale);
    pen.textBaseline = "alphabetic";
    for (const item of grid.within(area)) {
      if (item.id === lifted) continue;
      const moment = item.kind === "note" ? movements.of(item, now) : null;
      if (!moment) {
        paintNote(pen, item, brush, detail);
        continue;
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

  function takePicture(area: Rect, wanted: number, brush: Brush): Picture {
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (area.w * area.h)));
    canvas ??= document.createElement("canvas");
    // Setting the size also wipes it.
    canvas.width = Math.max(1, Math.ceil(area.w * scale));
    canvas.height = Math.max(1, Math.ceil(area.h * scale));
    const pen = canvas.getContext("2d");
    if (pen) {
      pen.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
      paintItems(pen, area, scale, brush, AT_REST);
    }
    return { canvas, area, scale };
  }

  /** Paints again what changed, and what lies under or over it. */
  function paintPatches(
    pen: CanvasRenderingContext2D,
    patches: readonly Rect[],
    scale: number,
    brush: Brush,
  ) {
    for (const patch of patches) {
      pen.save();
      pen.beginPath();
      pen.rect(patch.x, patch.y, patch.w, patch.h);
      pen.clip();
      paintItems(pen, patch, scale, brush, AT_REST);
      pen.restore();
    }
  }

  /** Brings the picture up to date. A browser copies all of it for that, so this is not done for one note. */
  function mend({ canvas, area, scale }: Picture, patches: readonly Rect[], brush: Brush): void {
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    for (const { x, y, w, h } of patches) pen.clearRect(x, y, w, h);
    paintPatches(pen, patches, scale, brush);
  }

  /** The picture, but for the places where it is behind: those are painted. */
  function paintPicture(
    pen: CanvasRenderingContext2D,
    { canvas, area: { x, y, w, h }, scale }: Picture,
    wanted: number,
    brush: Brush,
  ): void {
    const patches = patchesOf(dirty);
    pen.save();
    if (patches.length > 0) {
      pen.beginPath();
      pen.rect(x, y, w, h);
      for (const patch of patches) pen.rect(patch.x, patch.y, patch.w, patch.h);
      pen.clip("evenodd");
    }
    pen.drawImage(canvas, 0, 0, w * scale, h * scale, x, y, w, h);
    pen.restore();
    paintPatches(pen, patches, wanted, brush);
  }

  return {
    show(next, animate) {
      if (drawing && animate) movements.between(drawing, next, performance.now());
      const changes = drawing && picture ? changesBetween(drawing, next) : [];
      if (changes.length > MOST_MENDED) picture = null;
      dirty = picture ? [...dirty, ...changes] : [];
      drawing = next;
      grid = createGrid(next.items.filter(isNoteLike));
    },
    paint(pen, view, brush) {
      const now = performance.now();
      const area = seen(view.camera, view.size);
      if (!drawing) return false;
      const wanted = view.camera.scale * view.ratio;
      // Standing still it must be sharp; moving, it must be there.
      const sharp = picture && Math.abs(picture.scale / wanted - 1) < (view.moving ? 3 : 0.01);
      const ready = picture && sharp && covers(picture.area, area, drawing.bounds);
      if (!(ready && view.moving)) {
        const going = movements.going(now);
        const count = grid.within(area).length;
        if (count <= (going ? MOST_TURNING : CROWD)) {
          paintItems(pen, area, wanted, brush, now);
          return going;
        }
      }
      if (!picture || !ready) {
        picture = takePicture(around(area, drawing.bounds), wanted, brush);
        dirty = [];
      } else if (dirty.length > MOST_PATCHES) {
        mend(picture, patchesOf(dirty), brush);
        dirty = [];
      }
      paintPicture(pen, picture, wanted, brush);
      return false;
    },
    at: (point) => grid.at(point),
    lift(id) {
      if (lifted === id) return;
      // Where one went from the table, and where one came back.
      const places = [lifted, id].flatMap((each) => (each && drawing?.byId.get(each)) || []);
      dirty = picture ? [...dirty, ...places] : [];
      lifted = id;
    },
    soil() {
      picture = null;
    },
  };
}

/** Places where a note came, went, or became another. */
function changesBetween(before: Drawing, after: Drawing): Rect[] {
  const changes: Rect[] = [];
  for (const item of after.items) {
    const old = before.byId.get(item.id);
    if (old === item || !isNoteLike(item)) continue;
    changes.push(item);
    if (old) changes.push(old);
  }
  for (const item of before.items) if (isNoteLike(item) && !after.byId.has(item.id)) changes.push(item);
  return changes;
}

/** What to paint again for these changes: apart from each other, so that no place is painted twice. */
function patchesOf(changes: readonly Rect[]): Rect[] {
  const patches: Rect[] = [];
  for (const { x, y, w, h } of changes) {
    let patch: Rect = { x: x - REACH, y: y - REACH, w: w + 2 * REACH, h: h + 2 * REACH };
    for (let i = patches.length - 1; i >= 0; i -= 1) {
      const other = patches[i];
      if (!other || !overlaps(other, patch)) continue;
      patch = boundsOf([other, patch]) ?? patch;
      patches.splice(i, 1);
      // Larger now, it may reach another one that was passed already.
      i = patches.length;
    }
    patches.push(patch);
  }
  return patches;
}

/** The view and what lies around it, as far as there is a board; with room for what hangs over its edge. */
function around(area: Rect, bounds: Rect): Rect {
  const edge = 20;
  const x = Math.max(area.x - area.w * BEYOND, bounds.x - edge);
  const y = Math.max(area.y - area.h * BEYOND, bounds.y - edge);
  const right = Math.min(area.x + area.w * (1 + BEYOND), bounds.x + bounds.w + edge);
  const bottom = Math.min(area.y + area.h * (1 + BEYOND), bounds.y + bounds.h + edge);
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

/** Does the picture hold all of the board that is in view? */
function covers(picture: Rect, area: Rect, bounds: Rect): boolean {
  return (
    picture.x <= Math.max(area.x, bounds.x) &&
    picture.y <= Math.max(area.y, bounds.y) &&
    picture.x + picture.w >= Math.min(area.x + area.w, bounds.x + bounds.w) &&
    picture.y + picture.h >= Math.min(area.y + area.h, bounds.y + bounds.h)
  );
}
