import { expect, it } from "vitest";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { judge } from "./judge.ts";

const WELL: Diagnostics = {
  upSeconds: 3_600,
  lag: { p50: 1, p95: 12, slowest: 90 },
  commits: { count: 900, p50: 4, p95: 15, slowest: 120 },
  batches: { p50: 3, largest: 80 },
  screens: { phones: 85, strangers: 2, coaches: 6, regies: 1, beamers: 1, lagging: 1 },
  refused: { limit: 4 },
  memory: { resident: 190, heap: 60, machineFree: 4_000 },
  diskFree: 40_000,
  writable: true,
};

it("has no worries about an ordinary day, nor about what nobody knows", () => {
  expect(judge(WELL)).toEqual([]);
  expect(judge({ ...WELL, diskFree: null })).toEqual([]);
});

it("names what is wrong, a disk that refuses first", () => {
  expect(judge({ ...WELL, diskFree: 120, writable: false })).toEqual(["writable", "disk"]);
  expect(judge({ ...WELL, commits: { ...WELL.commits, p95: 400 } })).toEqual(["commits"]);
  expect(judge({ ...WELL, lag: { ...WELL.lag, p95: 180 } })).toEqual(["lag"]);
  expect(judge({ ...WELL, memory: { ...WELL.memory, resident: 1_800 } })).toEqual(["memory"]);
  expect(judge({ ...WELL, screens: { ...WELL.screens, lagging: 5 } })).toEqual(["lagging"]);
});
