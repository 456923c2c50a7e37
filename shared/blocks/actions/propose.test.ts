import { expect, it } from "vitest";
import { busyWorld, proposal, teamsIn } from "../../testing/busy.ts";

it("nothing that is kept says who proposed an action", () => {
  const world = busyWorld();
  const [team = ""] = teamsIn(world);
  const person = world.join(team);
  world.go("acties");
  const before = world.log.length;
  const proposed = proposal(world, "acties");
  world.must(world.person(person), proposed);
  const kept = JSON.stringify(world.log.slice(before));
  expect(kept).toContain(String(proposed.id));
  expect(kept).not.toContain(person);
});
