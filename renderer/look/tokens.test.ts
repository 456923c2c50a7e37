import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { signNames, teamColour } from "./signs.ts";
import { type ColourToken, type Hall, hallOverrides, motion, notePapers, palettes } from "./tokens.ts";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const halls = Object.keys(palettes) as Hall[];

/** The custom properties of the first block with this selector. */
function declared(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [String(name), String(value)]),
  );
}

const colours = (block: Map<string, string>) =>
  Object.fromEntries([...block].filter(([, value]) => /^#[0-9a-f]{6}$/.test(value)));

describe("tokens.css and tokens.ts say the same", () => {
  it("for the ordinary day", () => {
    expect(colours(declared(":root"))).toEqual(palettes.dag);
  });

  it.each(["licht", "donker"] as const)("for the hall %s", (hall) => {
    expect(colours(declared(`[data-hall="${hall}"]`))).toEqual(hallOverrides[hall]);
  });

  it("for movement", () => {
    const root = declared(":root");
    for (const [name, ms] of Object.entries(motion)) expect(root.get(name)).toBe(`${ms}ms`);
  });

  it("for every sign", () => {
    for (const sign of signNames) expect(palettes.dag).toHaveProperty(teamColour(sign));
  });
});

const grounds: ColourToken[] = ["table", "table-light", "table-deep", "paper"];
const teams = signNames.map((sign) => teamColour(sign));
const papers = notePapers.map((paper) => `note-${paper}` as const);

/** Text needs 4.5:1 (WCAG 1.4.3). */
const text: [ColourToken, ColourToken][] = [
  ...[...grounds, "calm", "care-ground"].flatMap((ground): [ColourToken, ColourToken][] => [
    ["ink", ground as ColourToken],
    ["ink-soft", ground as ColourToken],
  ]),
  ["care", "care-ground"],
  ["care", "paper"],
  ["care", "table"],
  ["erase", "paper"],
  ["on-go", "go"],
  ["on-go", "go-press"],
  ["on-erase", "erase"],
  ["go", "calm"],
  ["table", "ink"],
  ...papers.map((paper): [ColourToken, ColourToken] => ["note-ink", paper]),
  ...teams.map((team): [ColourToken, ColourToken] => ["on-team", team]),
];

/** What carries meaning without being text needs 3:1 (WCAG 1.4.11). */
const shapes: [ColourToken, ColourToken][] = [
  ...grounds.flatMap((ground): [ColourToken, ColourToken][] => [
    ["edge", ground],
    ["go", ground],
    ...teams.map((team): [ColourToken, ColourToken] => [team, ground]),
  ]),
  ["erase", "paper"],
];

describe.each(halls)("contrast in the hall %s", (hall) => {
  const palette = palettes[hall];

  it.each(text)("text: %s on %s", (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("shape: %s on %s", (shape, ground) => {
    expect(contrast(palette[shape], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe("contrast", () => {
  it("agrees with the WCAG examples", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#6fd0c4")).toBeLessThan(4.5);
  });
});
