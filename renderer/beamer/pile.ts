/** Backs of notes on a card: as large as they can be while all of them lie there. World units. */
import { NOTE } from "../../shared/layout/board-size.ts";
import type { Point, Size } from "../../shared/layout/rect.ts";

export interface Pile {
  /** Of one back. */
  readonly back: Size;
  /** Corners, row by row. Fewer than there are notes when even the smallest do not fit: the number tells the rest. */
  readonly places: readonly Point[];
}

/** Widths of a back: few steps, so that a pile that grows seldom changes size. */
const WIDTHS = [126, 96, 72, 54, 42, 32, 24];
/** Between backs, as a part of their width. */
const GAP = 0.12;
const SHAPE = NOTE.h / NOTE.w;

export function pileOf(count: number, { w, h }: Size): Pile {
  for (const width of WIDTHS) {
    const gap = width * GAP;
    const back = { w: width, h: width * SHAPE };
    const across = Math.floor((w + gap) / (back.w + gap));
    const down = Math.floor((h + gap) / (back.h + gap));
    if (across * down < count && width !== WIDTHS.at(-1)) continue;
    const places = Array.from({ length: Math.max(0, Math.min(count, across * down)) }, (_, i) => ({
      x: (i % across) * (back.w + gap),
      y: Math.floor(i / across) * (back.h + gap),
    }));
    return { back, places };
  }
  return { back: { w: 0, h: 0 }, places: [] };
}
