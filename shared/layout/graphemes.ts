/** Splitting text into what a reader counts as one character, on new and old engines. */

const segmenter =
  typeof Intl !== "undefined" && "Segmenter" in Intl
    ? new Intl.Segmenter(undefined, { granularity: "grapheme" })
    : undefined;

/** Below U+0300 there are no combining marks: every code unit stands alone. */
const SIMPLE = /^[\u0020-\u02ff]*$/;
/** Marks, joiners, variation selectors and skin tones hang on what comes before them. */
const HANGS_ON = /^(?:\p{M}|\p{Cf}|\p{EMod})$/u;
const JOINER = "\u200d";
const REGIONAL = /^\p{RI}$/u;

/** The graphemes of `text`, in order; joined they are `text` again. */
export function graphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split("");
  if (segmenter) return Array.from(segmenter.segment(text), (part) => part.segment);
  return graphemesByCodePoint(text);
}

/** The approximation for engines without `Intl.Segmenter`: good for accents, emoji sequences and flags. */
export function graphemesByCodePoint(text: string): string[] {
  const out: string[] = [];
  let halfFlag = false;
  for (const character of text) {
    const last = out.length - 1;
    const regional = REGIONAL.test(character);
    const before = out[last];
    if (
      before !== undefined &&
      (HANGS_ON.test(character) || before.endsWith(JOINER) || (regional && halfFlag))
    ) {
      out[last] = before + character;
      halfFlag = halfFlag && !regional;
    } else {
      out.push(character);
      halfFlag = regional;
    }
  }
  return out;
}
