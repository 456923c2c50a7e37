import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coachChannel, ownChannel, ROOM, STAFF, teamChannel } from "../../core/channel.ts";
import { list } from "../../core/state.ts";
import { view } from "../../core/view.ts";
import { roundOf } from "../../rounds/rules.ts";
import { teamsIn } from "../../testing/busy.ts";
import { Random } from "../../testing/random.ts";
import { openWorld } from "../../testing/world.ts";
import { matched } from "./match.ts";
import { sizeOf } from "./options.ts";

/** Teams of so many in this step. */
function story(key: string, ...people: number[]) {
  const world = openWorld(5, people.length);
  const teams = teamsIn(world);
  const persons = teams.map((team, i) => Array.from({ length: people[i] ?? 0 }, () => world.join(team)));
  world.go(key);
  const step = world.step(key);
  const round = () => {
    const found = roundOf(world.state, step);
    if (!found) throw new Error("no round");
    return found;
  };
  const pairs = (at = round().at) =>
    list(world.state, "pair", `pairs:${step}`).filter((pair) => pair.round === at);
  const go = (back = false) => {
    const { at, phase } = round();
    return world.do(world.regie, { type: "round.go", step, from: { at, phase }, back });
  };
  return { world, teams, persons, step, round, pairs, go };
}

describe("people who are brought together", () => {
  it("sit in twos, three where one is left over, each once and with the own team", () => {
    const { world, pairs, persons } = story("maatjes", 5, 4, 1);
    const sizes = pairs().map((pair) => pair.members.length);
    expect(sizes.sort()).toEqual([1, 2, 2, 2, 3]);
    expect(
      pairs()
        .flatMap(({ members }) => members)
        .sort(),
    ).toEqual(persons.flat().sort());
    for (const pair of pairs())
      for (const id of pair.members) expect(world.person(id)).toMatchObject({ team: pair.team });
  });

  it("know their own place, and nobody is told who sits with whom", () => {
    const { world, pairs, teams } = story("maatjes", 4);
    const [pair] = pairs();
    const [first = "", second = ""] = pair?.members ?? [];
    if (!pair) throw new Error("no pair");
    expect(view(pair, ownChannel(second))).toMatchObject({ members: ["", second] });
    expect(view(pair, ownChannel("stranger"))).toBeNull();
    for (const channel of [STAFF, coachChannel(teams[0] ?? "")])
      expect(view(pair, channel)).toMatchObject({ members: ["", ""] });
    for (const channel of [ROOM, teamChannel(teams[0] ?? "")]) expect(view(pair, channel)).toBeNull();
    expect(world.person(first)).toMatchObject({ role: "participant" });
  });

  it("stay together in the next round and take turns, where they are to", () => {
    const { pairs, go } = story("maatjes", 2);
    const [before] = pairs();
    expect(go().ok).toBe(true);
    const [now] = pairs();
    expect(now?.members).toEqual([...(before?.members ?? [])].reverse());
    expect(now?.picture).toBe(before?.picture);
  });

  it("meet others each round where they are to, and going back is the round that was", () => {
    const { pairs, go } = story("daten", 9);
    const first = pairs().map(({ members }) => members);
    go();
    const second = pairs().map(({ members }) => members);
    for (const group of second)
      for (const other of first)
        expect(group.filter((id) => other.includes(id)).length).toBeLessThanOrEqual(1);
    go(true);
    expect(pairs().map(({ members }) => members)).toEqual(first);
  });

  it("have a place when they come late: with whoever is alone, else in the smallest group", () => {
    const { world, pairs, teams, step } = story("maatjes", 1);
    const [team = ""] = teams;
    const find = (person: string, from: string | null = null) =>
      world.must(world.person(person), { type: "pair.find", step, from })["pair"];
    const second = world.join(team);
    const pair = find(second);
    expect(pairs().map(sizeOf)).toEqual([2]);
    // The same again is the same place.
    expect(find(second)).toBe(pair);
    expect(find(world.join(team))).toBe(pair);
    expect(pairs().map(sizeOf)).toEqual([3]);
    find(world.join(team));
    expect(pairs().map(sizeOf).sort()).toEqual([1, 3]);
    // Nobody there: another group, and the old place is free.
    const other = find(second, String(pair));
    expect(other).not.toBe(pair);
    expect(pairs().map(sizeOf)).toEqual([2, 2]);
  });

  it("stay with each other when nobody else has room", () => {
    const { world, pairs, step } = story("maatjes", 2);
    const [pair] = pairs();
    const person = world.person(pair?.members[0] ?? "");
    const answer = world.must(person, { type: "pair.find", step, from: pair?.id });
    expect(answer).toMatchObject({ pair: pair?.id, same: true });
    expect(pairs().map(sizeOf)).toEqual([2]);
  });

  it("have room for people without a phone, whom the own coach seats", () => {
    const { world, pairs, teams } = story("maatjes", 1, 2);
    const own = pairs().find(({ team }) => team === teams[0]);
    const seat = (team: string, from: number, to: number) =>
      world.do(world.coach(team), { type: "pair.guest", id: own?.id, from, to });
    expect(seat(teams[1] ?? "", 0, 1)).toMatchObject({ code: "not-found" });
    expect(seat(teams[0] ?? "", 0, 1).ok).toBe(true);
    expect(seat(teams[0] ?? "", 0, 2)).toMatchObject({ code: "changed" });
  });

  it("are forgotten when the meeting closes", () => {
    const { world } = story("maatjes", 4);
    world.go("welkom");
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    const types = [...world.state.records.values()].map(({ type }) => type);
    expect(types).not.toContain("pair");
    expect(types).not.toContain("round");
  });
});

describe("rounds", () => {
  it("go on by one press from where one thinks they are, with their own end time, and end", () => {
    const { world, step, go, round } = story("maatjes", 2);
    const from = { at: 1, phase: "talk" };
    expect(world.do(world.regie, { type: "round.go", step, from, back: false }).ok).toBe(true);
    expect(world.do(world.regie, { type: "round.go", step, from, back: false })).toMatchObject({
      code: "changed",
    });
    expect(world.meeting?.timer).toEqual({ step, endsAt: world.now + 3 * 60_000 });
    expect(go()).toMatchObject({ code: "limit" });
    expect(go(true).ok).toBe(true);
    expect(go(true)).toMatchObject({ code: "limit" });
    expect(round()).toMatchObject({ at: 1, of: 2 });
  });

  it("belong to the step the room is in", () => {
    const { world, step } = story("zelf", 2);
    world.go("welkom");
    const from = { at: 1, phase: "talk" };
    expect(world.do(world.regie, { type: "round.go", step, from, back: false })).toMatchObject({ ok: false });
    const [team = ""] = teamsIn(world);
    expect(world.do(world.coach(team), { type: "round.go", step, from, back: false })).toMatchObject({
      ok: false,
    });
  });
});

describe("matching", () => {
  const people = fc.integer({ min: 0, max: 24 }).map((n) => Array.from({ length: n }, (_, i) => `p${i}`));
  it("seats everybody once, nobody alone when there are two, and no group is more than one too large", () => {
    fc.assert(
      fc.property(people, fc.constantFrom(2, 3), fc.integer(), (all, size, seed) => {
        const random = new Random(seed);
        const shuffle = (of: readonly string[]) => [...of].sort(() => random.next() - 0.5);
        const groups = matched(all, size, new Map(), shuffle);
        expect(groups.flat().sort()).toEqual([...all].sort());
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(size + 1);
          if (all.length > 1) expect(group.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
