import { list } from "../core/state.ts";
import { openWorld, type World } from "./world.ts";

/** The steps of `everyMethod` with notes on tickets. */
const ON_TICKETS = ["dicht", "stil", "samen"];

/**
 * A room in full swing, to start a history from: two people a team joined and were given tickets, notes lie in every
 * step, themes have names, dots and actions. Step `open` is open again.
 */
export function busyWorld(seed = 1, teams = 3): World {
  const world = openWorld(seed, teams);
  const teamIds = teamsIn(world);
  const persons = teamIds.flatMap((team) => [world.join(team), world.join(team)]);
  for (const key of ["open", "vooraf", "lezen"]) {
    world.go(key);
    for (const person of persons) world.must(world.person(person), world.note(world.step(key), "a"));
  }
  for (const key of ON_TICKETS) {
    world.go(key);
    for (const person of persons) {
      const [held] = world.issue(person, world.step(key), "a");
      if (held) world.must(world.bearer(held), world.note(world.step(key), "a"));
    }
  }
  world.go("themas");
  for (const team of teamIds) {
    for (let i = 0; i < 2; i += 1) addTheme(world, team);
  }
  world.go("stippen");
  for (const person of persons) {
    for (const held of world.issue(person, world.step("stippen"), "dots").slice(0, 2)) {
      const actor = world.bearer(held);
      const team = "team" in actor ? actor.team : "";
      const [target] = list(world.state, "theme", `themes:${world.step("themas")}:${team}`);
      if (target)
        world.must(actor, {
          type: "dot.place",
          id: world.id("dot"),
          step: world.step("stippen"),
          target: target.id,
        });
    }
  }
  world.go("schaal");
  persons.forEach((person, i) => {
    const step = world.step("schaal");
    const [held] = world.issue(person, step, "a");
    const place = { type: "scale.place", id: world.id("place"), step, prompt: "a", value: 1 + (i % 4) };
    if (held && i % 2 === 0) world.must(world.bearer(held), place);
  });
  // Rounds are of the step the room is in: each history visits these on its way.
  for (const key of ["maatjes", "daten"]) world.go(key);
  world.go("acties");
  for (const team of teamIds) world.must(world.coach(team), proposal(world, "acties"));
  world.go("open");
  return world;
}

/** Ids of the teams of the open meeting. */
export const teamsIn = (world: World): string[] =>
  list(world.state, "team", `teams:${world.meeting?.id}`).map((team) => team.id);

/** The coach of this team names a theme in the step `themas`. @returns its id */
export function addTheme(world: World, team: string): string {
  const id = world.id("theme");
  world.must(world.coach(team), { type: "theme.add", id, step: world.step("themas"), title: `thema ${id}` });
  return id;
}

/** A proposal for an action in the step with this key. */
export function proposal<T extends object>(world: World, step: string, more?: T) {
  const id = world.id("action");
  return {
    type: "action.propose",
    id,
    step: world.step(step),
    what: `wat ${id}`,
    forWhom: "buren",
    firstStep: "bellen",
    effect: "",
    checkedWith: "",
    due: null,
    sources: [] as string[],
    ...more,
  };
}
