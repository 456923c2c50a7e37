import { expect, it } from "vitest";
import { Random } from "../testing/random.ts";
import { doorNumber } from "./door-number.ts";

it("is three digits, the same for the same person, and seldom the same for two", () => {
  const random = new Random(1);
  const ids = Array.from({ length: 2_000 }, () =>
    Array.from({ length: 20 }, () => random.below(36).toString(36)).join(""),
  );
  const numbers = ids.map(doorNumber);
  expect(numbers).toEqual(ids.map(doorNumber));
  for (const number of numbers) expect(String(number)).toMatch(/^[1-9]\d\d$/);
  // Nine hundred numbers, two thousand people: nearly all of them are given out.
  expect(new Set(numbers).size).toBeGreaterThan(750);
});
