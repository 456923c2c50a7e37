import { expect, it } from "vitest";
import { list } from "../../core/state.ts";
import { teamsIn } from "../../testing/busy.ts";
import { openWorld } from "../../testing/world.ts";

it("what came late lies in the order in which it came only until the next step closes", () => {
  const world = openWorld(5);
  const [team = ""] = teamsIn(world);
  const persons = Array.from({ length: 8 }, () => world.join(team));
  world.go("dicht");
  const step = world.step("dicht");
  const held = persons.map((person) => world.issue(person, step, "a"));
  for (const [first] of held) if (first) world.must(world.bearer(first), world.note(step, "a"));
  world.go("themas");
  const late: string[] = [];
  for (const [, second] of held) {
    if (!second) throw new Error("a second ticket was expected");
    late.push(String(world.must(world.bearer(second), world.note(step, "a"))["id"]));
  }
  const lying = () => list(world.state, "note", `notes:${step}`).sort((a, b) => a.slot - b.slot);
  const early = lying().flatMap((note) => (note.late ? [] : note.id));
  const lateNow = () => lying().flatMap((note) => (note.late ? note.id : []));
  expect(lateNow()).toEqual(late);
  world.go("themas-dicht");
  expect(lateNow()).not.toEqual(late);
  expect(lateNow().sort()).toEqual([...late].sort());
  // What people have been looking at stays where it lay.
  expect(lying().flatMap((note) => (note.late ? [] : note.id))).toEqual(early);
});
