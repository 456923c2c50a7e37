/** Names with a number beside them, whole, divided over as many pages as they need. World units. */
import { fitText } from "../../shared/layout/fit-text.ts";
import type { Size } from "../../shared/layout/rect.ts";

export type Row = { readonly id: string; readonly text: string; readonly count: number | null };
export type Laid = Row & { readonly lines: readonly string[] };

const LINE = { max: 38, min: 38, lineHeight: 1.15, weight: 600 } as const;
export const LINE_HEIGHT = LINE.max * LINE.lineHeight;
export const ROW_GAP = 6;
/** Beside a name: its number. */
const COUNT = 76;

/** At least one page; a name longer than a whole page has one of its own. */
export function rowPages(rows: readonly Row[], room: Size): Laid[][] {
  const pages: Laid[][] = [[]];
  let left = room.h;
  for (const row of rows) {
    const { lines } = fitText(row.text, { width: room.w - COUNT, height: room.h }, LINE);
    const height = lines.length * LINE_HEIGHT + ROW_GAP;
    const page = pages.at(-1);
    if (page && (page.length === 0 || height - ROW_GAP <= left)) page.push({ ...row, lines });
    else {
      pages.push([{ ...row, lines }]);
      left = room.h;
    }
    left -= height;
  }
  return pages;
}
