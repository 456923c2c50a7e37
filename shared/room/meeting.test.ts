import { describe, expect, it } from "vitest";
import type { Actor } from "../core/actor.ts";
import { find } from "../core/state.ts";
import { busyWorld, teamsIn } from "../testing/busy.ts";
import { openWorld, type World } from "../testing/world.ts";

const MINUTE = 60_000;
const meetingOf = (world: World) => {
  const { meeting } = world;
  if (!meeting) throw new Error("no meeting is open");
  return meeting;
};
const set = (world: World, type: string, from: unknown, to: unknown) =>
  world.do(world.regie, { type, id: meetingOf(world).id, from, to });
const more = (world: World, minutes: number, from = world.meeting?.timer?.endsAt ?? null) =>
  world.do(world.regie, { type: "timer.add", id: meetingOf(world).id, from, minutes });

describe("going on", () => {
  it("two presses of Next skip nothing", () => {
    const world = openWorld();
    world.go("welkom");
    const press = {
      type: "meeting.go",
      id: meetingOf(world).id,
      from: world.step("welkom"),
      to: world.step("open"),
    };
    expect(world.do(world.regie, press).ok).toBe(true);
    expect(world.do(world.regie, press)).toMatchObject({ code: "changed" });
    expect(meetingOf(world).current).toBe(world.step("open"));
  });

  it("closes the step behind, starts the timer of the one that opens, and never turns anything", () => {
    const world = openWorld();
    world.go("dicht");
    expect(meetingOf(world).timer?.endsAt).toBe(world.now + 5 * MINUTE);
    world.go("welkom");
    expect(meetingOf(world).timer).toBeNull();
    expect(find(world.state, "step", world.step("dicht"))).toMatchObject({
      state: "closed",
      revealed: false,
    });
  });

  it("remembers when a step first opened, whatever happens to it later", () => {
    const world = openWorld();
    const openedAt = (key: string) => find(world.state, "step", world.step(key))?.openedAt;
    expect(openedAt("welkom")).toBeNull();
    world.go("welkom");
    const first = world.now;
    world.now += 7 * MINUTE;
    world.go("open");
    world.go("welkom");
    expect(openedAt("welkom")).toBe(first);
    expect(openedAt("open")).toBeGreaterThanOrEqual(first + 7 * MINUTE);
  });

  it("opens a step again with its boards and notes, and what was turned stays turned", () => {
    const world = busyWorld();
    const step = world.step("vooraf");
    world.go("vooraf");
    world.must(world.regie, { type: "step.reveal", id: step, from: false });
    const boards = world.state.index.get(`boards:${step}`)?.size;
    world.go("open");
    world.go("vooraf");
    expect(world.state.index.get(`boards:${step}`)?.size).toBe(boards);
    expect(find(world.state, "step", step)).toMatchObject({ state: "open", revealed: true });
    const [person] = [...world.state.records.values()].filter((record) => record.type === "person");
    if (!person) throw new Error("nobody");
    const note = world.note(step, "a");
    world.must(world.person(person.id), note);
    expect(find(world.state, "note", note.id)).toMatchObject({ hidden: false, late: false });
  });

  it("turns a step once, also when two windows press", () => {
    const world = busyWorld();
    const press = { type: "step.reveal", id: world.step("dicht"), from: false };
    expect(world.do(world.regie, press).ok).toBe(true);
    expect(world.do(world.regie, press)).toMatchObject({ code: "changed" });
  });

  it("deals hidden notes out anew when they turn, so that their place says nothing of when they came", () => {
    const places = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const world = openWorld(seed, 1);
      const [team = ""] = teamsIn(world);
      world.go("vooraf");
      const step = world.step("vooraf");
      const ids = [1, 2, 3].map(() => {
        const note = world.note(step, "a");
        world.must(world.coach(team), note);
        return note.id;
      });
      const slots = () => ids.map((id) => find(world.state, "note", id)?.slot);
      expect(slots()).toEqual([0, 1, 2]);
      world.must(world.regie, { type: "step.reveal", id: step, from: false });
      expect([...slots()].sort()).toEqual([0, 1, 2]);
      places.add(slots().join());
    }
    expect(places.size).toBeGreaterThan(2);
  });

  it("deals notes without a name out anew when their step closes, hidden or not, and late ones at the end", () => {
    const orders = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const world = openWorld(seed, 1);
      const [team = ""] = teamsIn(world);
      const held = [1, 2, 3].map(() => world.join(team));
      world.go("dicht");
      const step = world.step("dicht");
      const tickets = held.flatMap((person) => world.issue(person, step, "a").slice(0, 1)).map(world.bearer);
      const add = (actor: Actor) => {
        const note = world.note(step, "a");
        world.must(actor, note);
        return note.id;
      };
      const first = tickets.slice(0, 2).map(add);
      world.go("welkom");
      const late = tickets.slice(2).map(add);
      const slot = (id: string) => find(world.state, "note", id)?.slot;
      const closed = [...first, ...late].map(slot).join();
      world.must(world.regie, { type: "meeting.close", id: meetingOf(world).id, from: "open" });
      orders.add(`${closed} ${[...first, ...late].map(slot).join()}`);
    }
    expect(new Set([...orders].map((order) => order.split(" ")[0])).size).toBeGreaterThan(1);
    expect([...orders].some((order) => order.split(" ")[0] !== order.split(" ")[1])).toBe(true);
  });
});

describe("holding still", () => {
  const story = () => {
    const world = openWorld();
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("open");
    return { world, team, person, note: () => world.note(world.step("open"), "a") };
  };

  it("freezes phones, who keep what they wrote, and not staff", () => {
    const { world, team, person, note } = story();
    expect(set(world, "meeting.freeze", false, true).ok).toBe(true);
    expect(world.do(world.person(person), note())).toEqual({ ok: false, code: "frozen", keep: true });
    expect(world.do(world.person(person), { type: "note.withdraw", id: "nothing" })).toMatchObject({
      keep: true,
    });
    expect(world.do(world.coach(team), note()).ok).toBe(true);
    expect(set(world, "meeting.freeze", false, true)).toMatchObject({ code: "changed" });
    set(world, "meeting.freeze", true, false);
    expect(world.do(world.person(person), note()).ok).toBe(true);
  });

  it("pauses phones, and the timer stands still meanwhile", () => {
    const { world, person, note } = story();
    world.now += MINUTE;
    set(world, "meeting.pause", false, true);
    expect(world.do(world.person(person), note())).toEqual({ ok: false, code: "paused", keep: true });
    world.now += 15 * MINUTE;
    set(world, "meeting.pause", true, false);
    expect(meetingOf(world).timer?.endsAt).toBe(world.now + 4 * MINUTE);
    expect(world.do(world.person(person), note()).ok).toBe(true);
  });

  it("lets people in through a pause", () => {
    const { world, team } = story();
    set(world, "meeting.pause", false, true);
    expect(() => world.join(team)).not.toThrow();
  });
});

describe("the timer", () => {
  it("adds once when two screens press, and closes nothing at zero", () => {
    const world = openWorld();
    world.go("open");
    const seen = meetingOf(world).timer?.endsAt ?? null;
    expect(more(world, 5, seen).ok).toBe(true);
    expect(more(world, 5, seen)).toMatchObject({ code: "changed" });
    expect(meetingOf(world).timer?.endsAt).toBe((seen ?? 0) + 5 * MINUTE);
    world.now += 60 * MINUTE;
    expect(find(world.state, "step", world.step("open"))?.state).toBe("open");
  });

  it("counts from now when the time was up, and never back into the past", () => {
    const world = openWorld();
    world.go("open");
    world.now += 60 * MINUTE;
    more(world, 1);
    expect(meetingOf(world).timer?.endsAt).toBe(world.now + MINUTE);
    more(world, -10);
    expect(meetingOf(world).timer?.endsAt).toBe(world.now);
  });

  it("starts in a step without one", () => {
    const world = openWorld();
    world.go("welkom");
    more(world, 5);
    expect(meetingOf(world).timer).toEqual({ step: world.step("welkom"), endsAt: world.now + 5 * MINUTE });
  });

  it.each([
    ["with a timer", "open", 7],
    ["without one", "welkom", 2],
  ])("takes more time during a pause: %s", (_, step, left) => {
    const world = openWorld();
    world.go(step);
    set(world, "meeting.pause", false, true);
    expect(meetingOf(world).paused).toEqual({ left: step === "open" ? 5 * MINUTE : null });
    world.now += 3 * MINUTE;
    more(world, 1);
    more(world, 1);
    world.now += 3 * MINUTE;
    set(world, "meeting.pause", true, false);
    expect(meetingOf(world).timer?.endsAt).toBe(world.now + left * MINUTE);
  });

  it("moves along when the laptop's clock jumps", () => {
    const world = openWorld();
    world.go("open");
    const before = meetingOf(world).timer?.endsAt ?? 0;
    world.must(world.system, { type: "clock.shift", by: 90_000 });
    expect(meetingOf(world).timer?.endsAt).toBe(before + 90_000);
  });
});
