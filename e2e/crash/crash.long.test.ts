import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { storm } from "./storm.ts";
import { tell } from "./tell.ts";

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-crash-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

it("killed ten times while 60 phones write: what people were told is on disk, once, and on every screen", async () => {
  // Other moments every time; the seed to play a failure again is in the message.
  const seed = Math.floor(Math.random() * 1e9);
  const found = await storm({ data, phones: 60, kills: 10, seed });
  tell(found);
  expect(found.problems, `seed ${seed}`).toEqual([]);
}, 300_000);
