import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refuse } from "../../shared/core/refusal.ts";
import type { Hello, Ticket } from "../../shared/wire/protocol.ts";
import { type Delivery, openOutbox, type TicketUse } from "./outbox.ts";
import { shelfOn } from "./storage.ts";
import { followTerm, termOn } from "./terms.ts";
import { memoryStorage, stubLine } from "./testing.ts";
import { cell } from "./watched.ts";

const TICKET: Ticket = { step: "s", prompt: "p", token: "ab", proof: "cd" };
const ticketFor = async (_use: TicketUse) => TICKET;
const turn = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("goes one at a time and in order, and tells each answer once", async () => {
  const line = stubLine();
  const outbox = openOutbox({ room: line, shelf: shelfOn(memoryStorage), ticketFor });
  const told: Delivery[] = [];
  outbox.subscribe((delivery) => told.push(delivery));
  const first = outbox.add({ type: "one" });
  const second = outbox.add({ type: "two" });
  await turn();
  expect(line.asked.map(({ envelope }) => envelope.cmd.type)).toEqual(["one"]);
  line.asked[0]?.answer({ ok: true });
  await turn();
  expect(line.asked.map(({ envelope }) => envelope.cmd.type)).toEqual(["one", "two"]);
  line.asked[1]?.answer(refuse("limit"));
  await turn();
  expect(told.map(({ parcel, answer }) => [parcel.id, answer.ok])).toEqual([
    [first.id, true],
    [second.id, false],
  ]);
  expect(outbox.pending.get()).toEqual([]);
});

test("survives a reload and keeps its id, so that the host does it once", async () => {
  const storage = memoryStorage();
  const before = stubLine();
  openOutbox({ room: before, shelf: shelfOn(() => storage), ticketFor }).add({ type: "note.add" });
  await turn();
  const after = stubLine("connecting");
  const outbox = openOutbox({ room: after, shelf: shelfOn(() => storage), ticketFor });
  await turn();
  expect(after.asked).toEqual([]);
  after.link.set("live");
  await turn();
  expect(after.asked[0]?.envelope.id).toBe(before.asked[0]?.envelope.id);
  after.asked[0]?.answer({ ok: true });
  await turn();
  expect(outbox.pending.get()).toEqual([]);
  expect(shelfOn(() => storage).read("outbox", null)).toEqual([]);
});

test("works without storage, as long as the page lives", async () => {
  const line = stubLine("quiet");
  const shelf = shelfOn(() => {
    throw new DOMException("no", "SecurityError");
  });
  const outbox = openOutbox({ room: line, shelf, ticketFor });
  outbox.add({ type: "note.add" });
  expect(outbox.pending.get()).toHaveLength(1);
  line.link.set("live");
  await turn();
  expect(line.asked).toHaveLength(1);
});

test("what the host asks to keep waits and goes again by itself", async () => {
  const line = stubLine();
  const outbox = openOutbox({ room: line, shelf: shelfOn(memoryStorage), ticketFor });
  const told: Delivery[] = [];
  outbox.subscribe((delivery) => told.push(delivery));
  outbox.add({ type: "note.add" });
  await turn();
  line.asked[0]?.answer(refuse("frozen"));
  await turn();
  expect(outbox.heldBy.get()?.code).toBe("frozen");
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(line.asked[1]?.envelope).toEqual(line.asked[0]?.envelope);
  line.asked[1]?.answer({ ok: true });
  await turn();
  expect(outbox.heldBy.get()).toBeNull();
  expect(told).toHaveLength(1);
});

test("an anonymous parcel carries its ticket, and none that there is not", async () => {
  const line = stubLine();
  const uses: TicketUse[] = [];
  let found: Ticket | ReturnType<typeof refuse> = TICKET;
  const outbox = openOutbox({
    room: line,
    shelf: shelfOn(memoryStorage),
    ticketFor: async (use) => {
      uses.push(use);
      return found;
    },
  });
  outbox.add({ type: "note.add" }, { step: "s", prompt: "p", use: "n" });
  await turn();
  expect(uses).toEqual([{ step: "s", prompt: "p", use: "n" }]);
  expect(line.asked[0]?.envelope.ticket).toEqual(TICKET);
  line.asked[0]?.answer({ ok: true });
  await turn();
  found = refuse("limit");
  const told: Delivery[] = [];
  outbox.subscribe((delivery) => told.push(delivery));
  outbox.add({ type: "note.add" }, { step: "s", prompt: "p", use: "m" });
  await turn();
  expect(line.asked).toHaveLength(1);
  expect(told[0]?.answer).toEqual(refuse("limit"));
});

test("a phone that starts anew hears nothing of what it dropped", async () => {
  const line = stubLine();
  const outbox = openOutbox({ room: line, shelf: shelfOn(memoryStorage), ticketFor });
  const told: Delivery[] = [];
  outbox.subscribe((delivery) => told.push(delivery));
  outbox.add({ type: "old" });
  await turn();
  outbox.clear();
  outbox.add({ type: "new" });
  line.asked[0]?.answer({ ok: true });
  await turn();
  expect(told).toEqual([]);
  expect(line.asked[1]?.envelope.cmd.type).toBe("new");
});

test("when another laptop went on, what was sent last goes once more, first and with its own id", async () => {
  const line = stubLine();
  const shelf = shelfOn(memoryStorage);
  const outbox = openOutbox({ room: line, shelf, ticketFor });
  const told: Delivery[] = [];
  outbox.subscribe((delivery) => told.push(delivery));
  const answer = async (index: number, said: Parameters<(typeof line.asked)[number]["answer"]>[0]) => {
    line.asked[index]?.answer(said);
    await turn();
  };
  const kept = outbox.add({ type: "note.add", id: "a" });
  outbox.add({ type: "note.add", id: "b" });
  const back = outbox.add({ type: "note.withdraw", id: "b" });
  outbox.add({ type: "note.add", id: "c" });
  await turn();
  for (let i = 0; i < 3; i += 1) await answer(i, { ok: true });
  await answer(3, refuse("limit"));
  outbox.add({ type: "note.add", id: "erased" });
  await turn();
  await answer(4, { ok: true });
  outbox.dropAbout("erased");
  line.link.set("quiet");
  const waiting = outbox.add({ type: "note.add", id: "d" });
  outbox.sendAgain();
  expect(outbox.pending.get().map(({ id }) => id)).toEqual([kept.id, back.id, waiting.id]);
  told.length = 0;
  line.link.set("live");
  await turn();
  await answer(5, { ok: true });
  // The other laptop never had the note: nobody has to hear that.
  await answer(6, refuse("not-found"));
  await answer(7, { ok: true });
  expect(told.map(({ parcel }) => parcel.id)).toEqual([kept.id, waiting.id]);
  outbox.clear();
  expect(JSON.stringify(shelf.all())).not.toContain("note.add");
});

const termFrom = (of: string, n: number) => ({ of: of.repeat(16), n, proof: "c".repeat(32) });

test("a term that no host of ours would say is not kept: no phone is made deaf to takeovers by it, or refused for it", () => {
  const shelf = shelfOn(memoryStorage);
  const hello = cell<Hello | null>(null);
  let times = 0;
  followTerm({ hello }, shelf, () => {
    times += 1;
  });
  const say = (term: unknown) => hello.set({ term } as Hello);
  const spoilt = [
    { ...termFrom("a", 1), of: "x" },
    { ...termFrom("a", 1), proof: "?" },
    { ...termFrom("a", 1), proof: 7 },
    termFrom("a", 0.5),
    termFrom("a", -1),
    termFrom("a", 1e15),
    "term",
  ];
  for (const term of spoilt) say(term);
  expect(termOn(shelf)).toBeNull();
  say(termFrom("a", 2));
  for (const term of [...spoilt, termFrom("a", 1000)]) say(term);
  expect([times, termOn(shelf)]).toEqual([0, termFrom("a", 2)]);
  say(termFrom("a", 3));
  expect([times, termOn(shelf)?.n]).toEqual([1, 3]);
  // Kept by a page of before.
  shelf.write("term", { ...termFrom("a", 1), proof: "?" });
  expect(termOn(shelf)).toBeNull();
});

test("only a later term of the same traject is a takeover", () => {
  const shelf = shelfOn(memoryStorage);
  const hello = cell<Hello | null>(null);
  let times = 0;
  followTerm({ hello }, shelf, () => {
    times += 1;
  });
  const say = (of: string, n: number) => hello.set({ term: termFrom(of, n) } as Hello);
  say("1", 0);
  say("1", 0);
  expect(times).toBe(0);
  say("1", 1);
  say("1", 0);
  expect([times, termOn(shelf)?.n]).toEqual([1, 1]);
  say("2", 4);
  expect([times, termOn(shelf)]).toEqual([1, termFrom("2", 4)]);
  hello.set({} as Hello);
  expect(times).toBe(1);
});
