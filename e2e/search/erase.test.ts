import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isMissing } from "../../electron/host/store/files.ts";
import { newId } from "../../shared/new-id.ts";
import type { Weight } from "../../shared/room/erase.ts";
import { startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { filesHolding, filesIn } from "../lib/on-disk.ts";
import { openStaff } from "../lib/staff.ts";
import { until } from "../lib/until.ts";
import { beginDay, type Day } from "./day.ts";

// Real processes and a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Words such that nothing else contains them. */
const NAMED = "Zilverreiger bij de gemaalkade";
const OTHER = "Wilgenroosje langs het fietspad";
const NAME = "Ottoline Zwaluwstaart";
const DEED = "Kruidenbed voor de buurtkamer";

let data: string;
let day: Day;
let photo: string;
let written: string;
let owner: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-erase-"));
  day = await beginDay(data);
  const { regie } = day;
  const [ada, bob] = day.guests;
  if (!ada || !bob) throw new Error("nobody is there");
  const step = regie.step("dromen").id;
  await regie.do({ type: "step.edit", id: step, words: {}, terms: { level: "named", hidden: false } });
  await regie.go("dromen");
  owner = ada.phone.identity.person;
  photo = await bring(ada.phone.identity);
  await ada.phone.do({ type: "person.name", name: NAME });
  written = newId();
  const note = { type: "note.add", step, prompt: "ambitie", kind: null };
  expect(await ada.phone.do({ ...note, id: written, text: NAMED, photo })).toMatchObject({ ok: true });
  expect(await bob.phone.do({ ...note, id: newId(), text: OTHER, photo: null })).toMatchObject({ ok: true });
  // A fold, and a copy with it.
  await regie.go("acties");
  const fields = { forWhom: "", firstStep: "", effect: "", checkedWith: "", due: null, sources: [] };
  const action = newId();
  await ada.phone.do({
    type: "action.propose",
    id: action,
    step: regie.step("acties").id,
    what: DEED,
    ...fields,
  });
  expect(await ada.phone.do({ type: "action.yes", id: action, name: NAME })).toMatchObject({ ok: true });
  await until("a copy with the words", () => left([NAMED]).length > 1);
});

afterEach(async () => {
  await day.close();
  await rm(data, { recursive: true, force: true });
});

async function bring(identity: { key: string; person: string }): Promise<string> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: "#2a7f62" } });
  const answer = await fetch(`${day.host.url}/photo`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${identity.key}`,
      "x-person": identity.person,
      "content-type": "image/jpeg",
    },
    body: new Uint8Array(await picture.jpeg().toBuffer()),
  });
  return String(((await answer.json()) as { hash: string }).hash);
}

/** Copies are made and wiped meanwhile: when one goes while it is read, all are looked at again. */
function left(texts: readonly string[]): string[] {
  for (;;) {
    try {
      return filesHolding(filesIn(data), texts);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}
const pictures = () =>
  readdirSync(data, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".jpg"));
const log = () => [NAMED, OTHER, NAME, DEED, photo].filter((text) => day.host.stderr().includes(text));

async function weigh(what: string, id: string): Promise<number> {
  const answer = await day.regie.do({ type: "erase.weigh", what, id });
  return (answer["weight"] as Weight).all;
}

it("a photo leaves the photo store and the stick, and the words of its note stay", async () => {
  const stick = await mkdtemp(join(tmpdir(), "werktafel-erase-stick-"));
  const copied = () => filesIn(stick).filter((path) => basename(dirname(path)) === "photos");
  try {
    expect(await day.regie.room.library({ do: "copy.stick", path: stick })).toMatchObject({ ok: true });
    await until("a copy of the picture", () => copied().length === 1);
    expect(pictures()).toHaveLength(1);
    await day.regie.do({ type: "photo.erase", id: written, from: photo });
    await until("no picture", () => pictures().length === 0);
    await until("no copy of the picture", () => copied().length === 0);
    expect(await day.regie.room.library({ do: "copy.end", copy: stick })).toMatchObject({ wiped: true });
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
  expect(left([NAMED])).not.toEqual([]);
  expect((await fetch(`${day.host.url}/photo/${photo}`)).status).toBe(404);
  // Not even its name, once the step has closed.
  await day.regie.go("afsluiten");
  await until("no trace of it", () => left([photo]).length === 0);
  expect(log()).toEqual([]);
});

it("what stands in somebody's name leaves database, log, copies and photo store, and nothing else does", async () => {
  expect(left([NAME])).not.toEqual([]);
  const from = await weigh("person", owner);
  await day.regie.do({ type: "person.erase", id: owner, alike: false, from });
  await until("the words gone", () => left([NAMED, NAME]).length === 0);
  await until("no picture", () => pictures().length === 0);
  expect(left([OTHER])).not.toEqual([]);
  expect(left([DEED])).not.toEqual([]);
  await day.regie.finish();
  for (const format of ["md", "csv"]) {
    const plan = Buffer.from(await day.take({ what: "plan", format, team: null }));
    expect([plan.includes(DEED), plan.includes(NAME)]).toEqual([true, false]);
  }
  expect(log()).toEqual([]);
});

it("a meeting leaves all of it, and the next one of the traject stays", async () => {
  const { regie } = day;
  const { id } = regie.meeting();
  await regie.library({
    do: "meeting",
    title: "Zomerbijeenkomst",
    method: "dromen-kort",
    date: "2027-06-01",
  });
  await regie.finish();
  await regie.do({ type: "meeting.erase", id, from: await weigh("meeting", id) });
  const people = day.guests.map(({ phone }) => phone.identity.person);
  await until("all of it gone", () => left([NAMED, OTHER, NAME, DEED, photo, id, ...people]).length === 0);
  await until("no picture", () => pictures().length === 0);
  expect(left(["Zomerbijeenkomst"])).not.toEqual([]);
  expect(log()).toEqual([]);
});

it("a kill right after the yes changes nothing: the next start finishes the copies and the pictures", async () => {
  const { regie } = day;
  const { id } = regie.meeting();
  await regie.finish();
  const from = await weigh("meeting", id);
  await regie.do({ type: "meeting.erase", id, from });
  await day.host.kill();
  const again = await startHost({ data, args: ["--host", "127.0.0.1"] });
  try {
    // A traject without an open meeting is opened by asking for it.
    const traject = readdirSync(data).find((name) => /^[a-z0-9]{20}$/.test(name)) ?? "";
    const staff = await openStaff({
      url: again.url,
      face: "regie",
      key: again.line.keys.regie,
      ledger: openLedger(),
    });
    await staff.library({ do: "open", traject });
    await until("all of it gone", () => left([NAMED, OTHER, NAME, DEED, photo, id]).length === 0);
    await until("no picture", () => pictures().length === 0);
    staff.close();
  } finally {
    await again.stop();
  }
});

it("a traject leaves nothing at all", async () => {
  const { regie } = day;
  await regie.finish();
  const title = regie.room.records.all("traject")[0]?.title ?? "";
  const traject = readdirSync(data).find((name) => /^[a-z0-9]{20}$/.test(name)) ?? "";
  await regie.library({ do: "erase", traject, title });
  expect(left([NAMED, OTHER, NAME, DEED, photo, title])).toEqual([]);
  expect(pictures()).toEqual([]);
  expect(log()).toEqual([]);
});
