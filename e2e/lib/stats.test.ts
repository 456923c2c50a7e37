import { describe, expect, it } from "vitest";
import { ms, p50, p95, percentile, table } from "./stats.ts";

describe("percentile", () => {
  it("is a number that was measured, whatever the order", () => {
    const numbers = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(p50(numbers)).toBe(50);
    expect(p95(numbers)).toBe(95);
    expect(percentile(numbers, 1)).toBe(100);
    expect(p95([7])).toBe(7);
  });

  it("says that nothing was measured", () => {
    expect(p50([])).toBeNaN();
    expect(ms(p50([]))).toBe("-");
  });
});

it("lines numbers up to the right and words to the left", () => {
  expect(
    table([
      ["stap", "n"],
      ["dromen", 9],
      ["ja", 12],
    ]),
  ).toBe(["stap    n", "------  --", "dromen   9", "ja      12"].join("\n"));
});
