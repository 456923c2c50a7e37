/** The words on a note, laid out for a width of paper, and what else the paper must hold. */
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { NOTE, NOTE_PADDING, NOTE_TEXT, textBoxOf } from "../layout/board-size.ts";
import { fitText } from "../layout/fit-text.ts";

/** Room at the foot for the kind and the sign of a team: one line that the back row can read. */
export const MARK = { height: 44, fontSize: 30 } as const;
/** A picture keeps this part of its note's width in height. */
const PHOTO_SHAPE = 2 / 3;

export interface NoteText {
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** From the top of the paper to the top of the first line. */
  readonly textY: number;
  /** Height of the paper. */
  readonly h: number;
  readonly photo: { readonly sha: string; readonly h: number } | null;
}

const plainly = new Map<number, WeakMap<Seen<Note>, NoteText>>();
const withSign: typeof plainly = new Map();

/** Remembered per record: one changed note is laid out once, all others are not. `signed`: a sign stands at its foot. */
export function noteText(note: Seen<Note>, width: number = NOTE.w, signed = false): NoteText {
  const known = signed ? withSign : plainly;
  let memo = known.get(width);
  if (!memo) {
    // Widths change only when a window does; old ones are not worth keeping.
    if (known.size > 8) known.clear();
    memo = new WeakMap();
    known.set(width, memo);
  }
  let text = memo.get(note);
  if (!text) {
    text = layOut(note, width, signed);
    memo.set(note, text);
  }
  return text;
}

function layOut(note: Seen<Note>, width: number, signed: boolean): NoteText {
  const photo = note.photo ? { sha: note.photo, h: Math.round(width * PHOTO_SHAPE) } : null;
  const foot = note.kind || signed ? MARK.height : 0;
  const beside = (photo?.h ?? 0) + foot;
  const box = textBoxOf({ w: width, h: NOTE.h });
  const words = note.text?.t ?? "";
  const fitted = fitText(words, { width: box.width, height: box.height - beside }, NOTE_TEXT);
  const textHeight = words.trim() === "" ? 0 : fitted.height;
  const h = Math.max(NOTE.h, Math.ceil(textHeight + beside + 2 * NOTE_PADDING.h));
  const lines = words.trim() === "" ? [] : fitted.lines;
  return { lines, fontSize: fitted.fontSize, textY: (photo?.h ?? 0) + NOTE_PADDING.h, h, photo };
}
