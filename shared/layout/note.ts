/** A note as every screen draws it: its words, their size, and how tall the paper is. World units. */
import { NOTE, NOTE_PADDING, NOTE_TEXT, textBoxOf } from "./board-size.ts";
import { fitText } from "./fit-text.ts";

export interface NoteLayout {
  readonly fontSize: number;
  readonly lines: readonly string[];
  /** The height of the paper: that of a standard note, or more for a longer text. */
  readonly h: number;
}

/** `below`: room kept free under the text, for a name or dots. */
export function layoutNote(text: string, below = 0): NoteLayout {
  const { width, height } = textBoxOf(NOTE);
  const fitted = fitText(text, { width, height: height - below }, NOTE_TEXT);
  const h = fitted.overflow ? fitted.height + below + 2 * NOTE_PADDING.h : NOTE.h;
  return { fontSize: fitted.fontSize, lines: fitted.lines, h: Math.max(NOTE.h, h) };
}

/** The `tall` of a zone: the notes that outgrew the standard one. Notes that were dragged are not in a slot: leave them out. */
export function tallOf(notes: Iterable<{ readonly slot: number; readonly h: number }>): Map<number, number> {
  const tall = new Map<number, number>();
  for (const { slot, h } of notes) if (h > NOTE.h) tall.set(slot, h);
  return tall;
}
