import { expect, it } from "vitest";
import type { Point } from "./day.ts";
import { type Look, notFlat, slope } from "./flat.ts";

const MIB = 2 ** 20;
const POINTS: readonly Point[] = ["in", "lunch", "end", "empty"];

/** Days on which the heap is what `heap` says, MiB. */
function days(many: number, heap: (day: number, at: number) => number, lines = (_: number) => 1): Look[] {
  return Array.from({ length: many }, (_, i) => i + 1).flatMap((day) =>
    POINTS.map((point, at) => ({
      ...{ day, point, heap: heap(day, at) * MIB, external: 16 * MIB, resident: 0 },
      ...{ lines: lines(day), timers: 5, listeners: 10, records: 300, index: 0 },
    })),
  );
}

it("a day that holds more and less is flat when each day is as the one before", () => {
  expect(notFlat(days(4, (day, at) => 30 + at * 3 + (day % 2) * 0.3))).toEqual([]);
});

it("what the first day takes is for good, and is no leak", () => {
  expect(notFlat(days(4, (day) => (day === 1 ? 20 : 33)))).toEqual([]);
});

it("what grows every day is not flat, at whatever moment", () => {
  expect(notFlat(days(4, (day, at) => 30 + (at === 3 ? day * 2 : 0)))).toEqual([
    "empty: the heap grows 2.00 MiB a day",
  ]);
  expect(
    notFlat(
      days(
        4,
        () => 30,
        (day) => day,
      ),
    ),
  ).toEqual(["empty: lines went from 2 to 4"]);
});

it("two days say nothing", () => {
  expect(notFlat(days(2, () => 30))).toHaveLength(POINTS.length);
});

it("slope is that of the straight line", () => {
  expect(
    slope([
      [1, 5],
      [2, 7],
      [3, 9],
    ]),
  ).toBeCloseTo(2);
});
