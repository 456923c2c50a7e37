/**
 * The text on a note: as large as the note allows, the same on every screen and in every export.
 *
 * A word is broken only at the smallest size. So a larger box never gives smaller text, and a long Dutch
 * compound makes the text smaller before it is torn.
 */
import { type FontWeight, unitsPerEm, widthOf } from "./measure.ts";
import { countLines, linesOf, type Prepared, prepare } from "./wrap.ts";

/** The room for text, without padding, in the unit of the font size (world units on a board). */
export interface TextBox {
  readonly width: number;
  readonly height: number;
}

export interface FitOptions {
  /** Largest and smallest font size, 0 < min <= max. */
  readonly max: number;
  readonly min: number;
  /** Distance between lines as a part of the font size. */
  readonly lineHeight: number;
  readonly weight: FontWeight;
  /** Sizes tried are min, min + step, …, max. Default 1. */
  readonly step?: number;
}

export interface FittedText {
  readonly fontSize: number;
  /** Draw them as they are, without wrapping; an empty string is a line that the writer left empty. */
  readonly lines: readonly string[];
  /** True when the text does not fit at `min`: the note must grow to hold `height`. */
  readonly overflow: boolean;
  /** The height of all lines. */
  readonly height: number;
}

/** Five lines of 38.08 fit in 190.4, whatever floating point makes of it. */
const ROUNDING = 1e-6;

/**
 * The largest size at which `text` fits in `box`, with its lines. When nothing fits, the lines are those
 * at `min`. Throws a RangeError for impossible options, which is a mistake in the calling code.
 */
export function fitText(text: string, box: TextBox, options: FitOptions): FittedText {
  check(options);
  const { min, lineHeight } = options;
  const prepared = prepare(text, options.weight);
  const fontSize = largestSize(prepared, box, options);
  const lines = linesOf(prepared, room(box.width, fontSize));
  const height = lines.length * fontSize * lineHeight;
  const overflow =
    fontSize === min && (height > box.height + ROUNDING || tooWide(prepared, lines, box, options));
  return { fontSize, lines, overflow, height };
}

/** The height that `text` needs at the smallest size in a box of `width`: what an overflowing note grows to. */
export function growTo(text: string, width: number, options: FitOptions): number {
  check(options);
  const { min, lineHeight, weight } = options;
  return linesOf(prepare(text, weight), room(width, min)).length * min * lineHeight;
}

function check({ min, max, lineHeight, step = 1 }: FitOptions): void {
  if (!(min > 0 && max >= min && lineHeight > 0 && step > 0)) {
    throw new RangeError(`Impossible text sizes: ${min} to ${max} by ${step}, line height ${lineHeight}.`);
  }
}

/** The width of a line in font units, at a font size. */
function room(width: number, fontSize: number): number {
  return (width * unitsPerEm) / fontSize;
}

function largestSize(
  prepared: Prepared,
  box: TextBox,
  { min, max, lineHeight, step = 1 }: FitOptions,
): number {
  const fits = (fontSize: number) => {
    const width = room(box.width, fontSize);
    if (prepared.widest > width) return false;
    const most = Math.floor(box.height / (fontSize * lineHeight) + ROUNDING);
    return countLines(prepared, width, most) <= most;
  };
  if (fits(max)) return max;
  // Lines only get more when the size grows, so the sizes that fit are all below those that do not.
  let fitting = 0;
  let failing = Math.ceil((max - min) / step);
  while (failing - fitting > 1) {
    const middle = (fitting + failing) >> 1;
    if (fits(min + middle * step)) fitting = middle;
    else failing = middle;
  }
  return min + fitting * step;
}

/** Only a single character wider than the box does this. */
function tooWide(
  prepared: Prepared,
  lines: readonly string[],
  box: TextBox,
  { min, weight }: FitOptions,
): boolean {
  const width = room(box.width, min);
  return prepared.widest > width && lines.some((line) => widthOf(line, weight) > width);
}
