/** The camera over a board: pure arithmetic, so that it can be tested without a page. */
import { type Camera, cameraFor, type Point, type Rect, type Size } from "../../shared/layout/rect.ts";

/** Closer than this shows nothing more; further away than a whole board is lost. */
const CLOSEST = 3;
const FURTHEST = 0.02;
/** Kept free around the board when all of it is shown, in screen pixels. */
const MARGIN = 16;
/** A board that is nearly empty is not blown up beyond this. */
const LARGEST_FIT = 1.4;

/** The camera that shows `world` whole, in the middle of the view. */
export function cameraOn(world: Rect, view: Size): Camera {
  const inner = { x: MARGIN, y: MARGIN, w: view.w - 2 * MARGIN, h: view.h - 2 * MARGIN };
  const camera = cameraFor(world, { ...inner, w: Math.max(1, inner.w), h: Math.max(1, inner.h) });
  if (camera.scale <= LARGEST_FIT) return camera;
  const scale = LARGEST_FIT;
  return {
    scale,
    x: view.w / 2 - (world.x + world.w / 2) * scale,
    y: view.h / 2 - (world.y + world.h / 2) * scale,
  };
}

/** Words at arm's length: larger than this only shows fewer of them. */
const READABLE = 0.8;

/** The camera that shows the width of `rect`, from its top: a column is read by going down it. */
export function cameraAcross(rect: Rect, view: Size): Camera {
  const scale = Math.min(READABLE, Math.max(1, view.w - 2 * MARGIN) / rect.w);
  const left = (view.w - rect.w * scale) / 2;
  const spare = view.h - rect.h * scale;
  return { scale, x: left - rect.x * scale, y: Math.max(MARGIN, spare / 2) - rect.y * scale };
}

/** Closer (`by` above 1) or further, keeping what is under `at` (screen) where it is. */
export function zoom(camera: Camera, by: number, at: Point): Camera {
  const scale = Math.max(FURTHEST, Math.min(CLOSEST, camera.scale * by));
  const ratio = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Never so far that nothing of the board is left in sight. */
export function leash(camera: Camera, world: Rect, view: Size): Camera {
  const keep = 80;
  const left = camera.x + world.x * camera.scale;
  const top = camera.y + world.y * camera.scale;
  const w = world.w * camera.scale;
  const h = world.h * camera.scale;
  const dx = Math.max(keep - (left + w), 0) + Math.min(view.w - keep - left, 0);
  const dy = Math.max(keep - (top + h), 0) + Math.min(view.h - keep - top, 0);
  return dx === 0 && dy === 0 ? camera : pan(camera, dx, dy);
}

export function toWorld(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.scale, y: (point.y - camera.y) / camera.scale };
}

/** The part of the world that a view shows. */
export function seen(camera: Camera, view: Size): Rect {
  return { ...toWorld(camera, { x: 0, y: 0 }), w: view.w / camera.scale, h: view.h / camera.scale };
}

/** The same camera, moved just so far that `rect` is in view. */
export function reveal(camera: Camera, rect: Rect, view: Size): Camera {
  const margin = 24;
  const left = camera.x + rect.x * camera.scale - margin;
  const top = camera.y + rect.y * camera.scale - margin;
  const right = left + rect.w * camera.scale + 2 * margin;
  const bottom = top + rect.h * camera.scale + 2 * margin;
  const dx = left < 0 ? -left : right > view.w ? Math.max(view.w - right, -left) : 0;
  const dy = top < 0 ? -top : bottom > view.h ? Math.max(view.h - bottom, -top) : 0;
  return pan(camera, dx, dy);
}
