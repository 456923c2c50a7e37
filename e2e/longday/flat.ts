import { table } from "../lib/stats.ts";
import type { Point } from "./day.ts";
import type { Sample } from "./talk.ts";

/** What the host held at a moment of a day; days count from 1. */
export type Look = Sample & { day: number; point: Point };

const MIB = 2 ** 20;
/** The first day loads code and fills caches that stay. */
const WARM_UP = 1;

/** MiB a day by which the heap may seem to grow, at any moment of it. */
const ALLOWED = 1;

/**
 * Flat: at the same moment of each day the host holds the same, but for the first day. For each moment a straight line
 * through the bytes it holds after its garbage was collected may rise no more than `allowed`; and when everybody has gone
 * home, there are as many connections, listeners and keys of the index as the day before.
 * @returns a line for each way in which it was not flat
 */
export function notFlat(looks: readonly Look[], allowed: number = ALLOWED): string[] {
  return (["in", "lunch", "end", "empty"] as const).flatMap((point) => {
    const at = looks.filter((look) => look.point === point && look.day > WARM_UP);
    const problems: string[] = [];
    if (at.length < 2) return [`${point}: too few days to tell`];
    const growth = slope(at.map(({ day, heap, external }) => [day, (heap + external) / MIB]));
    if (growth > allowed) problems.push(`${point}: the heap grows ${growth.toFixed(2)} MiB a day`);
    for (const what of ["lines", "listeners", "index"] as const) {
      if (point !== "empty") continue;
      const [first, last] = [at[0]?.[what] ?? 0, at.at(-1)?.[what] ?? 0];
      if (last > first) problems.push(`${point}: ${what} went from ${first} to ${last}`);
    }
    return problems;
  });
}

/** Least squares: how much y rises for each x. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
}

export function lookTable(looks: readonly Look[]): string {
  const mib = (bytes: number) => (bytes / MIB).toFixed(1);
  return table([
    ["day, moment", "heap", "outside", "resident", "records", "lines", "timers", "listeners"],
    ...looks.map((look) => [
      `${look.day} ${look.point}`,
      mib(look.heap),
      mib(look.external),
      mib(look.resident),
      look.records,
      look.lines,
      look.timers,
      look.listeners,
    ]),
  ]);
}
