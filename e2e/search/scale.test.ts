import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closed, placeWatched } from "../lib/oracle/plant.ts";
import { until } from "../lib/until.ts";
import { beginDay, type Day } from "./day.ts";

vi.setConfig({ testTimeout: 60_000 });

let data = "";
let day: Day;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-scale-"));
  day = await beginDay(data, "schaalvraag");
}, 60_000);
afterAll(async () => {
  await day.close();
  await rm(data, { recursive: true, force: true });
});

const spreads = (team: string | null) =>
  day.guests[0]?.phone.room.records.all("spread").filter((each) => each.team === team);

it("who stands where is on no wire and beside nobody, and is gone when the meeting closes", async () => {
  const { oracle, regie, guests } = day;
  await regie.go("schaal");
  const step = regie.step("schaal").id;
  const [prompt] = regie.step("schaal").prompts ?? [];
  if (!prompt) throw new Error("no question");
  const ids: string[] = [];
  for (const [i, { phone }] of guests.entries()) {
    await phone.wallet.prepare(step, prompt.key, 1);
    ids.push(await placeWatched(oracle, phone, { step, prompt: prompt.key, value: 1 + i }));
  }
  await oracle.look("standing");
  expect(oracle.verdict().problems).toEqual([]);
  expect(day.heard('"counts"')).toEqual([]);
  await regie.reveal("schaal");
  const own = guests[0]?.team ?? "";
  await until("the own spread", () => spreads(own)?.some((each) => each.counts !== undefined) === true);
  // One is alone at the other table: nobody is told how they stand, nor can take it from the hall.
  expect(spreads(null)?.every((each) => each.counts === undefined)).toBe(true);
  await regie.go("gesprek");
  await regie.finish();
  closed(oracle);
  oracle.becomes(ids, "erased");
  for (const team of [null, own]) await day.take({ what: "plan", format: "md", team });
  await day.take({ what: "traject", format: "json", team: null });
  await oracle.look("closed");
  const { problems, seen } = oracle.verdict();
  expect(problems).toEqual([]);
  for (const kind of ["hidden id in file", "hidden id in wire", "hash in file"])
    expect(seen[kind], kind).toBeGreaterThan(0);
});
