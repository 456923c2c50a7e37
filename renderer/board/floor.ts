/**
 * What lies on the table and does not move, as a picture in tiles. While a hand moves the board only the picture moves and
 * is painted where it is new; at rest it is painted at the scale at which it is seen. A note that changed costs the tiles it
 * lies on. A picture of another scale is made beside the one that is seen, a little in every frame, and takes its place when
 * all of it is there: no single frame pays for it.
 */
import type { Camera, Rect, Size } from "../../shared/layout/rect.ts";
import { seen } from "./camera.ts";
import { createLevel, type Level, type PaintWorld } from "./level.ts";

export interface Floor {
  /** `moving`: a hand, a wheel or a key is moving the camera right now. */
  aim(camera: Camera, size: Size, moving: boolean): void;
  /** Nothing lies outside of this. */
  bound(bounds: Rect): void;
  /** These places are other ones now. */
  soil(places: readonly Rect[]): void;
  /** All of it is another one now. */
  renew(): void;
  /** Paints now what would be painted in the next frame. */
  flush(): void;
  destroy(): void;
}

/** Milliseconds of painting in a frame: the rest of its 16.7 belongs to hands, records and the browser. */
const PATIENCE = 6;
/** More changed tiles than this change together or not at all: a board half moved is a puzzle. */
const MOST_AT_ONCE = 24;
/** While it moves, a picture this much smaller or larger than it should be will do. */
const COARSEST = 0.5;
const FINEST = 1.6;
/** Painted ahead on every side at rest, as a part of the view. */
const AHEAD = 0.25;
/** Kept on every side while it moves. */
const BEHIND = 0.6;
/** What hangs over the edge of a board, in world units. */
const EDGE = 20;

export function createFloor(place: HTMLElement, ratio: number, paint: PaintWorld): Floor {
  let shown: Level | null = null;
  let coming: Level | null = null;
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let size: Size = { w: 1, h: 1 };
  let bounds: Rect = { x: 0, y: 0, w: 0, h: 0 };
  let moving = false;
  let frame = 0;

  const wanted = () => camera.scale * ratio;
  const isSharp = (level: Level) => Math.abs(level.scale / wanted() - 1) < 1e-6;

  function begin(): void {
    coming?.remove();
    coming = createLevel(place, wanted(), ratio, paint);
    coming.element.style.visibility = "hidden";
  }

  /** Begins another picture when the one that is seen, or the one that is in the making, will not do. */
  function choose(): void {
    const best = coming ?? shown;
    if (!best) begin();
    else if (moving ? best.scale < wanted() * COARSEST || best.scale > wanted() * FINEST : !isSharp(best)) {
      // Back where it came from before it was finished: the picture that is seen will do after all.
      if (coming && shown && isSharp(shown)) {
        coming.remove();
        coming = null;
      } else begin();
    }
  }

  function work(): void {
    frame = 0;
    choose();
    const begun = performance.now();
    let first = true;
    const late = () => {
      const is = !first && performance.now() - begun > PATIENCE;
      first = false;
      return is;
    };
    const area = within(seen(camera, size), bounds);
    let done = true;
    if (coming) {
      done = coming.fill(area, late) || coming.covers(area);
      if (done) {
        shown?.remove();
        shown = coming;
        coming = null;
        shown.element.style.visibility = "";
        done = false;
      }
    } else if (shown) {
      done = shown.fill(area, late);
      const around = within(wider(seen(camera, size), moving ? BEHIND : AHEAD), bounds);
      shown.keep(around);
      if (done && !moving) done = shown.fill(around, late);
    }
    show();
    if (!done) ask();
  }

  function show(): void {
    for (const level of [shown, coming]) level?.aim(camera, !moving && isSharp(level));
  }

  function ask(): void {
    frame ||= requestAnimationFrame(work);
  }

  return {
    aim(nextCamera, nextSize, nextMoving) {
      [camera, size, moving] = [nextCamera, nextSize, nextMoving];
      show();
      ask();
    },
    bound(next) {
      bounds = { x: next.x - EDGE, y: next.y - EDGE, w: next.w + 2 * EDGE, h: next.h + 2 * EDGE };
    },
    soil(places) {
      let count = 0;
      for (const each of places) {
        count += shown?.soil(each) ?? 0;
        coming?.soil(each);
      }
      if (count > MOST_AT_ONCE && !coming) begin();
      ask();
    },
    renew() {
      begin();
      ask();
    },
    flush() {
      if (frame === 0) return;
      cancelAnimationFrame(frame);
      work();
    },
    destroy() {
      cancelAnimationFrame(frame);
      shown?.remove();
      coming?.remove();
    },
  };
}

function within(area: Rect, bounds: Rect): Rect {
  const x = Math.max(area.x, bounds.x);
  const y = Math.max(area.y, bounds.y);
  const right = Math.min(area.x + area.w, bounds.x + bounds.w);
  const bottom = Math.min(area.y + area.h, bounds.y + bounds.h);
  return { x, y, w: Math.max(0, right - x), h: Math.max(0, bottom - y) };
}

function wider({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - w * by, y: y - h * by, w: w * (1 + 2 * by), h: h * (1 + 2 * by) };
}
