import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import { GoodTickets } from "./good-tickets.ts";
import { Day, note } from "./testing/day.ts";
import { Tickets } from "./tickets.ts";

const made = (step: string, i: number): Ticket => ({
  step,
  prompt: "wens",
  token: i.toString(16).padStart(64, "0"),
  proof: "0".repeat(128),
});

describe("tickets that were found good", () => {
  test("are known again, and kept in an order that says nothing of when they came or with which", () => {
    const orders = [false, true].map((reverse) => {
      const good = new GoodTickets();
      const all = Array.from({ length: 200 }, (_, i) => made("s", i));
      for (const ticket of reverse ? all.reverse() : all) good.add(ticket);
      good.add(made("s", 3));
      for (const ticket of all) expect(good.has(ticket)).toBe(true);
      for (const other of [made("s", 200), { ...made("s", 3), proof: "1".repeat(128) }, made("t", 3)])
        expect(good.has(other)).toBe(false);
      expect(good.kept.join()).not.toContain(made("s", 3).token);
      return good.kept;
    });
    expect(orders[0]).toHaveLength(200);
    expect(orders[0]).toEqual(orders[1]);
  });

  test("are not kept without end, nor after the step", () => {
    const good = new GoodTickets();
    for (let i = 0; i < 10_050; i += 1) good.add(made("s", i));
    expect(good.kept).toHaveLength(10_000);
    good.clear();
    expect(good.kept).toEqual([]);
  });
});

test("when very much waits to be computed, who asks more is asked to come again, and nothing is lost track of", async () => {
  const tickets = new Tickets("ab".repeat(32));
  const element = "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76";
  const many = Array.from({ length: 200 }, () => tickets.sign("s", "wens", Array(20).fill(element)));
  expect(tickets.full).toBe(true);
  expect(await tickets.sign("s", "wens", [element])).toBe("busy");
  expect(await tickets.verify(made("s", 1))).toBe("busy");
  await tickets.close();
  await Promise.all(many);
  expect(tickets.full).toBe(false);
  expect(await tickets.sign("s", "wens", [element])).toHaveLength(1);
  await tickets.close();
});

describe("in a room", () => {
  let day: Day;
  beforeEach(async () => {
    day = await Day.begin();
  });
  afterEach(() => day.end());

  test("who shows bad tickets is soon not listened to, and only they", async () => {
    const step = await day.go("naamloos");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const { tickets } = await bob.tickets(step, "wens", 2);
    // Of what is shown ahead, the first bad one ends it.
    ann.socket.emit("warm", [made(step, 1), made(step, 2), made(step, 3)]);
    const codes: string[] = [];
    for (let i = 10; i < 16; i += 1) {
      const answer = await ann.send(note(step, "x"), { ticket: made(step, i) });
      codes.push(answer.ok ? "ok" : answer.code);
    }
    expect(codes).toEqual([...Array(4).fill("bad-ticket"), "too-fast", "too-fast"]);
    expect(await bob.send(note(step, "y"), { ticket: tickets[0] as Ticket })).toMatchObject({ ok: true });
  });

  test("who does not take part is told so, whatever ticket they show", async () => {
    const step = await day.go("naamloos");
    await day.regie.send({ type: "meeting.door", id: day.meeting, from: "open", to: "closed" });
    const ann = day.connect({ face: "deelnemer" });
    await ann.until(() => ann.channels.has("door"));
    const person = newId();
    await ann.send({ type: "person.join", id: person, code: day.facts.code, team: day.team(0) });
    await ann.until(() => ann.hello?.you);
    expect(await ann.send(note(step, "x"), { ticket: made(step, 1) })).toMatchObject({ code: "door-closed" });
  });
});
