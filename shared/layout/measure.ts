/**
 * How wide text is in our typeface, without a page to measure it on, so that host, exports and screens agree.
 *
 * Widths are sums of advances, in `unitsPerEm` parts of the font size. Kerning is left out, to keep the table
 * small: text drawn with kerning is usually narrower, and a single word (juridisch) up to 1 % wider. That falls in a
 * note's padding; where a line may not pass its box at all, draw with kerning off.
 */
import { graphemes } from "./graphemes.ts";
import { advanceWidths, codePointRanges, unitsPerEm } from "./metrics.ts";

/** The weights that faces use; the typeface is variable, these are the ones with a table. */
export type FontWeight = keyof typeof advanceWidths;

export { unitsPerEm } from "./metrics.ts";

/** Scripts that the typeface lacks are drawn in whatever the system has: an em is wide enough for nearly all. */
const FALLBACK_WIDTH = unitsPerEm;
/** The widest of the common emoji fonts (1.37 em; others are 1 to 1.25). */
const EMOJI_WIDTH = 1.4 * unitsPerEm;
const MISSING = 0xffff;

const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3|\p{RI}/u;
const NO_WIDTH = /^(?:\p{M}|\p{Cf}|\p{Cc})$/u;

const tables = new Map<FontWeight, Uint16Array>();

function tableOf(weight: FontWeight): Uint16Array {
  const known = tables.get(weight);
  if (known) return known;
  const ranges = codePointRanges.split(" ").map((range) => {
    const [from = 0, to = from] = range.split("-").map((code) => Number.parseInt(code, 16));
    return { from, to };
  });
  const table = new Uint16Array((ranges.at(-1)?.to ?? 0) + 1).fill(MISSING);
  const widths = advanceWidths[weight].split(" ");
  let next = 0;
  for (const { from, to } of ranges) {
    for (let code = from; code <= to; code++) table[code] = Number.parseInt(widths[next++] ?? "", 36);
  }
  tables.set(weight, table);
  return table;
}

/** The width of `text` on one line, in `unitsPerEm` parts of the font size. */
export function widthOf(text: string, weight: FontWeight): number {
  const table = tableOf(weight);
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const advance = table[text.charCodeAt(i)] ?? MISSING;
    if (advance === MISSING) return widthByGrapheme(text, table);
    width += advance;
  }
  return width;
}

function widthByGrapheme(text: string, table: Uint16Array): number {
  let width = 0;
  for (const grapheme of graphemes(text)) {
    if (EMOJI.test(grapheme)) width += EMOJI_WIDTH;
    else for (const character of grapheme) width += widthOfCharacter(character, table);
  }
  return width;
}

function widthOfCharacter(character: string, table: Uint16Array): number {
  const advance = table[character.codePointAt(0) ?? 0] ?? MISSING;
  if (advance !== MISSING) return advance;
  return NO_WIDTH.test(character) ? 0 : FALLBACK_WIDTH;
}

/** Enough for the words of a large traject; then the cache starts again, which costs a moment and no memory. */
const CACHED_WORDS = 20_000;
const CACHED_LENGTH = 32;
const words = new Map<FontWeight, Map<string, number>>();

/** `widthOf` for words, which come back again and again. */
export function widthOfWord(word: string, weight: FontWeight): number {
  if (word.length > CACHED_LENGTH) return widthOf(word, weight);
  let cache = words.get(weight);
  if (!cache || cache.size >= CACHED_WORDS) {
    cache = new Map();
    words.set(weight, cache);
  }
  let width = cache.get(word);
  if (width === undefined) {
    width = widthOf(word, weight);
    cache.set(word, width);
  }
  return width;
}
