/**
 * Breaking text into lines of a given width. Everything here is in font units (see `measure.ts`), so one
 * preparation serves every font size.
 */
import { breakWord } from "./break-word.ts";
import { graphemes } from "./graphemes.ts";
import { type FontWeight, widthOf, widthOfWord } from "./measure.ts";

/** A part of a text that is kept on one line, with the white space before it. */
export interface Piece {
  readonly text: string;
  readonly width: number;
  /** Width of the space before it: 0 at the start of a paragraph and where a word may be broken. */
  readonly gap: number;
}

export interface Prepared {
  /** One list of pieces for each line that the writer made; an empty list is an empty line. */
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly widest: number;
  readonly weight: FontWeight;
}

/** White space that may become a line end: not the no-break spaces, which writers put there on purpose. */
const SPACES = /[\t\v\f \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/;
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** A letter, then the sign after which a compound may be broken: e-mail, begeleider/coach. */
const COMPOUND = /\p{L}[-\u2010\u2013\u2014/]+(?=\p{L})/gu;
/** Written without spaces: a line may end after any of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Emoji_Presentation}\p{RI}]/u;
const SIMPLE_WORD = /^[A-Za-z\u00c0-\u024f]*$/;

/** Splits a text into paragraphs and pieces, and measures them. White space at the ends is dropped. */
export function prepare(text: string, weight: FontWeight): Prepared {
  const space = widthOf(" ", weight);
  let widest = 0;
  const paragraphs = text.split(LINE_ENDS).map((line) => {
    const pieces: Piece[] = [];
    for (const word of line.split(SPACES)) {
      if (word === "") continue;
      let gap = pieces.length === 0 ? 0 : space;
      for (const part of partsOf(word)) {
        const width = widthOfWord(part, weight);
        pieces.push({ text: part, width, gap });
        if (width > widest) widest = width;
        gap = 0;
      }
    }
    return pieces;
  });
  while (paragraphs[0]?.length === 0) paragraphs.shift();
  while (paragraphs.at(-1)?.length === 0) paragraphs.pop();
  return { paragraphs, widest, weight };
}

/** The parts of a word between which a line may end. */
function partsOf(word: string): string[] {
  if (SIMPLE_WORD.test(word)) return [word];
  if (UNSPACED.test(word)) return unspacedParts(word);
  const parts: string[] = [];
  let start = 0;
  for (const match of word.matchAll(COMPOUND)) {
    const end = match.index + match[0].length;
    parts.push(word.slice(start, end));
    start = end;
  }
  parts.push(word.slice(start));
  return parts;
}

function unspacedParts(word: string): string[] {
  const parts: string[] = [];
  let joins = false;
  for (const grapheme of graphemes(word)) {
    const unspaced = UNSPACED.test(grapheme);
    // Punctuation and other letters stay with what is before them, so no line starts with a full stop.
    if (joins && !unspaced) parts[parts.length - 1] += grapheme;
    else parts.push(grapheme);
    joins = true;
  }
  return parts;
}

/** How many lines the text needs when no piece is wider than `width`; stops counting beyond `most`. */
export function countLines(prepared: Prepared, width: number, most: number): number {
  let lines = 0;
  for (const pieces of prepared.paragraphs) {
    lines++;
    let used = 0;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && used + piece.gap + piece.width > width) {
        lines++;
        used = piece.width;
      } else used += piece.gap + piece.width;
    }
    if (lines > most) return lines;
  }
  return lines;
}

/**
 * The lines of the text at `width`. Pieces that are wider are broken (`breakWord`); only a single
 * grapheme that is itself wider than `width` makes a line that is too wide.
 */
export function linesOf(prepared: Prepared, width: number): string[] {
  const lines: string[] = [];
  for (const pieces of prepared.paragraphs) {
    let line = "";
    let used = 0;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && used + piece.gap + piece.width <= width) {
        line += piece.gap > 0 ? ` ${piece.text}` : piece.text;
        used += piece.gap + piece.width;
        continue;
      }
      if (index > 0) lines.push(line);
      line = piece.text;
      used = piece.width;
      if (piece.width > width) {
        const chunks = breakWord(piece.text, width, prepared.weight);
        line = chunks.pop() ?? "";
        used = widthOf(line, prepared.weight);
        lines.push(...chunks);
      }
    }
    lines.push(line);
  }
  return lines;
}
