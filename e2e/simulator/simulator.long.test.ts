import { expect, it, vi } from "vitest";
import { run, told } from "./run.ts";

vi.mock("socket.io-client", () => import("./socket-io-client.ts"));
vi.setConfig({ testTimeout: 20 * 60_000 });

async function failures(first: number, count: number, store: "memory" | "file"): Promise<string> {
  const failed: string[] = [];
  for (let seed = first; seed < first + count; seed += 1)
    failed.push(told(await run({ seed, store }), store));
  return failed.filter(Boolean).slice(0, 5).join("\n");
}

it("three thousand days", async () => {
  expect(await failures(1000, 3000, "memory")).toBe("");
});

it("three hundred days on the real store in a folder", async () => {
  expect(await failures(5000, 300, "file")).toBe("");
});
