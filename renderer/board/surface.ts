/**
 * The canvases of a board: the floor of tiles with what lies still, and over it one layer for what hands, keys and arriving
 * notes do. That layer does not listen to Konva's events, which would double every paint for a hit canvas: `lying.ts` knows
 * what lies where.
 */
import Konva from "konva/lib/Core";
import { Layer } from "konva/lib/Layer";
import { Shape } from "konva/lib/Shape";
import { Stage } from "konva/lib/Stage";
import type { Camera, Size } from "../../shared/layout/rect.ts";
import { createFloor, type Floor } from "./floor.ts";
import type { PaintWorld } from "./level.ts";
import "./surface.css";

export interface Surface {
  /** Canvas pixels in a screen pixel. */
  readonly ratio: number;
  readonly floor: Floor;
  /** Paints what moves again before the next frame, however often it is asked. */
  paintHands(): void;
  /** A layer without anything on it is not blended, and costs nothing. */
  showHands(visible: boolean): void;
  aim(camera: Camera, moving: boolean): void;
  resize(size: Size): void;
  destroy(): void;
}

/** More canvas pixels than this in a screen pixel nobody sees on a projector or a table. */
const MOST_RATIO = 2;

/** @param paint what to paint on each layer, in world units */
export function createSurface(
  container: HTMLElement,
  size: Size,
  paint: { floor: PaintWorld; hands: (pen: CanvasRenderingContext2D) => void },
): Surface {
  const ratio = Math.min(window.devicePixelRatio || 1, MOST_RATIO);
  Konva.pixelRatio = ratio;
  const place = document.createElement("div");
  place.className = "board-surface";
  place.setAttribute("aria-hidden", "true");
  const [below, above] = [document.createElement("div"), document.createElement("div")];
  above.className = "board-above";
  place.append(below, above);
  container.append(place);
  const floor = createFloor(below, ratio, paint.floor);
  const stage = new Stage({ container: above, width: size.w, height: size.h, listening: false });
  const hands = layerOf(paint.hands);
  stage.add(hands);
  let aimed: Camera = { x: 0, y: 0, scale: 1 };
  const aimHands = () => {
    const { x, y, scale } = aimed;
    if (hands.visible()) hands.setAttrs({ x, y, scaleX: scale, scaleY: scale });
  };
  return {
    ratio,
    floor,
    paintHands: () => void hands.batchDraw(),
    showHands(visible) {
      if (visible || hands.visible()) hands.batchDraw();
      hands.visible(visible);
      aimHands();
    },
    aim(camera, moving) {
      floor.aim(camera, size, moving);
      aimed = camera;
      aimHands();
    },
    resize: ({ w, h }) => void stage.size({ width: w, height: h }),
    destroy() {
      floor.destroy();
      stage.destroy();
      place.remove();
    },
  };
}

function layerOf(paint: (pen: CanvasRenderingContext2D) => void): Layer {
  const layer = new Layer({ listening: false });
  const sceneFunc = (context: { _context: CanvasRenderingContext2D }) => paint(context._context);
  layer.add(new Shape({ sceneFunc, listening: false, perfectDrawEnabled: false }));
  return layer;
}
