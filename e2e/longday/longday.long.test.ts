import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lookTable, notFlat } from "./flat.ts";
import { longDays } from "./run.ts";

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-longday-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

it("85 phones for three days of six and a half hours: all equal at the end, and memory flat", async () => {
  const { problems, looks } = await longDays({ data, days: 3, seconds: 100, phones: 85, seed: 11 });
  console.log(lookTable(looks));
  expect(problems).toEqual([]);
  expect(notFlat(looks)).toEqual([]);
}, 900_000);

it("notices a host that keeps every connection, and one that keeps every batch", async () => {
  const short = { days: 3, seconds: 5, phones: 12, teams: 2 };
  for (const leak of ["sockets", "words"] as const) {
    const folder = join(data, leak);
    const { looks } = await longDays({ ...short, data: folder, seed: 5, leak });
    expect(notFlat(looks), leak).not.toEqual([]);
  }
}, 300_000);
