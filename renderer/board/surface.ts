/**
 * The canvas of a board. Two layers: what lies on the table, and what hands and keys do; without a graphics card every
 * layer more costs a screen of blending a frame. Neither listens to Konva's events, which would double every paint for a
 * hit canvas: the grid of `sheet.ts` knows what lies where.
 */
import Konva from "konva/lib/Core";
import { Layer } from "konva/lib/Layer";
import { Shape } from "konva/lib/Shape";
import { Stage } from "konva/lib/Stage";
import type { Camera, Size } from "../../shared/layout/rect.ts";

type Paint = (pen: CanvasRenderingContext2D) => void;

export interface Surface {
  /** Canvas pixels in a screen pixel. */
  readonly ratio: number;
  /** Paints again before the next frame, however often it is asked. */
  paintTable(): void;
  paintHands(): void;
  /** A layer without anything on it is not blended. */
  showHands(visible: boolean): void;
  aim(camera: Camera): void;
  resize(size: Size): void;
  destroy(): void;
}

/** More canvas pixels than this in a screen pixel nobody sees on a projector or a table. */
const MOST_RATIO = 2;

/** @param paint what to paint on each layer, in world units */
export function createSurface(
  container: HTMLElement,
  size: Size,
  paint: { table: Paint; hands: Paint },
): Surface {
  const ratio = Math.min(window.devicePixelRatio || 1, MOST_RATIO);
  Konva.pixelRatio = ratio;
  const place = document.createElement("div");
  place.className = "board-surface";
  place.setAttribute("aria-hidden", "true");
  container.append(place);
  const stage = new Stage({ container: place, width: size.w, height: size.h, listening: false });
  const table = layerOf(paint.table);
  const hands = layerOf(paint.hands);
  stage.add(table, hands);
  return {
    ratio,
    paintTable: () => void table.batchDraw(),
    paintHands: () => void hands.batchDraw(),
    showHands(visible) {
      hands.visible(visible);
      hands.batchDraw();
    },
    aim({ x, y, scale }) {
      for (const layer of [table, hands]) layer.setAttrs({ x, y, scaleX: scale, scaleY: scale });
    },
    resize: ({ w, h }) => void stage.size({ width: w, height: h }),
    destroy() {
      stage.destroy();
      place.remove();
    },
  };
}

function layerOf(paint: Paint): Layer {
  const layer = new Layer({ listening: false });
  const sceneFunc = (context: { _context: CanvasRenderingContext2D }) => paint(context._context);
  layer.add(new Shape({ sceneFunc, listening: false, perfectDrawEnabled: false }));
  return layer;
}
