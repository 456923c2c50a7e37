import { expect, test, vi } from "vitest";
import { refuse } from "../../../shared/core/refusal.ts";
import { MemoryStore } from "../testing/memory.ts";
import { takeCensus } from "./census.ts";
import { Meters } from "./meters.ts";

const batch = (size: number) => ({
  events: Array.from({ length: size }, () => ({}) as never),
  commands: [],
  fold: null,
});

test("commits are timed from asking to disk, and what a failing disk did not take is not counted", async () => {
  const meters = new Meters();
  const disk = new MemoryStore();
  const store = meters.over(disk);
  const wait = Promise.withResolvers<void>();
  disk.gate = wait.promise;
  const slow = store.commit(batch(7));
  setTimeout(wait.resolve, 60);
  await slow;
  disk.gate = null;
  await store.commit(batch(1));
  disk.failing = true;
  await expect(store.commit(batch(9))).rejects.toThrow();
  const { commits, batches } = meters.read();
  meters.stop();
  expect(commits.count).toBe(2);
  expect(commits.slowest).toBeGreaterThan(50);
  expect(commits.p50).toBeLessThan(commits.p95);
  expect(batches).toEqual({ p50: 1, largest: 7 });
});

test("a loop that stood still is seen, in this minute and as the slowest of the day", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const meters = new Meters();
  const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
  await pause(60);
  const until = performance.now() + 150;
  while (performance.now() < until);
  await pause(60);
  expect(meters.read().lag.slowest).toBeGreaterThan(100);
  for (let window = 0; window < 3; window += 1) {
    vi.advanceTimersByTime(30_000);
    await pause(60);
  }
  const { lag } = meters.read();
  meters.stop();
  vi.useRealTimers();
  expect(lag.slowest).toBeGreaterThan(100);
  expect(lag.p95).toBeLessThan(lag.slowest);
});

test("a no is counted by its code; a yes and what is no answer are not", () => {
  const meters = new Meters();
  for (const answer of [refuse("limit"), refuse("limit"), refuse("frozen"), { ok: true }, undefined, null, 3])
    meters.answered(answer);
  expect(meters.read().refused).toEqual({ frozen: 1, limit: 2 });
  meters.stop();
});

test("screens are counted by what they are", () => {
  const phone = (person: string | null) => ({ kind: "phone" as const, keyHash: "", person });
  expect(
    takeCensus([
      { who: phone("p"), lagging: null },
      { who: phone("q"), lagging: 12 },
      { who: phone(null), lagging: null },
      { who: null, lagging: null },
      { who: { kind: "regie" }, lagging: null },
      { who: { kind: "beamer" }, lagging: null },
      { who: { kind: "coach", team: "t" }, lagging: null },
    ]),
  ).toEqual({ phones: 2, strangers: 2, coaches: 1, regies: 1, beamers: 1, lagging: 1 });
});
