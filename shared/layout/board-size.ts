/**
 * The measures of a board in world units.
 *
 * One world unit is one pixel of a 1080p beamer that shows one board with few notes: three zones of two
 * columns then fill the wall between heading and footer exactly. With more notes the board gets larger, never the
 * notes smaller: the camera steps back, or shows a part.
 */
import type { FitOptions, TextBox } from "./fit-text.ts";
import type { Size } from "./rect.ts";

/** What a 1080p beamer has for the board: between 56 at the sides, a heading and a footer. */
export const WALL: Size = { w: 1808, h: 814 };

/** The standard note. A longer text makes it taller, never wider. */
export const NOTE: Size = { w: 252, h: 218 };

/** How much taller notes are than the standard one, on average, in the demo's three hundred and more. */
export const NOTE_STRETCH = 1.5;

/** Paper around the words of a note, on each side. */
export const NOTE_PADDING: Size = { w: 14, h: 13 };

/**
 * Sizes of the text of a note: at least 38 from line to line, the least that the back row can read. Five lines
 * of 34 fill a standard note.
 */
export const NOTE_TEXT: FitOptions = { max: 44, min: 34, lineHeight: 1.12, weight: 600 };

/** The room for words on a note of a given size. */
export function textBoxOf(note: Size): TextBox {
  return { width: note.w - 2 * NOTE_PADDING.w, height: note.h - 2 * NOTE_PADDING.h };
}

/** Between a zone's edge and its notes, and between notes. */
export const ZONE_PADDING = 24;
export const NOTE_GAP = 24;

/** Between zones. */
export const ZONE_GAP = 40;

/** Heading of a zone: one line of its title, and what each further line adds. */
export const ZONE_HEADER = 88;
export const ZONE_TITLE: FitOptions = { max: 38, min: 38, lineHeight: 1.15, weight: 800 };
/** Kept free beside the title for the number of notes. */
export const ZONE_COUNT_WIDTH = 64;
