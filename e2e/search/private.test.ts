import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { newId } from "../../shared/new-id.ts";
import { until } from "../lib/until.ts";
import { beginDay, type Day } from "./day.ts";

vi.setConfig({ testTimeout: 60_000 });

const WORDS = "Bramenstruik achter het voetbalveld";
const OTHERWISE = "Moerbeiboom achter het voetbalveld";

let data = "";
let day: Day;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-private-"));
  day = await beginDay(data);
}, 60_000);
afterAll(async () => {
  await day.close();
  await rm(data, { recursive: true, force: true });
});

it("what lies face down with a name on it comes back to its writer's phone and to nobody else", async () => {
  const step = day.regie.step("dromen").id;
  await day.regie.do({ type: "step.edit", id: step, words: {}, terms: { level: "named" } });
  await day.regie.go("dromen");
  const writer = day.guests[0]?.phone;
  if (!writer) throw new Error("nobody is here");
  const { person } = writer.identity;
  for (const text of [WORDS, OTHERWISE]) day.oracle.plant(text, "private", { person });
  const id = newId();
  const note = { type: "note.add", id, step, prompt: "ambitie", text: WORDS, kind: null, photo: null };
  const answer = await writer.do(note);
  if (!answer.ok) throw new Error(answer.code);
  const own = () => writer.room.records.get("note", id)?.text?.t;
  await until("the own note", () => own() === WORDS);
  expect(await writer.do({ type: "note.edit", id, from: answer["w"], text: OTHERWISE })).toMatchObject({
    ok: true,
  });
  await until("the own note, worded otherwise", () => own() === OTHERWISE);
  for (const team of [null, day.guests[0]?.team ?? ""])
    for (const format of ["docx", "md", "csv"]) await day.take({ what: "plan", format, team });
  await day.oracle.look("face down, by name");
  const { problems, seen } = day.oracle.verdict();
  expect(problems).toEqual([]);
  // It is not deaf: the writer was told, and it is on disk.
  expect(seen["private in wire"]).toBeGreaterThan(0);
  expect(seen["private in file"]).toBeGreaterThan(0);
});
