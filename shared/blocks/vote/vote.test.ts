import { describe, expect, it } from "vitest";
import { teamChannel } from "../../core/channel.ts";
import { EVENT_VERSION } from "../../core/event.ts";
import { evolve } from "../../core/evolve.ts";
import { find } from "../../core/state.ts";
import { view } from "../../core/view.ts";
import { addTheme, teamsIn } from "../../testing/busy.ts";
import { openWorld } from "../../testing/world.ts";

/** A team of so many, with a theme, in the step `stippen` with three dots each. */
function story(people: number) {
  const world = openWorld(3, 2);
  const [team = ""] = teamsIn(world);
  const persons = Array.from({ length: people }, () => world.join(team));
  world.go("themas");
  const theme = addTheme(world, team);
  world.go("stippen");
  const step = world.step("stippen");
  const place = (actor: Parameters<typeof world.do>[0]) =>
    world.must(actor, { type: "dot.place", id: world.id("dot"), step, target: theme });
  /** Each gives so many of their dots. */
  const give = (dots: number) => {
    for (const person of persons)
      for (const held of world.issue(person, step, "dots").slice(0, dots)) place(world.bearer(held));
  };
  const reveal = () => world.must(world.regie, { type: "step.reveal", id: step, from: false });
  const told = () => {
    const record = find(world.state, "theme", theme);
    return record && view(record, teamChannel(team));
  };
  return { world, team, theme, step, place, give, reveal, told };
}

describe("the split", () => {
  it("is told when at least five people must have given dots", () => {
    const { give, reveal, told } = story(5);
    give(3);
    expect(told()).not.toHaveProperty("dots");
    reveal();
    expect(told()).toMatchObject({ dots: 15, dotsShown: true });
  });

  it("stays covered when four people could have given all of them", () => {
    const { give, reveal, told } = story(4);
    give(3);
    reveal();
    expect(told()).not.toHaveProperty("dots");
  });

  it("is not told because a coach added dots: those are of nobody in particular", () => {
    const { world, team, place, give, reveal, told } = story(4);
    give(3);
    for (let i = 0; i < 5; i += 1) place(world.coach(team));
    reveal();
    expect(told()).not.toHaveProperty("dots");
  });

  it("covers what an earlier vote had told, for sums that move would tell who gives when", () => {
    const { world, theme } = story(1);
    // From elsewhere: a method has one vote a source.
    const change = { patch: theme, set: { dotsShown: true }, was: { dotsShown: false } };
    world.go("welkom");
    evolve(world.state, { v: EVENT_VERSION, name: "test", changes: [change] });
    world.go("stippen");
    expect(find(world.state, "theme", theme)?.dotsShown).toBe(false);
  });

  it("stays told when the step is opened again", () => {
    const { world, give, reveal, told } = story(5);
    give(3);
    reveal();
    world.go("welkom");
    world.go("stippen");
    expect(told()).toMatchObject({ dots: 15 });
  });
});

describe("a dot that was taken back", () => {
  it("stays away, also when its message comes once more after its step was left and opened again", () => {
    const { world, team, theme, step } = story(1);
    const [person = ""] = [world.join(team)];
    const [held] = world.issue(person, step, "dots");
    if (!held) throw new Error("a ticket was expected");
    const id = world.id("dot");
    const place = { type: "dot.place", id, step, target: theme };
    world.must(world.bearer(held), place);
    world.must(world.bearer(held), { type: "dot.take", id });
    world.go("welkom");
    world.go("stippen");
    expect(world.must(world.bearer(held), place)).toMatchObject({ id, event: null });
    expect(find(world.state, "dot", id)).toBeUndefined();
    // Its right is free all the same, for another.
    const other = world.id("dot");
    world.must(world.bearer(held), { type: "dot.place", id: other, step, target: theme });
    expect(find(world.state, "dot", other)).toBeDefined();
  });
});
