import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTrajectJson } from "../../electron/host/store/traject-json.ts";
import type { Known } from "../../renderer/client/api.ts";
import { find, list } from "../../shared/core/state.ts";
import { newId } from "../../shared/new-id.ts";
import type { Rec } from "../../shared/records.ts";
import { Random } from "../../shared/testing/random.ts";
import { STAFF_KEYS } from "../simulator/laptop.ts";
import { Page } from "../simulator/page.ts";
import type { Phone } from "../simulator/phone.ts";
import { FilePlatter } from "../simulator/platter.ts";
import { World } from "../simulator/world.ts";
import type { Nameless, Told } from "./attackers.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";

/** When somebody copies the disk. */
export const MOMENTS = [
  "while notes are written",
  "after the step closed",
  "while dots are given",
  "after late notes and dots",
  "after the meeting closed",
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a strong attacker knows beside the files: who pressed *Verstuur* in which order, for one zone or one vote. */
export type Group = { truth: string[]; came: Nameless[] };
export type Copy = {
  evidence: Evidence;
  told: Told;
  groups: Group[];
  /** By person, in the order in which each happened: joining, pressing *klaar*. */
  known: { joined: readonly string[]; ready: readonly string[] };
};
export type AttackedDay = Record<Moment, Copy>;

type Sent = { id: string; person: string };
const NOTES = "dicht";
const SIZE = { teams: 2, phones: 14 };

/**
 * A calm day on the real store in a folder: everybody writes notes without a name, some of them late, and gives dots.
 * Backups are made now and then. All of it follows from the seed, but for what SQLite makes of it.
 */
export async function playQuietDay(seed: number, platter = new FilePlatter()): Promise<AttackedDay> {
  const world = new World({ seed, store: platter, size: SIZE });
  Object.assign(world.weather, { fastest: 2, slowest: 8, duplicates: 0, overtakes: 0 });
  const random = new Random(seed);
  const copies: Partial<AttackedDay> = {};
  const known = { joined: [] as string[], ready: [] as string[] };
  const sent: Sent[] = [];
  try {
    await world.begin();
    await everyone(world, random, 4_000, async (phone) => {
      phone.act(random);
      await world.until(() => phone.person !== null, "a phone joins");
      known.joined.push(phone.person ?? "");
    });
    await open(world, NOTES);
    await tickets(world, random, ["a", "b"]);
    const writing = [...world.phones, ...world.phones];
    await inTurn(world, random, writing, async (phone) => {
      await contribute(world, phone, sent, phone.step, (step) => phone.write(step, random));
      if (random.once(4)) world.clock.as(world.outside, platter.tick);
      if (phone.own.length < 2) return;
      phone.page.line.status({ step: phone.step?.id ?? null, writing: false, ready: true });
      known.ready.push(phone.person ?? "");
    });
    const copy = async (moment: Moment) => {
      copies[moment] = await take(world, platter, sent, known);
    };
    await copy("while notes are written");
    await staff(world, { type: "step.reveal", id: stepId(world, NOTES), from: false });
    await open(world, "themas");
    await copy("after the step closed");
    await addThemes(world);
    await writeLate(world, random, sent);
    await open(world, "stippen");
    await tickets(world, random, ["dots"]);
    await inTurn(world, random, [...world.phones, ...world.phones], async (phone) => {
      await contribute(world, phone, sent, phone.step, (step) => phone.dot(step, random));
      if (random.once(8)) world.clock.as(world.outside, platter.tick);
    });
    await copy("while dots are given");
    await open(world, "acties");
    await copy("after late notes and dots");
    const meeting = list(world.oracle.state, "meeting", "meetings").find(({ state }) => state === "open");
    await staff(world, { type: "meeting.close", id: meeting?.id, from: "open" });
    await copy("after the meeting closed");
    return copies as AttackedDay;
  } finally {
    world.end();
  }
}

async function take(
  world: World,
  platter: FilePlatter,
  sent: readonly Sent[],
  known: Copy["known"],
): Promise<Copy> {
  await world.clock.run(2_000);
  const { state } = world.oracle;
  const late = new Page(world, `late-${state.records.size}-${sent.length}`, "regie", {
    key: STAFF_KEYS.regie,
  });
  await world.until(() => late.line.records.all("traject").length > 0, "a later screen hears of it");
  const snapshot = (["note", "theme"] as const).flatMap((type) =>
    late.line.records.all(type).map(({ id }) => id),
  );
  late.close();
  const archive = writeTrajectJson(world.laptop.room?.state.records.values() ?? []);
  const ids = [...archive.matchAll(/^ {3}"id": "(.+)"/gm)].map(([, id]) => id ?? "");
  const dir = mkdtempSync(join(tmpdir(), "werktafel-attack-"));
  try {
    cpSync(platter.dir, dir, { recursive: true });
    const evidence = evidenceIn(dir);
    return {
      evidence,
      told: { snapshot, archive: ids },
      groups: groupsOf(world, sent, new Map(evidence.records.map((record) => [record.id, record]))),
      known: { joined: [...known.joined], ready: [...known.ready] },
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Contributions that could be of each other's writers: of one zone, or one team's dots; late ones apart. */
function groupsOf({ oracle }: World, sent: readonly Sent[], onDisk: ReadonlyMap<string, Rec>): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, person } of sent) {
    // What is not in the records yet, the log tells as it is.
    const record = onDisk.get(id) ?? find(oracle.state, "note", id) ?? find(oracle.state, "dot", id);
    if (record?.type !== "note" && record?.type !== "dot") continue;
    const key = record.type === "note" ? `${record.zone} ${record.late}` : `${record.step} ${record.team}`;
    const group = groups.get(key) ?? { truth: [], came: [] };
    group.truth.push(person);
    group.came.push(record);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What was still being written when the room moved on. */
async function writeLate(world: World, random: Random, sent: Sent[]): Promise<void> {
  await inTurn(world, random, world.phones, async (phone) => {
    if (random.once(4)) return;
    const late = phone.page.line.records.get("step", stepId(world, NOTES));
    await contribute(world, phone, sent, late, (step) => phone.write(step, random));
  });
}

/** Somebody sends one contribution, and hears that it is on disk. */
async function contribute(
  world: World,
  phone: Phone,
  sent: Sent[],
  step: Known<"step"> | undefined,
  send: (step: Known<"step">) => void,
): Promise<void> {
  const before = phone.own.length;
  if (step) phone.page.act(() => send(step));
  await world.until(() => phone.outbox.pending.get().length === 0, "what was sent is answered");
  const made = phone.own[before];
  if (made && phone.person) sent.push({ id: made.id, person: phone.person });
}

async function addThemes(world: World): Promise<void> {
  for (const table of world.screens.filter(({ face }) => face === "tafel"))
    for (let i = 0; i < 3; i += 1) {
      const id = table.act(() => newId());
      const cmd = { type: "theme.add", id, step: stepId(world, "themas"), title: world.mark() };
      await staff(world, cmd, table);
    }
}

const stepId = ({ oracle }: World, key: string): string => {
  for (const record of oracle.state.records.values())
    if (record.type === "step" && record.key === key) return record.id;
  throw new Error(`no step ${key}`);
};

async function staff(world: World, cmd: { type: string } & Record<string, unknown>, page = world.regie) {
  let said: string | null = null;
  void world.staff.send(page, cmd).then((answer) => {
    said = answer.ok ? "ok" : answer.code;
  });
  await world.until(() => said !== null, cmd.type);
  if (said !== "ok") throw new Error(`${cmd.type} was refused: ${said}`);
}

async function open(world: World, key: string): Promise<void> {
  const meeting = list(world.oracle.state, "meeting", "meetings").find(({ state }) => state === "open");
  const to = stepId(world, key);
  await staff(world, { type: "meeting.go", id: meeting?.id, from: meeting?.current ?? null, to });
  await world.until(
    () => world.phones.every((phone) => !phone.joined || phone.step?.id === to),
    "the step opens",
  );
}

/** Phones ask for their tickets when the step opens, each in its own moment. */
async function tickets(world: World, random: Random, prompts: readonly string[]): Promise<void> {
  let asked = 0;
  for (const phone of world.phones)
    world.clock.later(random.below(3_000), phone.page.process, () => {
      const step = phone.step;
      void Promise.all(
        prompts.map((prompt) => step && phone.wallet.prepare(step.id, prompt, step.perPerson ?? 1)),
      ).then(() => {
        asked += 1;
      });
    });
  await world.until(() => asked === world.phones.length, "everybody has tickets");
}

/** One after the other in an order of chance, each after a while of their own. */
async function inTurn(
  world: World,
  random: Random,
  phones: readonly Phone[],
  act: (phone: Phone) => Promise<void>,
) {
  const waiting = [...phones];
  while (waiting.length > 0) {
    const [phone] = waiting.splice(random.below(waiting.length), 1);
    await world.clock.run(200 + random.below(4_000));
    if (phone) await act(phone);
  }
}

async function everyone(world: World, random: Random, spread: number, act: (phone: Phone) => Promise<void>) {
  for (const phone of [...world.phones].sort(() => random.next() - 0.5)) {
    await world.clock.run(random.below(spread / world.phones.length));
    await act(phone);
  }
}
