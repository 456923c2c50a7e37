import { describe, expect, it } from "vitest";
import { BEAMER, coachChannel, DOC, docTeamChannel, ROOM, STAFF, teamChannel } from "../../core/channel.ts";
import { list } from "../../core/state.ts";
import { view } from "../../core/view.ts";
import { readMethod } from "../../methods/schema.ts";
import { partsOf } from "../../room/erase.ts";
import { teamsIn } from "../../testing/busy.ts";
import { everyMethod } from "../../testing/method.ts";
import { openWorld, type World } from "../../testing/world.ts";
import { blockOf } from "../index.ts";
import type { Spread } from "./records.ts";

type Held = ReturnType<World["issue"]>[number];

/** Teams of so many, in the step `schaal` (four places); `stand` places somebody of a team. */
function story(...people: number[]) {
  const world = openWorld(3, people.length);
  const teams = teamsIn(world);
  const persons = teams.map((team, i) => Array.from({ length: people[i] ?? 0 }, () => world.join(team)));
  world.go("schaal");
  const step = world.step("schaal");
  const command = (value: number | null, id = world.id("place")) => ({
    type: "scale.place",
    id,
    step,
    prompt: "a",
    value,
  });
  const ticketOf = (person: string) => world.issue(person, step, "a")[0] as Held;
  /** Everybody of team `i` stands on these places, in order. */
  const stand = (i: number, values: (number | null)[]) =>
    values.forEach((value, n) => {
      world.must(world.bearer(ticketOf(persons[i]?.[n] ?? "")), command(value));
    });
  const reveal = () => world.must(world.regie, { type: "step.reveal", id: step, from: false });
  const spread = (i: number | null): Spread => {
    const team = i === null ? null : teams[i];
    const found = list(world.state, "spread", `spreads:${step}:a`).find((each) => each.team === team);
    if (!found) throw new Error("no spread");
    return found;
  };
  return { world, teams, persons, step, command, ticketOf, stand, reveal, spread };
}

describe("a scale", () => {
  it("counts each team and the hall, and tells nobody before it is turned", () => {
    const { stand, spread } = story(6, 5);
    stand(0, [1, 2, 2, 4, 4, null]);
    stand(1, [3, 3, 3, 3, 3]);
    expect(spread(0)).toMatchObject({ counts: [1, 2, 0, 2], unknown: 1 });
    expect(spread(null)).toMatchObject({ counts: [1, 2, 5, 2], unknown: 1 });
    for (const channel of [ROOM, STAFF, BEAMER, DOC])
      expect(view(spread(null), channel)).not.toHaveProperty("counts");
    // Staff hear how many answered, so that they know when to turn.
    expect(view(spread(null), STAFF)).toMatchObject({ given: 11 });
    expect(view(spread(null), ROOM)).not.toHaveProperty("given");
  });

  it("shows a team its own, all the hall's, and no screen two teams side by side", () => {
    const { teams, stand, reveal, spread } = story(5, 5);
    stand(0, [1, 1, 1, 1, 1]);
    stand(1, [4, 4, 4, 4, 4]);
    reveal();
    const [own = "", other = ""] = teams;
    expect(view(spread(0), teamChannel(own))).toMatchObject({ counts: [5, 0, 0, 0] });
    expect(view(spread(0), coachChannel(own))).toMatchObject({ counts: [5, 0, 0, 0] });
    expect(view(spread(0), docTeamChannel(own))).toMatchObject({ counts: [5, 0, 0, 0] });
    for (const channel of [teamChannel(other), coachChannel(other), ROOM, STAFF, BEAMER, DOC])
      expect(view(spread(0), channel)).toBeNull();
    expect(view(spread(null), ROOM)).toMatchObject({ counts: [5, 0, 0, 5] });
  });

  it("moves with the same ticket, counts nobody twice, and stands still once it is turned", () => {
    const { world, command, ticketOf, persons, spread, reveal } = story(5);
    const ticket = world.bearer(ticketOf(persons[0]?.[0] ?? ""));
    const first = command(2);
    world.must(ticket, first);
    expect(world.do(ticket, command(3))).toMatchObject({ ok: false, code: "limit" });
    world.must(ticket, { ...first, value: 4 });
    expect(spread(0).counts).toEqual([0, 0, 0, 1]);
    reveal();
    expect(world.do(ticket, { ...first, value: 1 })).toMatchObject({ ok: false, code: "wrong-state" });
    // Sent again, for the answer got lost.
    expect(world.do(ticket, { ...first, value: 4 })).toMatchObject({ ok: true });
  });

  it("stays where nobody stands when what was taken back arrives once more", () => {
    const { world, teams, command, spread } = story(5);
    const coach = world.coach(teams[0] ?? "");
    const first = command(2);
    world.must(coach, first);
    world.must(coach, { type: "scale.leave", id: first.id });
    expect(world.must(coach, first)).toMatchObject({ id: first.id, event: null });
    expect(spread(0).counts).toEqual([0, 0, 0, 0]);
  });

  it("takes no place that is not there, and no ticket of another question", () => {
    const { world, command, ticketOf, persons, step } = story(5);
    const ticket = world.bearer(ticketOf(persons[0]?.[0] ?? ""));
    expect(world.do(ticket, command(5))).toMatchObject({ ok: false, code: "malformed" });
    expect(world.do(ticket, { ...command(1), prompt: "b" })).toMatchObject({ ok: false, code: "bad-ticket" });
    expect(world.do(world.person(persons[0]?.[0] ?? ""), command(1))).toMatchObject({ code: "not-allowed" });
    expect(world.do(ticket, { ...command(1), step: `${step}x` })).toMatchObject({ ok: false });
  });

  it("keeps a split of fewer than five to itself, also when a coach adds some", () => {
    const { world, teams, command, stand, reveal, spread } = story(4, 9);
    stand(0, [1, 1, 1, 1]);
    stand(1, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
    for (let i = 0; i < 5; i += 1) world.must(world.coach(teams[0] ?? ""), command(1));
    reveal();
    expect(spread(0).shown).toBe(false);
    expect(spread(1).shown).toBe(true);
  });

  it("does not show the hall when a team could take its own away and be left with four", () => {
    const { stand, reveal, spread } = story(4, 9);
    stand(0, [1, 1, 1, 1]);
    stand(1, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
    reveal();
    expect(spread(null).shown).toBe(false);
  });

  it("does not show the hall when all that is shown leaves one person over", () => {
    const { stand, reveal, spread } = story(5, 5, 1);
    stand(0, [1, 1, 1, 1, 1]);
    stand(1, [2, 2, 2, 2, 2]);
    stand(2, [4]);
    reveal();
    expect([0, 1, 2, null].map((of) => spread(of).shown)).toEqual([true, true, false, false]);
  });

  it("shows the hall when the small teams are enough together", () => {
    const { stand, reveal, spread } = story(5, 3, 3);
    stand(0, [1, 1, 1, 1, 1]);
    stand(1, [2, 2, 2]);
    stand(2, [4, 4, 4]);
    reveal();
    expect([0, 1, 2, null].map((of) => spread(of).shown)).toEqual([true, false, false, true]);
  });

  it("forgets single answers when the meeting closes, and what was never shown with them", () => {
    const { world, stand, reveal, spread } = story(5, 3);
    stand(0, [1, 2, 3, 4, null]);
    stand(1, [1, 1, 1]);
    reveal();
    world.go("welkom");
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    expect([...world.state.records.values()].some(({ type }) => type === "placing")).toBe(false);
    expect(spread(0)).toMatchObject({ counts: [1, 1, 1, 1], unknown: 1, shown: true, ended: true });
    expect(spread(1)).toMatchObject({ counts: [0, 0, 0, 0], unknown: 0, shown: false });
    const again = [...world.replayed().records.values()].find(({ id }) => id === spread(0).id);
    expect(again).toEqual(spread(0));
  });
});

describe("then and now", () => {
  it("brings along what this team and the hall said before, and of nobody else", () => {
    const { world, stand, reveal, spread, teams } = story(5, 5);
    stand(0, [1, 1, 1, 1, 1]);
    stand(1, [2, 2, 2, 2, 2]);
    reveal();
    world.go("schaal-later");
    const later = (team: string | null) =>
      list(world.state, "spread", `spreads:${world.step("schaal-later")}:a`).find(
        (each) => each.team === team,
      );
    expect(later(teams[0] ?? "")?.before).toMatchObject({
      date: "2026-11-03",
      counts: [5, 0, 0, 0],
      unknown: 0,
    });
    expect(later(teams[1] ?? "")?.before?.counts).toEqual([0, 5, 0, 0]);
    expect(later(null)?.before?.counts).toEqual(spread(null).counts);
  });

  it("finds the same question of an earlier meeting, by the name of the step and of the team", () => {
    const { world, stand, reveal } = story(5, 5);
    stand(0, [1, 1, 1, 1, 1]);
    stand(1, [2, 2, 2, 2, 2]);
    reveal();
    world.go("welkom");
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    world.must(world.regie, {
      type: "meeting.create",
      id: "meeting-2",
      title: "Vormgeven",
      date: "2027-03-04",
      lang: "nl",
      method: everyMethod(),
      teams: [
        { name: "Team 2", sign: "fiets" },
        { name: "Nieuw", sign: "fiets" },
      ],
    });
    world.must(world.regie, { type: "meeting.open", id: "meeting-2", from: "prepared" });
    world.go("schaal");
    const now = list(world.state, "spread", `spreads:${world.step("schaal")}:a`);
    const [second, newcomers] = teamsIn(world);
    const then = (team: string | null | undefined) => now.find((each) => each.team === team)?.before;
    expect(then(second)).toMatchObject({ date: "2026-11-03", counts: [0, 5, 0, 0], unknown: 0 });
    expect(then(newcomers)).toBeNull();
    expect(then(null)?.counts).toEqual([5, 5, 0, 0]);
    // And forgets it with the meeting it was of.
    world.go("welkom");
    world.must(world.regie, { type: "meeting.close", id: "meeting-2", from: "open" });
    const from = partsOf(world.state, "meeting-1").weight.all;
    world.must(world.regie, { type: "meeting.erase", id: "meeting-1", from });
    const left = list(world.state, "spread", `spreads:${now[0]?.step}`);
    expect(left.map((each) => each.before)).toEqual(left.map(() => null));
  });
});

describe("a method with a scale", () => {
  const made = (options: object) => {
    const method = everyMethod();
    const steps = method.steps.map((step) => (step.key === "schaal" ? { ...step, options } : step));
    return readMethod({ ...method, steps }, blockOf);
  };

  it("says where its options are wrong", () => {
    const at = everyMethod().steps.findIndex(({ key }) => key === "schaal");
    expect(made({ places: 1 })).toMatchObject({
      problems: [expect.stringMatching(`steps.${at}.options.places`)],
    });
    expect(made({ places: 3, labels: [{ nl: "ja", en: "yes" }] })).toMatchObject({
      problems: [expect.stringMatching(`steps.${at}.options.labels`)],
    });
    expect(made({ plaatsen: 3 })).toHaveProperty("problems");
    expect(made({ places: 3 })).toHaveProperty("method");
  });

  it("says when a block is given options that it does not have", () => {
    const method = everyMethod();
    const steps = method.steps.map((step) =>
      step.key === "open" ? { ...step, options: { places: 3 } } : step,
    );
    expect(readMethod({ ...method, steps }, blockOf)).toMatchObject({
      problems: [expect.stringContaining("options")],
    });
  });
});
