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

it("killed three times while 60 phones write: what people were told is on disk, once, and on every screen", async () => {
  const found = await storm({ data, phones: 60, kills: 3, seed: 20_261 });
  tell(found);
  expect(found.problems).toEqual([]);
  expect(found.acknowledged).toBeGreaterThan(60);
}, 120_000);
