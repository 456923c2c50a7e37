/** Tiles of one scale side by side: which of them a view needs, painted when it needs them. */
import type { Camera, Rect } from "../../shared/layout/rect.ts";
import { createTile, type Tile } from "./tile.ts";

/** @param scale canvas pixels in a world unit @param area the part of the world to paint, and no more */
export type PaintWorld = (pen: CanvasRenderingContext2D, area: Rect, scale: number) => void;

export interface Level {
  /** Canvas pixels in a world unit. */
  readonly scale: number;
  readonly element: HTMLElement;
  aim(camera: Camera, snap: boolean): void;
  /** Marks what lies in a place as old. @returns how many tiles are old that were not */
  soil(place: Rect): number;
  /** Paints missing and old tiles of an area, the middle ones first, until `late` says so. @returns true when none is left */
  fill(area: Rect, late: () => boolean): boolean;
  /** Is there a picture of all of this, be it an old one? */
  covers(area: Rect): boolean;
  /** Forgets what lies outside. */
  keep(area: Rect): void;
  remove(): void;
}

/** Width of a tile in screen pixels. A larger one is more to paint for one note, smaller ones are more to show. */
const TILE = 192;

type Kept = { readonly tile: Tile; readonly column: number; readonly row: number; old: boolean };
type Spot = { readonly column: number; readonly row: number; readonly key: string };

/** @param ratio canvas pixels in a screen pixel */
export function createLevel(place: HTMLElement, scale: number, ratio: number, paint: PaintWorld): Level {
  const pixels = Math.round(TILE * ratio);
  /** World units. */
  const side = pixels / scale;
  const tiles = new Map<string, Kept>();
  const element = document.createElement("div");
  element.className = "board-level";
  place.append(element);

  function spotsIn({ x, y, w, h }: Rect): Spot[] {
    const spots: Spot[] = [];
    for (let row = Math.floor(y / side); row * side < y + h; row += 1)
      for (let column = Math.floor(x / side); column * side < x + w; column += 1)
        spots.push({ column, row, key: `${column} ${row}` });
    return spots;
  }

  function tileAt({ column, row, key }: Spot): Kept {
    const known = tiles.get(key);
    if (known) return known;
    const tile = createTile(pixels);
    const css = pixels / ratio;
    tile.element.style.cssText = `left:${column * css}px;top:${row * css}px;width:${css}px;height:${css}px`;
    element.append(tile.element);
    const kept = { tile, column, row, old: true };
    tiles.set(key, kept);
    return kept;
  }

  function paintTile(kept: Kept): void {
    const { tile, column, row } = kept;
    kept.old = false;
    tile.paint((pen) => {
      pen.setTransform(scale, 0, 0, scale, -column * pixels, -row * pixels);
      paint(pen, { x: column * side, y: row * side, w: side, h: side }, scale);
    });
  }

  return {
    scale,
    element,
    aim(camera, snap) {
      // At rest on whole pixels, so that every letter is as sharp as it was painted.
      const at = (value: number) => (snap ? Math.round(value * ratio) / ratio : value);
      const zoom = snap ? 1 : (camera.scale * ratio) / scale;
      element.style.transform = `translate(${at(camera.x)}px,${at(camera.y)}px) scale(${zoom})`;
    },
    soil(place) {
      let count = 0;
      for (const { key } of spotsIn(place)) {
        const kept = tiles.get(key);
        if (!kept || kept.old) continue;
        kept.old = true;
        count += 1;
      }
      return count;
    },
    fill(area, late) {
      const todo = spotsIn(area).filter(({ key }) => tiles.get(key)?.old !== false);
      const middle = { column: (area.x + area.w / 2) / side - 0.5, row: (area.y + area.h / 2) / side - 0.5 };
      const away = ({ column, row }: Spot) => Math.hypot(column - middle.column, row - middle.row);
      todo.sort((a, b) => away(a) - away(b));
      for (const spot of todo) {
        if (late()) return false;
        paintTile(tileAt(spot));
      }
      return true;
    },
    covers: (area) => spotsIn(area).every(({ key }) => tiles.has(key)),
    keep(area) {
      const wanted = new Set(spotsIn(area).map(({ key }) => key));
      for (const [key, { tile }] of tiles) {
        if (wanted.has(key)) continue;
        tile.element.remove();
        tiles.delete(key);
      }
    },
    remove: () => element.remove(),
  };
}
