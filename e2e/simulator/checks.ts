import { ticketName } from "../../electron/host/tickets.ts";
import { CHANNEL_RANK, kindOfChannel } from "../../shared/core/channel.ts";
import { evolve, load } from "../../shared/core/evolve.ts";
import type { Seen } from "../../shared/core/kind.ts";
import { emptyState, find, openMeeting } from "../../shared/core/state.ts";
import { sameValue } from "../../shared/core/view.ts";
import { RECORDS, type RecordType } from "../../shared/records.ts";
import { everyChannel, seenOn } from "../../shared/testing/client.ts";
import { plain } from "../../shared/testing/compare.ts";
import { marksIn } from "./marks.ts";
import type { Page } from "./page.ts";
import type { World } from "./world.ts";

/** All trouble ends, and everybody has the time to come to rest. */
export async function settle(world: World): Promise<void> {
  const { clock, laptop } = world;
  world.oracle.log("SETTLE");
  world.disk.trouble = "none";
  world.weather.holes = 0;
  world.disk.onWriting = null;
  for (const page of world.pages) {
    page.offline = false;
    page.wake();
  }
  if (laptop.process?.asleep) laptop.resume(1_000, false);
  world.startAgain();
  await clock.run(30_000);
  for (let i = 0; i < 12; i += 1) {
    await letGo(world);
    await clock.run(10_000);
    if (i > 1 && unsettled(world) === null) break;
  }
  const left = unsettled(world);
  if (left) world.oracle.wrong(`does not come to rest: ${left}`);
}

/** Who was held still can send again. */
async function letGo(world: World): Promise<void> {
  const { regie } = world;
  await world.until(() => regie.line.link.get() === "live", "the regie comes back");
  await world.clock.run(3_000);
  const meeting = regie.line.records.all("meeting").find((each) => each.state === "open");
  if (!meeting) return;
  if (meeting.frozen)
    void world.staff.send(regie, { type: "meeting.freeze", id: meeting.id, from: true, to: false });
  if (meeting.paused)
    void world.staff.send(regie, { type: "meeting.pause", id: meeting.id, from: true, to: false });
}

function unsettled(world: World): string | null {
  if (world.laptop.room?.readOnly !== false) return "the host";
  for (const page of world.pages) {
    const link = page.line.link.get();
    if (link !== "live" && link !== "removed" && link !== "not-allowed") return `${page.name} is ${link}`;
  }
  for (const { name, outbox, page } of world.phones) {
    const waits = outbox.pending.get()[0];
    if (waits && page.line.link.get() === "live")
      return `${name} keeps ${waits.cmd.type} (${outbox.heldBy.get()?.code})`;
  }
  return null;
}

/** Everything that must hold when all is quiet. */
export function check(world: World): void {
  const { oracle, laptop, platter } = world;
  const host = laptop.room;
  if (!host) {
    oracle.wrong("no host");
    return;
  }
  const truth = plain(oracle.state);
  if (!sameValue(plain(host.state), truth))
    oracle.wrong(`the host has another room: ${firstDifference(plain(host.state), truth)}`);
  const stored = platter.load();
  const again = load(emptyState(), stored.records);
  for (const event of stored.events) evolve(again, event);
  if (!sameValue(plain(again), truth))
    oracle.wrong(`the disk gives another room: ${firstDifference(plain(again), truth)}`);
  for (const page of listening(world)) checkPage(world, page);
  checkErased(world);
  checkRows(world);
  checkBudgets(world);
  const odd = laptop.complaints.splice(0).filter((line) => !line.includes("StoreFailure"));
  for (const line of odd) oracle.wrong(`the host's log: ${line}`);
}

/** Pages that the host sent away for good keep what they had until somebody closes them. */
const listening = ({ pages }: World) => [...pages].filter((page) => page.line.link.get() !== "not-allowed");

function checkPage({ oracle, owners }: World, page: Page): void {
  const hello = page.line.hello.get();
  const gone = page.line.link.get() !== "live";
  const held = gone ? [] : (hello?.channels ?? []);
  const phone = owners.get(page);
  const person = find(oracle.state, "person", phone?.person);
  if (person && openMeeting(oracle.state)) {
    const due = {
      in: ["room", `team:${person.team}`, `own:${person.id}`],
      waiting: ["door", `own:${person.id}`],
      removed: [],
    }[person.state];
    if (!sameValue([...held].sort(), due.sort()))
      oracle.wrong(`${page.name} (${person.state}) holds ${held.join(" ")}`);
  }
  const expected = new Map<string, { seen: Seen; rank: number }>();
  const channels = everyChannel(oracle.state);
  for (const name of held) {
    const channel = channels.find((each) => each.name === name);
    if (!channel) {
      oracle.wrong(`${page.name} holds ${name}, which is no channel`);
      continue;
    }
    const rank = CHANNEL_RANK[kindOfChannel(name)];
    for (const [id, seen] of Object.entries(seenOn(oracle.state, channel)))
      if (rank < (expected.get(id)?.rank ?? 99)) expected.set(id, { seen, rank });
  }
  for (const type of Object.keys(RECORDS) as RecordType[]) {
    for (const record of page.line.records.all(type)) {
      const due = expected.get(record.id)?.seen;
      if (!due) oracle.wrong(`${page.name} still knows ${type} ${record.id}`);
      else if (!sameValue(due, record))
        oracle.wrong(`${page.name} knows another ${type}: ${firstDifference(record, due)}`);
      expected.delete(record.id);
    }
  }
  for (const { seen } of expected.values())
    oracle.wrong(`${page.name} does not know ${seen.type} ${seen.id}`);
}

/** Erased is erased: in no page's memory, in no row, in no byte of any file. */
function checkErased(world: World): void {
  const { oracle, platter } = world;
  const { erased } = oracle.marks;
  if (erased.size === 0) return;
  for (const page of listening(world)) {
    const known = (Object.keys(RECORDS) as RecordType[]).map((type) => page.line.records.all(type));
    for (const mark of marksIn(JSON.stringify(known)))
      if (erased.has(mark)) oracle.wrong(`${page.name} still knows ${mark}, which was erased`);
  }
  for (const mark of marksIn(platter.bytes().toString("latin1")))
    if (erased.has(mark)) oracle.wrong(`${mark} is on disk and was erased`);
}

/** No row says both who and which contribution without a name. */
function checkRows({ oracle, platter }: World): void {
  for (const row of platter.rows()) {
    const ids = new Set(row.match(/[a-z0-9]{20,}/g) ?? []);
    const about = [...ids].find((id) => oracle.nameless.has(id));
    const who = about && [...ids].find((id) => oracle.persons.has(id));
    if (who)
      oracle.wrong(`a row names ${who} beside ${about}, which is without a name: ${row.slice(0, 300)}`);
  }
}

/** No phone has more in the room than its tickets allow, and none was given tickets twice. */
function checkBudgets({ oracle, phones }: World): void {
  const { state } = oracle;
  for (const { name, page } of phones) {
    const booklets = page.shelf.read<Record<string, { tickets: { token: string }[] }>>("tickets", {});
    for (const [key, { tickets }] of Object.entries(booklets)) {
      const most = find(state, "step", key.split("|")[0])?.perPerson ?? 0;
      const used = tickets.flatMap(({ token }) => [
        ...(state.index.get(`ticket:${ticketName(token)}`) ?? []),
      ]);
      // One that staff took away gave its place back; they may have brought it back beside what came instead.
      const live = used.filter(
        (id) => find(state, "note", id)?.state !== "removed" && !oracle.wasAway.has(id),
      );
      if (tickets.length > most || live.length > most)
        oracle.wrong(`${name} has ${tickets.length} tickets and ${live.length} contributions, of ${most}`);
    }
  }
}

/** Where two plain values part. */
export function firstDifference(a: unknown, b: unknown, path = ""): string {
  if (sameValue(a, b)) return "";
  const both = typeof a === "object" && typeof b === "object" && a !== null && b !== null;
  if (!both) return `${path}: ${JSON.stringify(a)?.slice(0, 120)} is not ${JSON.stringify(b)?.slice(0, 120)}`;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(x), ...Object.keys(y)]))
    if (!sameValue(x[key], y[key])) return firstDifference(x[key], y[key], `${path}.${key}`);
  return path;
}
