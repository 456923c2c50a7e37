/** A small square of the board's picture. */
export interface Tile {
  readonly element: HTMLCanvasElement;
  /** Paints it anew, from nothing. */
  paint(draw: (pen: CanvasRenderingContext2D) => void): void;
}

let easel: OffscreenCanvas | null = null;

/**
 * The square holds a finished bitmap and is no canvas to paint on: without a graphics card a browser copies every canvas
 * that can be painted on for each frame in which anything on the page moves, and a finished bitmap once.
 *
 * @param size width and height in canvas pixels
 */
export function createTile(size: number): Tile {
  const element = document.createElement("canvas");
  element.width = element.height = size;
  const finished = typeof OffscreenCanvas === "undefined" ? null : element.getContext("bitmaprenderer");
  if (!finished) return paintedTile(element);
  return {
    element,
    paint(draw) {
      if (easel?.width !== size) easel = new OffscreenCanvas(size, size);
      // A pen that paints as one on a page does; only what we do not use is missing.
      const pen = easel.getContext("2d") as unknown as CanvasRenderingContext2D | null;
      if (!pen) return;
      draw(pen);
      // Takes the bitmap away and leaves an empty one.
      finished.transferFromImageBitmap(easel.transferToImageBitmap());
    },
  };
}

/** For browsers older than that. */
function paintedTile(element: HTMLCanvasElement): Tile {
  const pen = element.getContext("2d");
  return {
    element,
    paint(draw) {
      if (!pen) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, element.width, element.height);
      draw(pen);
    },
  };
}
