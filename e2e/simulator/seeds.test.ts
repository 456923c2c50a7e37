import { expect, it, vi } from "vitest";
import { run, told } from "./run.ts";

vi.mock("socket.io-client", () => import("./socket-io-client.ts"));
vi.setConfig({ testTimeout: 60_000 });

/** Days that break a promise when the mend is taken out again, by what was wrong. */
const DAYS: Readonly<Record<string, readonly number[]>> = {
  "tickets that were refused once stayed refused when their step opened again": [11, 65, 109, 153],
  "a note that was erased came back when its phone sent it again": [65, 179, 189],
  "a dot that was taken back came back with a message that was late": [12],
  "a note that was erased stayed on pages, beside the word that it is gone": [24],
};

for (const [what, seeds] of Object.entries(DAYS))
  it(`not again: ${what}`, async () => {
    for (const seed of seeds) expect(told(await run({ seed }))).toBe("");
  });
