import { expect, test } from "vitest";
import { widthOf, widthOfWord } from "./measure.ts";

test("widths are those of the font, and add up", () => {
  expect(widthOf("a", 400)).toBe(525);
  expect(widthOf("a", 800)).toBe(561);
  expect(widthOf("ai", 400)).toBe(525 + 252);
  expect(widthOf("é", 600)).toBe(widthOf("e", 600));
});

test("a heavier weight is wider", () => {
  const weights = [400, 500, 600, 700, 800] as const;
  const widths = weights.map((weight) => widthOf("Iedereen kent drie buren bij naam", weight));
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
});

test("accents and joiners take no room; scripts and emoji from elsewhere take an em or more", () => {
  expect(widthOf("e\u0301", 600)).toBe(widthOf("e", 600));
  expect(widthOf("\u05b8\u200d", 600)).toBe(0);
  expect(widthOf("日本", 600)).toBe(2000);
  expect(widthOf("مر", 600)).toBe(2000);
  expect(widthOf("👍🏽", 600)).toBe(1400);
  expect(widthOf("👩‍👩‍👧‍👦🇳🇱", 600)).toBe(2800);
});

test("a cached width is the measured width", () => {
  for (const word of ["buurt", "buurt", "👍", "x".repeat(100)]) {
    expect(widthOfWord(word, 500)).toBe(widthOf(word, 500));
    expect(widthOfWord(word, 800)).toBe(widthOf(word, 800));
  }
});
