import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { notFlat } from "./flat.ts";
import { longDays } from "./run.ts";

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-longday-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/**
 * MiB a day, over two days only: code that is compiled on the third day for the first time weighs more than one. Lines,
 * listeners and keys are counted exactly; the long version is strict about bytes too.
 */
const LENIENT = 4;
const SHORT = { days: 3, seconds: 3, phones: 8, teams: 2 };

it("three hurried days: every page holds its view, the disk has the room, and nothing piles up", async () => {
  const { problems, looks, counts, stderr } = await longDays({ ...SHORT, data, seed: 5 });
  expect(problems).toEqual([]);
  expect(notFlat(looks, LENIENT)).toEqual([]);
  expect(stderr).toBe("");
  // It was a day.
  expect(counts["joined"]).toBe(24);
  expect(counts["notes"]).toBeGreaterThan(0);
  expect(counts["screens equal to their view"]).toBe(27);
}, 300_000);
