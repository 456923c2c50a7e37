import { expect, it, vi } from "vitest";
import { run, told } from "./run.ts";

vi.mock("socket.io-client", () => import("./socket-io-client.ts"));
vi.setConfig({ testTimeout: 120_000 });

it("a hundred days in which lines break and laptops die: every promise holds", async () => {
  const failed: string[] = [];
  const happened: Record<string, number> = {
    made: 0,
    kills: 0,
    erased: 0,
    again: 0,
    lids: 0,
    lostBatches: 0,
  };
  const disk: Record<string, number> = {
    full: 0,
    readOnly: 0,
    uncertain: 0,
    unreadable: 0,
    torn: 0,
    tornWhole: 0,
  };
  for (let seed = 1; seed <= 100; seed += 1) {
    const day = await run({ seed });
    failed.push(told(day));
    for (const counts of [happened, disk])
      for (const name of Object.keys(counts)) counts[name] = (counts[name] ?? 0) + (day.counts[name] ?? 0);
  }
  expect(failed.filter(Boolean).join("\n")).toBe("");
  // Days on which nothing happens would hold every promise too.
  for (const [what, count] of Object.entries(happened)) expect(count, what).toBeGreaterThan(40);
  for (const [what, count] of Object.entries(disk)) expect(count, what).toBeGreaterThan(0);
});

it("days on the real store in a folder: every promise holds, and each is the same day as in memory", async () => {
  for (const seed of [101, 102, 103]) {
    const onFile = await run({ seed, store: "file" });
    expect(told(onFile, "file")).toBe("");
    expect((await run({ seed })).digest).toBe(onFile.digest);
  }
});

it("a seed tells one day: the same again, and another than its neighbour", async () => {
  const first = await run({ seed: 7 });
  expect((await run({ seed: 7 })).digest).toBe(first.digest);
  expect((await run({ seed: 8 })).digest).not.toBe(first.digest);
});
