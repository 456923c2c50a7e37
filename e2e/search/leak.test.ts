import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "../../shared/new-id.ts";
import { rowsOf, trajectFolders, withCopy } from "../lib/on-disk.ts";
import { until } from "../lib/until.ts";
import { finds, holders, placesIn, placesOnDisk } from "./bytes.ts";
import { beginDay, type Day, exported, type Guest, giveDot, ticketOf, tracesOf } from "./day.ts";

/**
 * One meeting, searched byte by byte at the moments that matter. The words are such that nothing else contains them.
 * What is searched is always first found where it should be: a search that finds nothing proves nothing.
 */
const HIDDEN = [
  "Spiegelvijver achter de kerk",
  "Kletsbank naast de glasbak",
  "Regenboogtrap bij het station",
];
const REWRITTEN = "Pannenkoekenschip voor iedereen";
const WITHDRAWN = "Nachtegaalpad dat ik weer introk";
const ERASED = "Onaardige zin over een ander";
const LAST_WORDS = ["Spiegelvijver achter de kerk", "Regenboogtrap bij het station", ERASED];

// Some of it is waited for; a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

let data = "";
let day: Day;
let dream = "";
/** Everything of tickets that was used without a name. */
const tickets: { token: string; proof: string; hash: string }[] = [];
const notes: string[] = [];

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

async function write(who: Guest, text: string) {
  const { id, answer } = await who.phone.write({ step: dream, prompt: "ambitie", text });
  if (!answer.ok) throw new Error(`a note was refused: ${answer.code}`);
  notes.push(id);
  tickets.push(await ticketOf(who, dream, "ambitie", id));
  return { id, w: String(answer["w"]) };
}

async function writeHidden(): Promise<void> {
  await Promise.all(day.guests.map(({ phone }) => phone.wallet.prepare(dream, "ambitie", 2)));
  for (const [i, text] of HIDDEN.entries()) if (i !== 1) await write(guest(i), text);
  const change = (who: Guest, id: string, cmd: { type: string } & Record<string, unknown>) =>
    who.phone.do(cmd, { step: dream, prompt: "ambitie", use: id });
  const first = await write(guest(1), REWRITTEN);
  const edit = { type: "note.edit", id: first.id, from: first.w, text: HIDDEN[1] };
  expect(await change(guest(1), first.id, edit)).toMatchObject({ ok: true });
  const second = await write(guest(3), WITHDRAWN);
  const withdrawn = await change(guest(3), second.id, { type: "note.withdraw", id: second.id });
  expect(withdrawn).toMatchObject({ ok: true });
  await write(guest(4), ERASED);
  await until("all of it on the wall", () => covered() === 4);
}

const covered = () => day.regie.room.records.all("zone").reduce((sum, zone) => sum + (zone.covered ?? 0), 0);
const everybody = () => day.guests.flatMap(tracesOf);

describe("while notes lie face down", () => {
  it("no device is sent a word of them, nor an id but to who wrote it", () => {
    const texts = [...HIDDEN, REWRITTEN, WITHDRAWN, ERASED];
    expect(finds(day.wires(), texts)).toEqual([]);
    for (const note of notes) expect(finds(day.wires(), [note]).length).toBeLessThanOrEqual(1);
    // The wires are not deaf: they carried the question.
    expect(finds(day.wires(), ["Waar droom je van voor deze wijk?"]).length).toBeGreaterThan(5);
  });

  it("they are on disk, and what was written over or withdrawn is not", () => {
    const places = placesOnDisk(data);
    for (const text of [...HIDDEN, ERASED]) expect(finds(places, [text])).not.toEqual([]);
    expect(finds(places, [REWRITTEN, WITHDRAWN])).toEqual([]);
  });

  it("no document has them", async () => {
    for (const format of ["docx", "md", "csv"]) {
      const bytes = await exported(day, { what: "plan", format, team: null });
      expect(finds(placesIn(`plan.${format}`, bytes), [...HIDDEN, ERASED])).toEqual([]);
    }
  });

  it("no row links a note to a person, and no file knows a ticket or a proof", async () => {
    const folder = trajectFolders(data)[0] ?? "";
    const rows = await withCopy(folder, async (copy) => rowsOf(copy));
    const people = everybody();
    const linking = rows.filter(
      ({ text }) => notes.some((id) => text.includes(id)) && people.some((trace) => text.includes(trace)),
    );
    expect(linking).toEqual([]);
    expect(rows.filter(({ text }) => notes.some((id) => text.includes(id)))).not.toEqual([]);
    expect(rows.filter(({ text }) => people.some((trace) => text.includes(trace)))).not.toEqual([]);
    const secrets = tickets.flatMap(({ token, proof }) => [token, proof]);
    expect(finds(placesOnDisk(data), secrets)).toEqual([]);
  });
});

describe("once they are turned", () => {
  beforeAll(async () => {
    await day.regie.reveal("dromen");
    await until("the beamer reads it", () => finds(wire("beamer"), LAST_WORDS).length === LAST_WORDS.length);
    // A fold, and a backup with it.
    await day.regie.go("themas");
  });

  const wire = (who: string) => day.wires().filter((each) => each.who === who);

  it("the room reads them, without a name, and who is at another table does not", () => {
    for (const who of ["beamer", "tafel", "regie", "telefoon 5"])
      expect(finds(wire(who), LAST_WORDS).length, who).toBe(LAST_WORDS.length);
    expect(finds(wire("telefoon 6"), LAST_WORDS)).toEqual([]);
  });

  it("what was taken back before was sent to nobody, ever", () => {
    expect(finds(day.wires(), [REWRITTEN, WITHDRAWN])).toEqual([]);
  });

  it("no wire carries a ticket, nor anybody's key or hash, nor somebody else's person", () => {
    const secrets = tickets.flatMap(({ token, proof, hash }) => [token, proof, hash]);
    expect(finds(day.wires(), secrets)).toEqual([]);
    const keys = day.guests.flatMap((who) => tracesOf(who).slice(1));
    expect(finds(day.wires(), keys)).toEqual([]);
    for (const [i, who] of day.guests.entries()) {
      const others = day.guests.filter((each) => each !== who).map((each) => each.phone.identity.person);
      expect(finds(wire(`telefoon ${i}`), others)).toEqual([]);
      expect(finds(wire("beamer"), [who.phone.identity.person])).toEqual([]);
    }
  });

  it("what is erased is gone from database, log and backups", async () => {
    const { records } = day.regie.room;
    const before = holders(placesOnDisk(data), ERASED);
    expect(before).toContain("room.sqlite");
    // The copy that was made when the step closed has it too.
    await until("a backup with the words", () => holders(placesOnDisk(data), ERASED).length > 1);
    const note = records.all("note").find((each) => each.text?.t === ERASED);
    await day.regie.do({ type: "note.erase", id: note?.id });
    // Backups are rewritten after the answer.
    await until("the words gone", () => finds(placesOnDisk(data), [ERASED]).length === 0);
    expect(finds(placesOnDisk(data), [HIDDEN[0] ?? ""])).not.toEqual([]);
  });
});

describe("when the meeting is over", () => {
  const dots: string[] = [];

  beforeAll(async () => {
    const theme = newId();
    const { id } = day.regie.step("themas");
    await day.coach.do({ type: "theme.add", id: theme, step: id, title: "Samen buiten" });
    await day.regie.go("stippen");
    const step = day.regie.step("stippen").id;
    const team = day.guests.filter((who) => who.team === guest(0).team);
    await Promise.all(team.map(({ phone }) => phone.wallet.prepare(step, "dots", 3)));
    for (const who of team) {
      const dot = await giveDot(who, step, theme);
      dots.push(dot);
      tickets.push(await ticketOf(who, step, "dots", dot));
    }
    await day.regie.reveal("stippen");
    await day.regie.go("acties");
    const action = newId();
    const acts = day.regie.step("acties").id;
    const fields = { forWhom: "", firstStep: "", effect: "", checkedWith: "", due: null, sources: [theme] };
    await guest(0).phone.do({
      type: "action.propose",
      id: action,
      step: acts,
      what: "Een buurttafel",
      ...fields,
    });
    await guest(0).phone.do({ type: "action.yes", id: action, name: "Fatima" });
    await day.regie.finish();
  }, 60_000);

  it("nothing of keys, tickets and single dots is left anywhere", async () => {
    const left = [...tickets.flatMap(({ token, proof, hash }) => [token, proof, hash])];
    const keys = day.guests.flatMap((who) => tracesOf(who).slice(1));
    await until("a disk without them", () => finds(placesOnDisk(data), [...left, ...keys]).length === 0);
    expect(finds(day.wires(), dots)).toHaveLength(dots.length);
  });

  it("documents and archives hold what people made, and nobody's id, key or ticket", async () => {
    const people = everybody();
    const secrets = tickets.map(({ hash }) => hash);
    const files = [
      ...["docx", "md", "csv"].map((format) => ({ what: "plan", format, team: null })),
      ...["docx", "md", "csv"].map((format) => ({ what: "plan", format, team: guest(0).team })),
    ];
    for (const request of files) {
      const places = placesIn(`plan.${request.format}`, await exported(day, request));
      expect(finds(places, ["Een buurttafel"]), request.format).not.toEqual([]);
      expect(finds(places, ["Fatima"]), request.format).not.toEqual([]);
      expect(finds(places, [...people, ...secrets, ...notes, ERASED, REWRITTEN, WITHDRAWN])).toEqual([]);
    }
    for (const format of ["json", "werktafel"]) {
      const places = placesIn(
        `traject.${format}`,
        await exported(day, { what: "traject", format, team: null }),
      );
      expect(finds(places, ["Een buurttafel"]), format).not.toEqual([]);
      const keys = day.guests.flatMap((who) => tracesOf(who).slice(1));
      expect(finds(places, [...keys, ...secrets, ERASED, REWRITTEN, WITHDRAWN]), format).toEqual([]);
    }
  });

  it("the log tells of the machine and of nobody", () => {
    const log = [{ who: "log", bytes: Buffer.from(day.host.stderr()) }];
    expect(finds(log, [...everybody(), ...notes, ...HIDDEN, ERASED, REWRITTEN, WITHDRAWN, "Fatima"])).toEqual(
      [],
    );
  });
});
