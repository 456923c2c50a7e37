import { describe, expect, it } from "vitest";
import { icons } from "./icons.ts";
import { isSignName, signNames, signs } from "./signs.ts";

/** Numbers of a path, and whether it only uses what Path2D and old phones read alike. */
const wellFormed = /^[MLHVCSQTAZmlhvcsqtaz0-9 ,.-]+$/;

describe.each([
  ["sign", signs],
  ["icon", icons],
])("every %s", (_, paths: Readonly<Record<string, string>>) => {
  it.each(Object.entries(paths))("%s is a stroke path that stays inside the 24 grid", (_name, path) => {
    expect(path).toMatch(wellFormed);
    expect(path.startsWith("M")).toBe(true);
    for (const [, x, y] of path.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(1);
      expect(Number(x)).toBeLessThanOrEqual(23);
      expect(Number(y)).toBeGreaterThanOrEqual(1);
      expect(Number(y)).toBeLessThanOrEqual(23);
    }
  });

  it("is drawn once only", () => {
    const all = Object.values(paths);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("signs", () => {
  it("are eighteen, and the six of the example day come first", () => {
    expect(signNames).toHaveLength(18);
    expect(signNames.slice(0, 6)).toEqual(["fiets", "tent", "kompas", "boot", "lantaarn", "brug"]);
  });

  it("are recognised by name only", () => {
    expect(isSignName("fiets")).toBe(true);
    expect(isSignName("toString")).toBe(false);
  });
});
