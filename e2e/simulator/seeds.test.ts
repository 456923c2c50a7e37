import { expect, it, vi } from "vitest";
import { run, told } from "./run.ts";

vi.mock("socket.io-client", () => import("./socket-io-client.ts"));
vi.setConfig({ testTimeout: 60_000 });

/** Days that once broke a promise, by what was wrong. */
const DAYS: Readonly<Record<string, readonly number[]>> = {
  "a phone kept everything to itself after two answers to one command": [22, 109, 147, 192, 340],
  "tickets that were refused once stayed refused when their step opened again": [15, 51, 57, 353],
  "a note that was erased came back when its phone sent it again": [331, 530, 558, 934, 2262],
};

for (const [what, seeds] of Object.entries(DAYS))
  it(`not again: ${what}`, async () => {
    for (const seed of seeds) expect(told(await run({ seed }))).toBe("");
  });
