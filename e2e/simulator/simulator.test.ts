import { expect, it, vi } from "vitest";
import { run, told } from "./run.ts";

vi.mock("socket.io-client", () => import("./socket-io-client.ts"));
vi.setConfig({ testTimeout: 60_000 });

it("forty days in which lines break and laptops die: every promise holds", async () => {
  const failed: string[] = [];
  for (let seed = 1; seed <= 40; seed += 1) failed.push(told(await run({ seed })));
  expect(failed.filter(Boolean).join("\n")).toBe("");
});

it("three days on the real store in a folder: every promise holds, and each is the same day as in memory", async () => {
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

it("enough happens on a day to learn from it", async () => {
  const { counts } = await run({ seed: 12 });
  expect(counts["made"]).toBeGreaterThan(20);
  expect(counts["kills"]).toBeGreaterThan(0);
});
