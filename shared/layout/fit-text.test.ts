import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FitOptions, fitText, growTo, type TextBox } from "./fit-text.ts";
import { graphemes, graphemesByCodePoint } from "./graphemes.ts";
import { type FontWeight, unitsPerEm, widthOf } from "./measure.ts";
import { prepare } from "./wrap.ts";

const options: FitOptions = { max: 44, min: 20, lineHeight: 1.12, weight: 600 };
const note: TextBox = { width: 224, height: 192 };

const word = fc.constantFrom(
  ..."de buurt eten e-mail verantwoordelijkheidsgevoel cliënten/bewoners Żółć gęślą jaźń ĳs مرحبا بالعالم 日本語のメモ".split(
    " ",
  ),
  ..."👩‍👩‍👧‍👦 🇳🇱🇧🇪 e\u0301e\u0301n 1️⃣ สวัสดี — … \u200d \u00ad a w WWWWWWWWWWWWWWWWWWWW 100%".split(" "),
);
const text = fc.oneof(
  fc
    .array(fc.tuple(word, fc.constantFrom(" ", "  ", "\n", "\n\n", "", "\t")), { maxLength: 40 })
    .map((parts) => parts.flat().join("")),
  fc.string({ unit: "grapheme", maxLength: 500 }),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const box = fc.record({ width: fc.integer({ min: 10, max: 900 }), height: fc.integer({ min: 0, max: 900 }) });
const weight = fc.constantFrom<FontWeight>(400, 500, 600, 700, 800);
const sizes = fc
  .record({
    min: fc.integer({ min: 1, max: 60 }),
    more: fc.integer({ min: 0, max: 60 }),
    step: fc.constantFrom(0.5, 1, 2, 7),
    weight,
  })
  .map(
    ({ min, more, step, weight }): FitOptions => ({ min, max: min + more, step, weight, lineHeight: 1.12 }),
  );

/** What must survive: everything but the white space at which lines may end, and but hyphens, which are added. */
const words = (value: string) =>
  value.replace(/[-\t\v\f\r\n \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g, "");
const lineWidth = (line: string, size: number, weight: FontWeight) =>
  (widthOf(line, weight) * size) / unitsPerEm;

describe("fitText, for any text, box and sizes", () => {
  test("every character survives, in order", () => {
    fc.assert(
      fc.property(text, box, sizes, (value, room, opts) => {
        expect(words(fitText(value, room, opts).lines.join(""))).toBe(words(value));
      }),
    );
  });

  test("no line is wider than the box, unless it is one grapheme, which overflows", () => {
    fc.assert(
      fc.property(text, box, sizes, (value, room, opts) => {
        const fitted = fitText(value, room, opts);
        for (const line of fitted.lines) {
          if (lineWidth(line, fitted.fontSize, opts.weight) <= room.width + 1e-6) continue;
          expect(graphemes(line)).toHaveLength(1);
          expect(fitted.overflow).toBe(true);
        }
      }),
    );
  });

  test("the size is within its bounds, and the height is that of the lines", () => {
    fc.assert(
      fc.property(text, box, sizes, (value, room, opts) => {
        const { fontSize, lines, height, overflow } = fitText(value, room, opts);
        expect(fontSize).toBeGreaterThanOrEqual(opts.min);
        expect(fontSize).toBeLessThanOrEqual(opts.max);
        expect(height).toBeCloseTo(lines.length * fontSize * opts.lineHeight);
        if (height > room.height + 1e-6) expect(overflow).toBe(true);
        if (overflow) expect(fontSize).toBe(opts.min);
      }),
    );
  });

  test("a larger box never makes the text smaller", () => {
    fc.assert(
      fc.property(text, box, fc.nat(300), fc.nat(300), sizes, (value, room, wider, higher, opts) => {
        const larger = { width: room.width + wider, height: room.height + higher };
        expect(fitText(value, larger, opts).fontSize).toBeGreaterThanOrEqual(
          fitText(value, room, opts).fontSize,
        );
      }),
    );
  });

  test("the next size up does not fit", () => {
    fc.assert(
      fc.property(text, box, sizes, (value, room, opts) => {
        const { fontSize, overflow } = fitText(value, room, opts);
        const next = Math.min(opts.max, fontSize + (opts.step ?? 1));
        if (next === fontSize || overflow) return;
        const unbroken = prepare(value, opts.weight).widest * next <= room.width * unitsPerEm;
        expect(unbroken && !fitText(value, room, { ...opts, min: next, max: next }).overflow).toBe(false);
      }),
    );
  });

  test("an overflowing note that grows to growTo holds its text", () => {
    fc.assert(
      fc.property(text, box, sizes, (value, room, opts) => {
        const height = growTo(value, room.width, opts);
        const fitted = fitText(value, room, opts);
        if (!fitted.overflow) return;
        expect(fitted.height).toBeCloseTo(height);
        expect(fitText(value, { ...room, height }, opts).fontSize).toBe(opts.min);
      }),
    );
  });
});

describe("fitText, for texts people write", () => {
  test("one letter gets the largest size", () => {
    expect(fitText("a", note, options)).toEqual({
      fontSize: 44,
      lines: ["a"],
      overflow: false,
      height: 44 * 1.12,
    });
  });

  test.each(["", " ", "\n\n", "\t \r\n"])("nothing (%j) has no lines", (value) => {
    expect(fitText(value, note, options)).toEqual({ fontSize: 44, lines: [], overflow: false, height: 0 });
  });

  test("lines of the writer are kept, also empty ones, but not at the ends", () => {
    expect(fitText("\neen\r\n\n twee \n", note, options).lines).toEqual(["een", "", "twee"]);
  });

  test("a long word makes the text smaller before it is torn", () => {
    const { fontSize, lines } = fitText("Meer gemeenschapszin", note, options);
    expect(lines).toEqual(["Meer", "gemeenschapszin"]);
    expect(fontSize).toBeLessThan(44);
  });

  test("a word that fits at no size is broken at a syllable, with a hyphen", () => {
    const fixed = { ...options, max: 34, min: 34 };
    const linesFor = (value: string) => fitText(value, note, fixed).lines;
    expect(linesFor("verantwoordelijkheidsgevoel")).toEqual(["verantwoor-", "delijkheidsge-", "voel"]);
    expect(linesFor("jeugdverpleegkundige")).toEqual(["jeugdver-", "pleegkundige"]);
    expect(linesFor("buurtbarbecue!")).toEqual(["buurtbarbe-", "cue!"]);
  });

  test("what is no word is broken without one, and without a lonely rest", () => {
    const { lines } = fitText("0612345678901234567", note, { ...options, max: 44, min: 44 });
    expect(lines.join("")).toBe("0612345678901234567");
    for (const line of lines) expect(line.length).toBeGreaterThanOrEqual(3);
  });

  test("compounds break after their sign, numbers do not", () => {
    const narrow = { width: 180, height: 300 };
    const fixed = { ...options, max: 30, min: 30 };
    expect(fitText("begeleider/coach", narrow, fixed).lines).toEqual(["begeleider/", "coach"]);
    expect(fitText("op 06-12", { width: 90, height: 300 }, fixed).lines).toEqual(["op", "06-12"]);
  });

  test("no-break spaces hold", () => {
    const fixed = { ...options, max: 30, min: 30 };
    expect(fitText("om 10\u00a0uur", { width: 100, height: 300 }, fixed).lines).toEqual([
      "om",
      "10\u00a0uur",
    ]);
  });

  test("500 characters overflow a note, which then grows", () => {
    const long = "Samen met cliënten de wijk in. ".repeat(17).slice(0, 500);
    const fitted = fitText(long, note, options);
    expect(fitted).toMatchObject({ overflow: true, fontSize: 20 });
    expect(growTo(long, note.width, options)).toBe(fitted.height);
    expect(fitText(long, { ...note, height: fitted.height }, options).overflow).toBe(false);
  });

  test("families, flags and accents are not cut in half", () => {
    const { lines } = fitText("👩‍👩‍👧‍👦🇳🇱👍🏽e\u0301".repeat(6), { width: 60, height: 60 }, options);
    for (const line of lines)
      for (const part of graphemes(line)) expect(["👩‍👩‍👧‍👦", "🇳🇱", "👍🏽", "e\u0301"]).toContain(part);
  });

  test("impossible sizes are refused", () => {
    expect(() => fitText("a", note, { ...options, min: 50 })).toThrow(RangeError);
    expect(() => growTo("a", 100, { ...options, min: 0 })).toThrow(RangeError);
  });
});

describe("graphemes", () => {
  test("join to the text again, with and without Intl.Segmenter", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(graphemes(value).join("")).toBe(value);
        expect(graphemesByCodePoint(value).join("")).toBe(value);
      }),
    );
  });

  test.each(["👩‍👩‍👧‍👦", "🇳🇱", "👍🏽", "e\u0301", "1️⃣"])(
    "%s is one, with and without Intl.Segmenter",
    (one) => {
      expect(graphemes(one + one)).toEqual([one, one]);
      expect(graphemesByCodePoint(one + one)).toEqual([one, one]);
    },
  );
});
