import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "../../shared/new-id.ts";
import { filesHolding, filesIn } from "../lib/on-disk.ts";
import { exportOf } from "../lib/oracle/place.ts";
import { closed, dotWatched, turned, type Watched, writeWatched } from "../lib/oracle/plant.ts";
import type { NoteFacts } from "../lib/oracle/readers.ts";
import { until } from "../lib/until.ts";
import { beginDay, type Day, type Guest } from "./day.ts";

/**
 * One meeting under the oracle, byte by byte at the moments that matter. The words are such that nothing else contains
 * them, and what is searched is always first found where it should be: a search that finds nothing proves nothing.
 */
const HIDDEN = [
  "Spiegelvijver achter de kerk",
  "Kletsbank naast de glasbak",
  "Regenboogtrap bij het station",
];
const REWRITTEN = "Pannenkoekenschip voor iedereen";
const WITHDRAWN = "Nachtegaalpad dat ik weer introk";
const ERASED = "Onaardige zin over een ander";
const REMOVED = "Kwetsende zin over de overkant";
const LAST_WORDS = [...HIDDEN, ERASED, REMOVED];

// Some of it is waited for; a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

let data = "";
let day: Day;
let dream = "";

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-search-"));
  day = await beginDay(data);
  await day.regie.go("dromen");
  dream = day.regie.step("dromen").id;
  await writeHidden();
}, 60_000);

afterAll(async () => {
  await day.close();
  await rm(data, { recursive: true, force: true });
});

const guest = (i: number): Guest => {
  const found = day.guests[i];
  if (!found) throw new Error(`nobody is number ${i}`);
  return found;
};

/** How notes of this step begin. */
const faceDown = (team: string): NoteFacts => ({
  hidden: true,
  circle: "zaal",
  preread: "nobody",
  team,
  author: null,
});

function write({ phone, team }: Guest, text: string): Promise<Watched> {
  const note = faceDown(team);
  return writeWatched(day.oracle, phone, { step: dream, prompt: "ambitie", text, note });
}

async function writeHidden(): Promise<void> {
  await Promise.all(day.guests.map(({ phone }) => phone.wallet.prepare(dream, "ambitie", 2)));
  const change = async (who: Guest, id: string, cmd: { type: string } & Record<string, unknown>) =>
    expect(await who.phone.do(cmd, { step: dream, prompt: "ambitie", use: id })).toMatchObject({ ok: true });
  await write(guest(0), HIDDEN[0] ?? "");
  await write(guest(2), HIDDEN[2] ?? "");
  const first = await write(guest(1), REWRITTEN);
  day.oracle.plant(HIDDEN[1] ?? "", "hidden", { note: faceDown(guest(1).team), nameless: true });
  await change(guest(1), first.id, { type: "note.edit", id: first.id, from: first.w, text: HIDDEN[1] });
  const second = await write(guest(3), WITHDRAWN);
  await change(guest(3), second.id, { type: "note.withdraw", id: second.id });
  day.oracle.becomes([REWRITTEN, WITHDRAWN], "erased");
  await write(guest(4), ERASED);
  await write(guest(5), REMOVED);
  await until("all of it on the wall", () => covered() === 5);
}

const covered = () => day.regie.room.records.all("zone").reduce((sum, zone) => sum + (zone.covered ?? 0), 0);
const kept = (text: string) => filesHolding(filesIn(data), [text]);

/** What the oracle has against the day so far. */
async function problems(when: string): Promise<readonly string[]> {
  await day.oracle.look(when);
  return day.oracle.verdict().problems;
}

const documents = (team: string) =>
  ["docx", "md", "csv"].flatMap((format) => [
    { what: "plan" as const, format, team: null },
    { what: "plan" as const, format, team },
  ]);

describe("while notes lie face down", () => {
  it("they are on disk, and on no wire, in no log and beside nobody's name", async () => {
    expect(await problems("face down")).toEqual([]);
    for (const text of LAST_WORDS) expect(kept(text)).not.toEqual([]);
    // The wires are not deaf: they carried the question. Nor are the rows.
    expect(day.heard("Waar droom je van voor deze wijk?").length).toBeGreaterThan(5);
    const { seen, rows } = day.oracle.verdict();
    expect(rows).toBeGreaterThan(50);
    for (const kind of [
      "hidden in file",
      "hidden id in file",
      "hidden id in wire",
      "hash in file",
      "person in wire",
    ])
      expect(seen[kind], kind).toBeGreaterThan(0);
  });

  it("no document has them", async () => {
    for (const request of documents(guest(0).team)) await day.take(request);
    expect(day.oracle.verdict()).toMatchObject({ problems: [], exports: expect.any(Number) });
  });
});

describe("once they are turned", () => {
  beforeAll(async () => {
    await day.oracle.look("before turning");
    turned(day.oracle);
    await day.regie.reveal("dromen");
    await until("the beamer reads it", () => LAST_WORDS.every((text) => day.heard(text).includes("beamer")));
    // A fold, and a backup with it.
    await day.regie.go("themas");
  });

  it("the room reads them, without a name, and who is at another table does not", async () => {
    expect(await problems("turned")).toEqual([]);
    for (const text of LAST_WORDS) {
      expect(day.heard(text)).toEqual(
        expect.arrayContaining(["beamer", `tafel ${guest(0).team}`, "regie", "telefoon 5"]),
      );
      expect(day.heard(text)).not.toContain("telefoon 6");
    }
  });

  it("over the air a tafel hears and says nothing that can be read, of what people wrote or of what staff note", async () => {
    const [first, better] = ["Kwartelnest in de dossierkast", "Zandloper op het dak"];
    const { team } = guest(0);
    const id = newId();
    const memo = (screen: "regie" | "coach") => day[screen].room.records.get("memo", id);
    await day.coach.do({ type: "memo.add", id, team, text: first });
    await until("the memo on the tafel", () => memo("coach"));
    await day.coach.do({ type: "memo.edit", id, from: memo("coach")?.text?.w, text: better });
    await until("the regie reads it", () => memo("regie")?.text?.t === better);
    expect(day.heard(better).sort()).toEqual(["regie", `tafel ${team}`]);
    const key = day.host.line.keys.coaches[0]?.key ?? "";
    const air = day.air(`tafel ${team}`);
    expect(air.length).toBeGreaterThan(5_000);
    for (const text of [...LAST_WORDS, first, better, id, "memo", "note.", team, key])
      expect(air.includes(text), text).toBe(false);
    // Nothing is wrong with the ears: what the laptop's own screen hears and says stands there as it is.
    for (const text of [...LAST_WORDS, better, "meeting.go"])
      expect(day.air("regie").includes(text), text).toBe(true);
    await day.coach.do({ type: "memo.erase", id });
  });

  it("what staff take away is told to them alone, from then on", async () => {
    await day.oracle.look("before it is taken away");
    const note = day.regie.room.records.all("note").find((each) => each.text?.t === REMOVED);
    await day.regie.do({ type: "note.judge", id: note?.id, from: "shown", to: "removed" });
    await until("it is gone from the table", () => {
      const { records } = guest(0).phone.room;
      return records.get("note", note?.id)?.text === undefined;
    });
    day.oracle.becomes([REMOVED], "removed");
    // Who comes back now is told the room anew.
    for (const { phone } of day.guests) phone.room.become(phone.identity.key, phone.identity.person);
    await until("everybody is back", () => day.guests.every(({ phone }) => phone.room.link.get() === "live"));
    expect(await problems("taken away")).toEqual([]);
  });

  it("what is erased is gone from database, log and backups", async () => {
    const before = kept(ERASED);
    expect(before.join()).toContain("room.sqlite");
    // The copy that was made when the step closed has it too.
    await until("a backup with the words", () => kept(ERASED).length > 1);
    const note = day.regie.room.records.all("note").find((each) => each.text?.t === ERASED);
    day.oracle.becomes([note?.id ?? ""], "erased id");
    await day.regie.do({ type: "note.erase", id: note?.id });
    // Backups are rewritten after the answer.
    await until("the words gone", () => kept(ERASED).length === 0);
    await day.oracle.look("until it was erased");
    day.oracle.becomes([ERASED], "erased");
    expect(await problems("erased")).toEqual([]);
    expect(kept(HIDDEN[0] ?? "")).not.toEqual([]);
  });
});

describe("when the meeting is over", () => {
  beforeAll(async () => {
    const theme = newId();
    const { id } = day.regie.step("themas");
    await day.coach.do({ type: "theme.add", id: theme, step: id, title: "Samen buiten" });
    await day.regie.go("stippen");
    const step = day.regie.step("stippen").id;
    const team = day.guests.filter((who) => who.team === guest(0).team);
    await Promise.all(team.map(({ phone }) => phone.wallet.prepare(step, "dots", 3)));
    for (const { phone } of team) await dotWatched(day.oracle, phone, step, theme);
    await day.oracle.look("dots are given");
    await day.regie.reveal("stippen");
    await day.regie.go("acties");
    const action = newId();
    const fields = { forWhom: "", firstStep: "", effect: "", checkedWith: "", due: null, sources: [theme] };
    const acts = day.regie.step("acties").id;
    await guest(0).phone.do({
      type: "action.propose",
      id: action,
      step: acts,
      what: "Een buurttafel",
      ...fields,
    });
    await guest(0).phone.do({ type: "action.yes", id: action, name: "Fatima" });
    await day.regie.finish();
    closed(day.oracle);
  }, 60_000);

  it("nothing of keys, tickets and what was taken away is left anywhere", async () => {
    const left = day.oracle.all("erased");
    expect(left.length).toBeGreaterThan(20);
    await until("a disk without them", () => filesHolding(filesIn(data), left).length === 0);
    expect(await problems("over")).toEqual([]);
  });

  it("documents and archives hold what people made, and nobody's id, key or ticket", async () => {
    const requests = [
      ...documents(guest(0).team),
      { what: "traject" as const, format: "json", team: null },
      { what: "traject" as const, format: "werktafel", team: null },
    ];
    for (const request of requests) {
      const places = exportOf(`file.${request.format}`, await day.take(request), request);
      for (const text of ["Een buurttafel", "Fatima"])
        expect(
          places.some(({ bytes }) => bytes.includes(text)),
          request.format,
        ).toBe(true);
    }
    expect(day.oracle.verdict().problems).toEqual([]);
  });

  it("the oracle heard all of it", async () => {
    const { bytes, streams, looks } = day.oracle.verdict();
    expect(bytes).toBeGreaterThan(500_000);
    expect(streams).toBe(12);
    expect(looks).toBeGreaterThan(7);
  });
});
