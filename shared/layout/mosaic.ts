/** Several boards on one page: the beamer's six-up. The unit is the page's pixel. */
import { WALL } from "./board-size.ts";
import type { Rect, Size } from "./rect.ts";

export interface MosaicOptions {
  /** Around all cells. Default 3 % of the page's width. */
  readonly margin?: number;
  /** Between cells. Default half the margin. */
  readonly gap?: number;
  /** Height of a cell's heading: sign, colour and name of the team. Default 64 on a 1080 page, in proportion. */
  readonly header?: number;
  /** Proportions of the boards, to choose rows and columns by. Default those of the wall. */
  readonly board?: Size;
}

export interface MosaicCell extends Rect {
  readonly header: Rect;
  /** What is left for the board: give it to `cameraFor`. */
  readonly body: Rect;
}

/**
 * Cells of equal size for `count` boards, row by row, in the division that shows the boards largest. A last row
 * that is not full stands in the middle. Throws a RangeError unless `count` is a whole number from 1.
 */
export function mosaic(count: number, page: Size, options: MosaicOptions = {}): MosaicCell[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Not a number of boards: ${count}`);
  const margin = options.margin ?? Math.round(page.w * 0.03);
  const gap = options.gap ?? Math.round(margin / 2);
  const header = options.header ?? Math.round((page.h * 64) / 1080);
  const board = options.board ?? WALL;

  let best = { columns: 1, w: 0, h: 0, scale: Number.NEGATIVE_INFINITY };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const w = (page.w - 2 * margin - (columns - 1) * gap) / columns;
    const h = (page.h - 2 * margin - (rows - 1) * gap) / rows;
    const scale = Math.min(w / board.w, (h - header) / board.h);
    if (scale > best.scale) best = { columns, w, h, scale };
  }

  const { columns, w, h } = best;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const indent = ((columns - inRow) * (w + gap)) / 2;
    const x = margin + indent + (index % columns) * (w + gap);
    const y = margin + row * (h + gap);
    return { x, y, w, h, header: { x, y, w, h: header }, body: { x, y: y + header, w, h: h - header } };
  });
}
