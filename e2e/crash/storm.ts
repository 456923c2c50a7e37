import type { Note } from "../../shared/blocks/notes/records.ts";
import type { State } from "../../shared/core/state.ts";
import { teamsOf } from "../../shared/core/state.ts";
import { differencesFromView } from "../lib/expect-view.ts";
import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { type RunningHost, startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { readRoom, trajectFolders, withCopy } from "../lib/on-disk.ts";
import { openPhone } from "../lib/phone.ts";
import { openStaff, type Staff } from "../lib/staff.ts";
import { until } from "../lib/until.ts";
import { seeded } from "./random.ts";
import { openWriter, type Writer } from "./writer.ts";

export type StormOptions = { data: string; phones: number; kills: number; seed: number };

/** What a storm found: nothing in `problems` when every promise was kept. */
export type Storm = {
  problems: string[];
  acknowledged: number;
  notes: number;
  /** Commands that were on their way at a kill: on disk or not, both are right. */
  underway: number;
  /** Milliseconds from starting a host until it listened, and until every screen was back; one each kill. */
  serving: number[];
  back: number[];
};

const PER_PROMPT = 4;

/** Kills a host again and again while a room writes, and holds what is left to what people were told. */
export async function storm({ data, phones, kills, seed }: StormOptions): Promise<Storm> {
  const random = seeded(seed);
  const result: Storm = { problems: [], acknowledged: 0, notes: 0, underway: 0, serving: [], back: [] };
  const ledger = openLedger();
  let host = await startHost({ data, args: ["--new", "dromen-kort", "--host", "127.0.0.1"] });
  const { url, port, line } = host;
  const staff: Staff[] = [];
  const writers: Writer[] = [];
  const rooms = () => [...staff, ...writers.map((writer) => writer.phone)].map((each) => each.room);
  try {
    const regie = facilitate(await openStaff({ url, face: "regie", key: line.keys.regie, ledger }));
    staff.push(regie, await openStaff({ url, face: "beamer", key: line.keys.beamer, ledger }));
    const coach = line.keys.coaches[0];
    if (coach) staff.push(await openStaff({ url, face: "tafel", key: coach.key, ledger }));
    const step = await beginDreams(regie);
    const prompts = (step.prompts ?? []).map(({ key }) => key);
    const teams = line.teams.map(({ id }) => id);
    for (let i = 0; i < phones; i += 1) {
      const phone = await openPhone({ url, code: line.code ?? "", ledger });
      writers.push(
        openWriter({ phone, step: step.id, prompts, perPrompt: PER_PROMPT, random, mark: `Telefoon ${i}` }),
      );
    }
    await Promise.all(writers.map(({ phone }, i) => phone.join(teams[i % teams.length] ?? "")));
    await Promise.all(
      writers.map(async ({ phone }) => {
        for (const prompt of prompts) {
          const refused = await phone.wallet.prepare(step.id, prompt, PER_PROMPT);
          if (refused) throw new Error(`no tickets: ${refused.code}`);
        }
      }),
    );

    for (let kill = 0; kill < kills; kill += 1) {
      let over = false;
      const before = ledger.acknowledged().length;
      // Every other time the facilitator goes on in the middle of it: the log folds, and may be cut off while it does.
      const goesOn = kill % 2 === 1;
      const writing = Promise.all(writers.map((writer) => writer.write(() => over, !goesOn)));
      // At least some of it was acknowledged; then a moment that nothing in the host knows of.
      await until("the burst", () => ledger.acknowledged().length > before + phones * random());
      const pressing = goesOn ? press(regie) : null;
      await moment(random() * (goesOn ? 60 : 120));
      await host.kill();
      over = true;
      const folder = trajectFolders(data)[0] ?? "";
      // Read from a copy, so that the host itself has to put right what the kill left.
      const left = await withCopy(folder, readRoom);
      result.problems.push(...heldTo(left, writers, `after kill ${kill + 1}`));
      result.underway += writers.flatMap((writer) => [...writer.notes.values()]).filter(isUnderway).length;
      const begin = performance.now();
      host = await startHost({ data, port, args: ["--host", "127.0.0.1"] });
      result.serving.push(host.startedIn);
      // Every parcel that was on its way gets its answer, by itself.
      await writing;
      if (pressing && !(await pressing).ok) result.problems.push("Verder was refused");
      await until("all screens after a kill", () => rooms().every((room) => room.link.get() === "live"));
      result.back.push(performance.now() - begin);
      await sameEverywhere(folder, rooms, `after restart ${kill + 1}`, result, writers);
      if (goesOn) await regie.go("dromen");
    }
    result.acknowledged = ledger.acknowledged().length;
    result.notes = writers.reduce((sum, writer) => sum + [...writer.notes.values()].filter(stands).length, 0);
    result.problems.push(...writers.flatMap((writer) => writer.refused.map((why) => `refused ${why}`)));
    result.problems.push(...(await stopCleanly(host, data, writers)));
    return result;
  } finally {
    for (const room of rooms()) room.close();
    await host.kill();
  }
}

/** Room for a burst: more than the usual two a prompt. */
async function beginDreams(regie: Facilitator) {
  await until("the programme", () => regie.room.records.all("meeting").length > 0);
  const { id } = regie.step("dromen");
  await regie.do({ type: "step.edit", id, words: {}, terms: { perPerson: PER_PROMPT } });
  await regie.open();
  await regie.go("dromen");
  return regie.step("dromen");
}

/** *Verder*, of which the answer may take a restart. */
function press({ attempt, meeting, step }: Facilitator) {
  const { id, current } = meeting();
  return attempt({ type: "meeting.go", id, from: current ?? null, to: step("themas").id });
}

const moment = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const isUnderway = (note: { underway: unknown }) => note.underway !== undefined;
const stands = (note: { text: string | null }) => note.text !== null;

/** What is on disk against what people were told: each acknowledged note once, in its last wording, and nothing else. */
function heldTo(state: State, writers: readonly Writer[], when: string): string[] {
  const stored = new Map<string, Note>();
  for (const record of state.records.values()) if (record.type === "note") stored.set(record.id, record);
  const problems: string[] = [];
  const say = (what: string) => problems.push(`${when}: ${what}`);
  const texts = new Set<string | null>();
  for (const { text } of stored.values()) {
    if (texts.has(text.t)) say(`“${text.t}” stands there twice`);
    texts.add(text.t);
  }
  const known = new Set<string>();
  for (const told of writers.flatMap((writer) => [...writer.notes.values()])) {
    known.add(told.id);
    const text = stored.get(told.id)?.text.t ?? null;
    const right = text === told.text || (isUnderway(told) && text === told.underway);
    if (!right) say(`told “${told.text}”, on disk “${text}”`);
  }
  for (const note of stored.values()) if (!known.has(note.id)) say(`nobody wrote “${note.text.t}”`);
  const meetings = [...state.records.values()].filter((record) => record.type === "meeting");
  const people = [...state.records.values()].filter((record) => record.type === "person");
  if (people.length !== writers.length) say(`${people.length} people instead of ${writers.length}`);
  for (const meeting of meetings)
    if (teamsOf(state, meeting.id).length !== 6) say(`${teamsOf(state, meeting.id).length} teams`);
  return problems;
}

/** The disk, the host and every screen say the same. */
async function sameEverywhere(
  folder: string,
  rooms: () => Parameters<typeof differencesFromView>[0][],
  when: string,
  result: Storm,
  writers: readonly Writer[],
): Promise<void> {
  const state = await withCopy(folder, readRoom);
  result.problems.push(...heldTo(state, writers, when));
  const differences = () => rooms().flatMap((room) => differencesFromView(room, state));
  // The last batch may still be on the wire.
  await until(`screens ${when}`, () => differences().length === 0).catch(() => {
    result.problems.push(...differences().map((problem) => `${when}: ${problem}`));
  });
}

async function stopCleanly(host: RunningHost, data: string, writers: readonly Writer[]): Promise<string[]> {
  const code = await host.stop();
  const folder = trajectFolders(data)[0] ?? "";
  const problems = heldTo(await withCopy(folder, readRoom), writers, "after closing");
  return code === 0 ? problems : [...problems, `closing ended with ${code}`];
}
