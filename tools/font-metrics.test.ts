/** The table in `shared/layout/metrics.ts` and the fonts that browsers load must be of one making. */
import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { expect, test } from "vitest";
import { type FontWeight, unitsPerEm, widthOf } from "../shared/layout/measure.ts";

const folder = new URL("../resources/fonts/", import.meta.url);
const css = readFileSync(new URL("fonts.css", folder), "utf8");
const files = Array.from(css.matchAll(/url\("\.\/([^"]+)"\)/g), (match) => match[1] ?? "");
const bytesOf = (file: string) => readFileSync(new URL(file, folder));

test("every width in the table is that of the bundled font", () => {
  let compared = 0;
  for (const file of files) {
    const font = fontkit.create(bytesOf(file));
    if (font.type !== "WOFF2") throw new Error(`${file} is not a web font`);
    expect(font.unitsPerEm).toBe(unitsPerEm);
    for (const code of font.characterSet.filter((c) => c >= 0x20 && c < 0xfff0)) {
      const advance = Math.ceil(font.glyphForCodePoint(code).advanceWidth);
      expect([code, widthOf(String.fromCodePoint(code), 400 satisfies FontWeight)]).toEqual([code, advance]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test("the fonts that a phone can load are two files of 40 kB together, named by relative addresses", () => {
  expect(files).toHaveLength(2);
  expect(files.reduce((sum, file) => sum + bytesOf(file).length, 0)).toBeLessThanOrEqual(40_000);
  expect(css).not.toMatch(/https?:|url\((?!"\.\/)/);
  expect(css.match(/font-display: swap/g)).toHaveLength(2);
});

test("the licence lies beside them", () => {
  expect(readFileSync(new URL("OFL.txt", folder), "utf8")).toContain("SIL OPEN FONT LICENSE Version 1.1");
});
