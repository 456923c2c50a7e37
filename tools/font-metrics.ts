/**
 * Makes the two things this project takes from its typeface, from one source:
 * the web fonts in `resources/fonts` and the advance widths in `shared/layout/metrics.ts`.
 * Run with `node tools/font-metrics.ts` after changing the typeface, its weights or its subsets.
 *
 * The weights below 400 are cut off: no face uses them, and a phone then loads a fifth less.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import subsetFont from "subset-font";

const PACKAGE = "@fontsource-variable/atkinson-hyperlegible-next";
const FAMILY = "Atkinson Hyperlegible Next Variable";
const WEIGHTS = [400, 500, 600, 700, 800];
/** In order of preference: a code point that is in both belongs to the first. */
const SUBSETS = ["latin", "latin-ext"];
/** Kerning, accents and figures of equal width; the fractions are left out. */
const FEATURES = ["kern", "ccmp", "mark", "mkmk", "tnum"];
const BUDGET_BYTES = 40_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fontFolder = join(root, "resources", "fonts");
const packageFolder = dirname(fileURLToPath(import.meta.resolve(`${PACKAGE}/package.json`)));

type StaticFont = Extract<fontkit.Font, { type: "TTF" | "WOFF" | "WOFF2" }>;

function openFont(bytes: Buffer): StaticFont {
  const font = fontkit.create(bytes);
  if ("fonts" in font) throw new Error("A collection is not expected here.");
  return font;
}

/** "U+20-7E, U+A0" for CSS, or "20-7e a0" for the table, of sorted code points. */
function ranges(codePoints: readonly number[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < codePoints.length; i++) {
    const from = codePoints[i] ?? 0;
    let to = from;
    while (codePoints[i + 1] === to + 1) to = codePoints[++i] ?? to;
    out.push(from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`);
  }
  return out;
}

/** The code points of a subset that are text: no controls, no specials. */
function textCodePoints(font: StaticFont): number[] {
  return font.characterSet.filter((c) => c >= 0x20 && c !== 0x7f && c < 0xfff0).sort((a, b) => a - b);
}

await mkdir(fontFolder, { recursive: true });

const advances = new Map<number, Map<number, number>>(WEIGHTS.map((weight) => [weight, new Map()]));
const faces: string[] = [];
const taken = new Set<number>();
let loaded = 0;
let unitsPerEm = 0;

for (const subset of SUBSETS) {
  const source = await readFile(
    join(packageFolder, "files", `atkinson-hyperlegible-next-${subset}-wght-normal.woff2`),
  );
  const own = textCodePoints(openFont(source)).filter((c) => !taken.has(c));
  for (const c of own) taken.add(c);
  const text = String.fromCodePoint(...own);

  for (const weight of WEIGHTS) {
    // An instance pinned by HarfBuzz: the same arithmetic on the variation tables as a browser's.
    const pinned = openFont(
      await subsetFont(source, text, { targetFormat: "sfnt", variationAxes: { wght: weight } }),
    );
    unitsPerEm = pinned.unitsPerEm;
    for (const c of own) advances.get(weight)?.set(c, Math.ceil(pinned.glyphForCodePoint(c).advanceWidth));
  }

  const file = `atkinson-hyperlegible-next-${subset}.woff2`;
  const web = await subsetFont(source, text, {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    // Style names for font menus: no page reads them.
    dropTables: ["STAT"],
    // There are none for glyphs, only a program that says so.
    noHinting: true,
    variationAxes: { wght: { min: Math.min(...WEIGHTS), max: Math.max(...WEIGHTS) } },
  });
  loaded += web.length;
  await writeFile(join(fontFolder, file), web);
  faces.push(`/* ${subset}: ${own.length} characters */
@font-face {
  font-family: "${FAMILY}";
  font-style: normal;
  font-display: swap;
  font-weight: ${Math.min(...WEIGHTS)} ${Math.max(...WEIGHTS)};
  src: url("./${file}") format("woff2");
  unicode-range: ${ranges(own)
    .map((range) => `U+${range.toUpperCase()}`)
    .join(", ")};
}
`);
  console.log(`${file}: ${web.length} bytes, ${own.length} characters`);
}

if (loaded > BUDGET_BYTES)
  throw new Error(`The fonts are ${loaded} bytes; a phone may load ${BUDGET_BYTES}.`);
await writeFile(join(fontFolder, "fonts.css"), `/* Made by tools/font-metrics.ts. */\n${faces.join("\n")}`);
await copyFile(join(packageFolder, "LICENSE"), join(fontFolder, "OFL.txt"));

const codePoints = [...taken].sort((a, b) => a - b);
const rows = WEIGHTS.map((weight) => {
  const widths = codePoints.map((c) => advances.get(weight)?.get(c) ?? 0);
  return `  ${weight}: "${widths.map((w) => w.toString(36)).join(" ")}",`;
});
await writeFile(
  join(root, "shared", "layout", "metrics.ts"),
  `/**
 * Advance widths of Atkinson Hyperlegible Next. Made by tools/font-metrics.ts; do not edit.
 * Read through \`measure.ts\`. Widths are rounded up, in \`unitsPerEm\` parts of the font size; kerning is not counted.
 */
export const unitsPerEm = ${unitsPerEm};
/** Code points of the font, hexadecimal, in order: single or first-last. */
export const codePointRanges =
  "${ranges(codePoints).join(" ")}";
/** Per weight, the widths of those code points in the same order, base 36. */
export const advanceWidths = {
${rows.join("\n")}
} as const;
`,
);
