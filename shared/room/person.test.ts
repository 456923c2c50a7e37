import { describe, expect, it } from "vitest";
import type { Actor } from "../core/actor.ts";
import { BEAMER, coachChannel, ownChannel, STAFF, teamChannel } from "../core/channel.ts";
import { find } from "../core/state.ts";
import { view } from "../core/view.ts";
import { LIMITS } from "../limits.ts";
import { teamsIn } from "../testing/busy.ts";
import { openWorld } from "../testing/world.ts";

const guest = (keyHash: string): Actor => ({ role: "guest", keyHash });

/** Ids as phones make them. */
const P = "p".repeat(20);
const Q = "q".repeat(20);

const story = () => {
  const world = openWorld(1, 2);
  const [team = "", other = ""] = teamsIn(world);
  const join = (key: string, id: string, more = {}) =>
    world.do(guest(key), { type: "person.join", id, code: world.meeting?.code, team, ...more });
  const door = (from: string, to: string) =>
    world.must(world.regie, { type: "meeting.door", id: "meeting-1", from, to });
  const judge = (actor: Actor, id: string, from: string, to: string) =>
    world.do(actor, { type: "person.judge", id, from, to });
  return { world, team, other, join, door, judge };
};

describe("joining", () => {
  it("asks for the code on the screen, and a team of this meeting", () => {
    const { join } = story();
    expect(join("k", P, { code: "00000" })).toMatchObject({ code: "wrong-code" });
    expect(join("k", P, { team: "nothing" })).toMatchObject({ code: "not-found" });
    expect(join("k", P).ok).toBe(true);
  });

  it("is once for a device, whatever id it asks", () => {
    const { world, join } = story();
    expect(join("k", P)).toMatchObject({ id: P });
    expect(join("k", P)).toMatchObject({ ok: true, id: P, event: null });
    expect(join("k", Q)).toMatchObject({ ok: true, id: P, event: null });
    expect(find(world.state, "person", Q)).toBeUndefined();
  });

  it("takes only ids as our pages make them: no name that means something here", () => {
    const { join, team } = story();
    for (const id of ["regie", `coach:${team}`, "traject", "p".repeat(19), "P".repeat(20)])
      expect(join("k", id)).toMatchObject({ code: "malformed" });
  });

  it("gives nobody another's place", () => {
    const { join, team } = story();
    join("k", P);
    expect(join("other", P)).toMatchObject({ code: "moved" });
    expect(join("other", team)).toMatchObject({ code: "not-allowed" });
  });

  it("waits at a closed door until the coach lets in; until then nothing can be sent", () => {
    const { world, team, other, join, door, judge } = story();
    world.go("open");
    door("open", "closed");
    join("k", P);
    expect(find(world.state, "person", P)?.state).toBe("waiting");
    expect(world.do(world.person(P), world.note(world.step("open"), "a"))).toMatchObject({
      code: "door-closed",
    });
    expect(judge(world.coach(other), P, "waiting", "in")).toMatchObject({ code: "not-found" });
    expect(judge(world.coach(team), P, "waiting", "in").ok).toBe(true);
    expect(world.do(world.person(P), world.note(world.step("open"), "a")).ok).toBe(true);
  });
});

describe("coming back on another phone", () => {
  const returning = (keyHash: string, person: string): Actor => ({
    role: "returning",
    keyHash,
    person,
    given: false,
  });
  const command = { type: "person.return", code: "ABCD2345" };

  it("makes the new phone that person, and the old one nobody", () => {
    const { world, team, join } = story();
    join("old", P);
    expect(world.do(returning("new", P), command)).toMatchObject({ ok: true, id: P, team });
    expect(find(world.state, "person", P)?.keyHash).toBe("new");
    expect(join("old", P)).toMatchObject({ code: "moved" });
    expect(join("new", Q)).toMatchObject({ ok: true, id: P });
  });

  it("is for who showed a code, in this meeting, and lets nobody in who was taken out", () => {
    const { world, join, judge } = story();
    join("old", P);
    expect(world.do(guest("new"), command)).toMatchObject({ code: "not-allowed" });
    expect(world.do(world.person(P), command)).toMatchObject({ code: "not-allowed" });
    expect(world.do(returning("new", "nobody"), command)).toMatchObject({ code: "wrong-code" });
    judge(world.regie, P, "in", "removed");
    expect(world.do(returning("new", P), command)).toMatchObject({ code: "removed" });
  });

  it("leaves one device one person, and gives no tickets anew", () => {
    const { world, join } = story();
    join("a", P);
    join("b", Q);
    expect(world.do(returning("b", P), command)).toMatchObject({ code: "not-allowed" });
    world.go("dicht");
    const ask = (digest: string) => ({
      type: "tickets.issue",
      step: world.step("dicht"),
      prompt: "a",
      count: 2,
      digest: digest.repeat(64),
    });
    expect(world.do(world.person(P), ask("a")).ok).toBe(true);
    expect(world.do(returning("c", P), command).ok).toBe(true);
    expect(world.do(world.person(P), ask("b"))).toMatchObject({ code: "limit" });
  });
});

describe("a full room", () => {
  /** Asks with a new phone, until it is refused. @returns how many came in */
  const fill = ({ world, join }: ReturnType<typeof story>) => {
    for (let n = 0; n < 2000; n += 1) {
      const outcome = join(world.id("key"), world.id("person"));
      if (!outcome.ok) return { n, code: outcome.code };
    }
    throw new Error("never full");
  };

  it("has a place again for each that was taken out", () => {
    const begun = story();
    const { world, team, join, judge } = begun;
    join("k", P);
    expect(fill(begun)).toEqual({ n: LIMITS.personsPerMeeting - 1, code: "full" });
    judge(world.coach(team), P, "in", "removed");
    expect(join("late", Q).ok).toBe(true);
    expect(judge(world.coach(team), P, "removed", "in")).toMatchObject({ code: "full" });
  });

  it("has few who wait at a closed door, and they take no place of those who are in", () => {
    const begun = story();
    const { world, team, join, door, judge } = begun;
    door("open", "closed");
    expect(fill(begun)).toEqual({ n: LIMITS.personsWaiting, code: "full" });
    expect(LIMITS.personsWaiting).toBeLessThan(LIMITS.personsPerMeeting);
    const waiting = [...world.state.records.values()].find((record) => record.type === "person");
    judge(world.coach(team), waiting?.id ?? "", "waiting", "removed");
    expect(join("k", P).ok).toBe(true);
    door("closed", "open");
    expect(fill(begun)).toMatchObject({ n: LIMITS.personsPerMeeting });
  });
});

describe("taking someone out", () => {
  it("ends all they can do, undo included, and the same phone does not come in by another door", () => {
    const { world, team, join, judge } = story();
    join("k", P);
    world.go("acties");
    const propose = {
      type: "action.propose",
      id: world.id("action"),
      step: world.step("acties"),
      what: "iets",
      forWhom: "",
    };
    const empty = { firstStep: "", effect: "", checkedWith: "", due: null, sources: [] };
    world.must(world.person(P), { ...propose, ...empty });
    judge(world.coach(team), P, "in", "removed");
    for (const message of [
      { type: "undo" },
      { type: "person.name", name: "Piet" },
      { ...propose, ...empty, id: world.id("action") },
    ])
      expect(world.do(world.person(P), message)).toMatchObject({ code: "removed" });
    expect(join("k", Q)).toMatchObject({ code: "removed" });
  });

  it("can be taken back by the coach, who still sees that they were there", () => {
    const { world, team, other, join, judge } = story();
    join("k", P);
    judge(world.coach(team), P, "in", "removed");
    const person = find(world.state, "person", P);
    if (!person) throw new Error("gone");
    expect(view(person, coachChannel(team))).toMatchObject({ state: "removed" });
    expect(view(person, coachChannel(other))).toBeNull();
    expect(view(person, ownChannel(P))).toMatchObject({ state: "removed" });
    expect(judge(world.coach(team), P, "removed", "in").ok).toBe(true);
  });
});

describe("a name", () => {
  it("is read at one's own table and by staff, and nowhere else", () => {
    const { world, team, other, join } = story();
    join("k", P);
    world.must(world.person(P), { type: "person.name", name: " Fatma " });
    const person = find(world.state, "person", P);
    if (!person) throw new Error("gone");
    for (const channel of [teamChannel(team), coachChannel(team), STAFF, ownChannel(P)])
      expect(view(person, channel)).toMatchObject({ name: { t: "Fatma" } });
    for (const channel of [teamChannel(other), coachChannel(other), BEAMER, ownChannel(Q)])
      expect(view(person, channel)).toBeNull();
  });

  it("that was changed is kept nowhere", () => {
    const { world, join } = story();
    join("k", P);
    world.must(world.person(P), { type: "person.name", name: "Fatima Zohra" });
    world.must(world.person(P), { type: "person.name", name: "Fatma" });
    expect(JSON.stringify([...world.state.records.values(), world.base, world.log])).not.toContain("Zohra");
  });
});

describe("another team", () => {
  it("is chosen from where one is, and takes along what one sees, not what one wrote", () => {
    const { world, team, other, join } = story();
    join("k", P);
    world.go("open");
    const note = world.note(world.step("open"), "a");
    world.must(world.person(P), note);
    const move = { type: "person.team", id: P, from: team, to: other };
    expect(world.do(world.person(P), { ...move, from: other })).toMatchObject({ code: "changed" });
    expect(world.do(world.coach(other), move)).toMatchObject({ code: "not-found" });
    expect(world.do(world.person(P), move).ok).toBe(true);
    const written = find(world.state, "note", note.id);
    expect(written?.team).toBe(team);
    expect(written && view(written, ownChannel(P))).toMatchObject({ id: note.id });
    expect(written && view(written, teamChannel(other))).toBeNull();
    world.must(world.person(P), { type: "note.withdraw", id: note.id });
  });
});

describe("going from team to team", () => {
  it("is for a mistake, not for reading along everywhere: twice, and then the coach helps", () => {
    const { world, team, other, join } = story();
    join("k", P);
    const move = (actor: Actor, from: string, to: string) =>
      world.do(actor, { type: "person.team", id: P, from, to });
    expect(move(world.person(P), team, team)).toMatchObject({ ok: true, event: null });
    expect(move(world.person(P), team, other).ok).toBe(true);
    expect(move(world.coach(other), other, team).ok).toBe(true);
    expect(move(world.person(P), team, other).ok).toBe(true);
    expect(move(world.person(P), other, team)).toMatchObject({ code: "limit" });
    expect(move(world.coach(other), other, team).ok).toBe(true);
    expect(move(world.regie, team, other).ok).toBe(true);
    expect(move(world.person(P), other, team)).toMatchObject({ code: "limit" });
  });
});

describe("the coach of another day", () => {
  it("has no say in today's room", () => {
    const { world, team } = story();
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    const create = {
      type: "meeting.create",
      id: "meeting-2",
      title: "Vormgeven",
      date: "2027-03-02",
      lang: "nl",
      teams: [{ name: "De Fiets", sign: "fiets" }],
    };
    world.must(world.regie, { ...create, method: world.method });
    world.must(world.regie, { type: "meeting.open", id: "meeting-2", from: "prepared" });
    world.go("samen");
    expect(world.do(world.coach(team), world.note(world.step("samen"), "a"))).toMatchObject({
      code: "not-allowed",
    });
    expect(world.do(world.coach(teamsIn(world)[0] ?? ""), world.note(world.step("samen"), "a")).ok).toBe(
      true,
    );
  });

  it("erases nothing of that day, and lets nobody in or out; the facilitator may", () => {
    const { world, team, join, judge } = story();
    join("k", P);
    world.go("open");
    const note = world.note(world.step("open"), "a");
    world.must(world.coach(team), note);
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    const erase = { type: "note.erase", id: note.id };
    expect(world.do(world.coach(team), erase)).toMatchObject({ code: "not-allowed" });
    expect(judge(world.coach(team), P, "in", "removed")).toMatchObject({ code: "not-allowed" });
    world.must(world.regie, erase);
    expect(find(world.state, "note", note.id)).toBeUndefined();
  });
});

describe("making a meeting", () => {
  it("refuses a method that would leave people with nothing to do", () => {
    const { world } = story();
    const [first] = world.method.steps;
    if (!first) throw new Error("no steps");
    const make = (step: object) =>
      world.do(world.regie, {
        type: "meeting.create",
        id: "meeting-3",
        title: "Morgen",
        date: "2026-11-04",
        lang: "nl",
        teams: [{ name: "De Fiets", sign: "fiets" }],
        method: { ...world.method, steps: [{ ...first, ...step }] },
      });
    expect(make({ block: "dans" })).toMatchObject({ code: "malformed" });
    expect(make({ block: "vote" })).toMatchObject({ code: "malformed" });
    expect(make({}).ok).toBe(true);
  });
});
