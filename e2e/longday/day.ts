import { emptyState, type State } from "../../shared/core/state.ts";
import { sameValue } from "../../shared/core/view.ts";
import type { Rec } from "../../shared/records.ts";
import { differencesFromView } from "../lib/expect-view.ts";
import { readRoom, trajectFolders, withCopy } from "../lib/on-disk.ts";
import { pause, until } from "../lib/until.ts";
import { lay, promise, vote, write } from "./acts.ts";
import { Guest } from "./guest.ts";
import { count, type Scene } from "./scene.ts";
import { rest, weather } from "./weather.ts";

/** Milliseconds in which all that was told has arrived. */
const QUIET = 700;
const PATIENCE = 60_000;

/** Moments at which the host is looked at: the same ones on each day. */
export type Point = "in" | "lunch" | "end" | "empty";

/** Plays one day from the open door to the last action. @returns what was not as it should be */
export async function playDay(
  scene: Scene,
  { phones, data }: { phones: number; data: string },
  look: (point: Point) => Promise<void>,
): Promise<string[]> {
  const { clock, regie } = scene;
  const late = Math.ceil(phones / 17);
  await regie.go("inloop");
  await arrive(scene, phones - late, 25);
  const settle = weather(scene, phones);
  write(scene, "inloop", 2);
  await clock.until("09:30");
  await look("in");
  await regie.go("welkom");
  changeTeams(scene);
  await clock.until("10:35");
  await arrive(scene, late, 2);
  await regie.go("oogst");
  write(scene, "oogst", 8);
  await clock.until("10:50");
  await regie.go("pauze-een");
  await rest(scene, "11:10");
  await regie.go("droombeeld");
  await clock.until("11:45");
  await regie.go("ambitie");
  write(scene, "ambitie", 15);
  await clock.until("12:10");
  await regie.reveal("ambitie");
  await regie.show({ mode: "mosaic", team: null });
  await regie.go("themas");
  const themes = await lay(scene, 10);
  await clock.until("12:30");
  await regie.go("lunch");
  const lunch = rest(scene, "13:15");
  await clock.until("13:05");
  await look("lunch");
  await lunch;
  // A slow writer was still at it: back for a moment, and on again.
  await regie.go("ambitie");
  write(scene, "ambitie", 1);
  await clock.until("13:25");
  await regie.go("rugzak");
  write(scene, "rugzak", 12);
  await clock.until("13:45");
  await regie.go("galerij");
  await leaveEarly(scene);
  await clock.until("14:15");
  await regie.go("doelen");
  vote(scene, themes, 10);
  await clock.until("14:35");
  await regie.reveal("doelen");
  await regie.show({ mode: "results", team: null });
  await regie.go("pauze-twee");
  await rest(scene, "14:50");
  await regie.go("acties");
  await promise(scene);
  await clock.until("15:20");
  await settle();
  await regie.go("ja-zeggen");
  await clock.until("15:30");
  await everythingSent(scene);
  await look("end");
  return everybodyEqual(scene, data);
}

async function arrive(scene: Scene, many: number, minutes: number): Promise<void> {
  const { host, clock, random, teams } = scene;
  await Promise.all(
    Array.from({ length: many }, async (_, i) => {
      await pause(random.next() * clock.minutes(minutes));
      scene.guests.push(await Guest.arrive(host.port, teams[i % teams.length] ?? "", scene));
      count(scene, "joined");
    }),
  );
}

function changeTeams(scene: Scene): void {
  for (const guest of scene.guests.filter((each) => !each.asleep).slice(0, 4)) {
    const from = guest.team;
    const to = scene.teams.find((team) => team !== from) ?? from;
    const { identity } = guest.phone;
    // Not waited for: its page may be reloaded meanwhile, and then the next one sends it.
    void guest.phone.do({ type: "person.team", id: identity.person, from, to }).then((answer) => {
      if (!answer.ok) return;
      identity.team = to;
      count(scene, "changed team");
    });
  }
}

async function leaveEarly(scene: Scene): Promise<void> {
  for (const guest of scene.guests.filter((each) => !each.asleep).slice(-3)) {
    scene.guests.splice(scene.guests.indexOf(guest), 1);
    await guest.leave();
    count(scene, "left early");
  }
}

/** Nothing waits on any phone, and all that was told has arrived. */
async function everythingSent(scene: Scene): Promise<void> {
  const { guests } = scene;
  scene.over = true;
  for (const guest of guests) guest.wake();
  const sent = () => guests.every(({ phone }) => phone.pending() === 0 && phone.room.link.get() === "live");
  await pause(QUIET);
  // Who waits for an answer that got lost does as people do, instead of waiting eight seconds of a day that goes so fast.
  for (const guest of guests) if (guest.phone.pending() > 0) await guest.reload();
  await until("what waits on phones", sent, PATIENCE);
  await pause(QUIET);
}

/** Every page holds what `view` gives of the room, and the room is what is on disk. */
async function everybodyEqual(scene: Scene, data: string): Promise<string[]> {
  const { records } = await scene.host.ask({ what: "records" }, "records");
  const state = { ...emptyState(), records: new Map(records.map((record) => [record.id, record])) };
  const problems: string[] = [];
  const screens = [scene.regie, scene.beamer, ...scene.coaches, ...scene.guests.map(({ phone }) => phone)];
  for (const { room } of screens) problems.push(...differencesFromView(room, state));
  count(scene, "screens equal to their view", screens.length);
  const [folder] = trajectFolders(data);
  if (folder)
    problems.push(...(await withCopy(folder, async (copy) => otherOnDisk(state, await readRoom(copy)))));
  const kept = new Set(records.map(({ id }) => id));
  const taken = new Set(scene.ledger.acknowledged("note.withdraw").map(({ cmd }) => cmd["id"]));
  for (const { cmd } of scene.ledger.acknowledged("note.add"))
    if (!kept.has(String(cmd["id"])) && !taken.has(cmd["id"])) problems.push("an acknowledged note is gone");
  return problems;
}

function otherOnDisk(room: State, disk: State): string[] {
  const differ = (record: Rec) => !sameValue(record as never, disk.records.get(record.id) as never);
  const other = [...room.records.values()].filter(differ).map(({ type }) => `another ${type} on disk`);
  return disk.records.size === room.records.size ? other : [...other, "more or fewer records on disk"];
}
