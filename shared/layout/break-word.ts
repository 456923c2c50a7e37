/**
 * Breaking a word that is too long for its line, with a hyphen.
 *
 * People write long Dutch compounds (jeugdverpleegkundige) on notes. A dictionary of hyphenation would cost more than
 * the fonts, so this looks for the start of a syllable: a consonant before a vowel. It is a guess that reads well,
 * never a claim about spelling.
 */
import { graphemes } from "./graphemes.ts";
import { type FontWeight, widthOf } from "./measure.ts";

/** Fewer letters than this on a line of their own look like a mistake. */
const SMALLEST = 3;
/** The scripts that use a hyphen for this. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u;
const VOWEL = /^[aeiouyаеёиоуыэюяіїєαεηιουω]/u;
/** Two letters that are one sound, or that begin a syllable together. */
const TOGETHER = new Set(
  "ch ij sj sh th ph qu cz sz rz bl br dr fl fr gl gr kl kn kr pl pr tr vl vr zw".split(" "),
);

/** The parts of `word`, each no wider than `width` (font units) unless it is a single grapheme. */
export function breakWord(word: string, width: number, weight: FontWeight): string[] {
  const parts = graphemes(word);
  const advances = parts.map((part) => widthOf(part, weight));
  const hyphen = widthOf("-", weight);
  const chunks: string[] = [];
  let start = 0;
  while (start < parts.length) {
    const end = endOfChunk(parts, advances, { start, width, hyphen });
    const used = advances.slice(start, end).reduce((sum, advance) => sum + advance, 0);
    const chunk = parts.slice(start, end).join("");
    chunks.push(betweenLetters(parts, end) && used + hyphen <= width ? `${chunk}-` : chunk);
    start = end;
  }
  return chunks;
}

interface Room {
  readonly start: number;
  readonly width: number;
  readonly hyphen: number;
}

/** Where the chunk that begins at `start` ends: at a syllable, else where the line is full. */
function endOfChunk(
  parts: readonly string[],
  advances: readonly number[],
  { start, width, hyphen }: Room,
): number {
  let full = start;
  let withHyphen = start;
  for (let used = 0; full < parts.length; full++) {
    used += advances[full] ?? 0;
    if (used > width) break;
    if (used + hyphen <= width) withHyphen = full + 1;
  }
  if (full === parts.length) return full;

  const leavesEnough = parts.length - SMALLEST;
  for (let end = Math.min(withHyphen, leavesEnough); end >= start + SMALLEST; end--) {
    if (startsSyllable(parts, start, end)) return end;
  }
  const last = betweenLetters(parts, withHyphen) ? withHyphen : full;
  return Math.max(start + 1, leavesEnough >= start + SMALLEST ? Math.min(last, leavesEnough) : last);
}

function betweenLetters(parts: readonly string[], index: number): boolean {
  return LETTER.test(parts[index - 1] ?? "") && LETTER.test(parts[index] ?? "");
}

function startsSyllable(parts: readonly string[], start: number, index: number): boolean {
  if (!betweenLetters(parts, index)) return false;
  const letter = (at: number) => (parts[at] ?? "").normalize("NFD").toLowerCase();
  const vowel = (at: number) => VOWEL.test(letter(at));
  if (vowel(index) || TOGETHER.has(letter(index - 1) + letter(index))) return false;
  const onset = TOGETHER.has(letter(index) + letter(index + 1)) ? 2 : 1;
  if (!vowel(index + onset)) return false;
  for (let at = start; at < index; at++) if (vowel(at)) return true;
  return false;
}
