import { expect, it } from "vitest";
import { teamsIn } from "../../testing/busy.ts";
import { openWorld } from "../../testing/world.ts";

it("a note that staff enter twice, because an answer got lost, is there once; another's id is not theirs", () => {
  const world = openWorld(2, 2);
  const [one = "", two = ""] = teamsIn(world);
  world.go("dicht");
  const note = world.note(world.step("dicht"), "a");
  expect(world.must(world.coach(one), note)).toMatchObject({ ok: true });
  expect(world.do(world.coach(one), note)).toMatchObject({ ok: true, event: null, id: note.id });
  expect(world.do(world.coach(one), { ...note, text: "iets anders" })).toMatchObject({ code: "changed" });
  expect(world.do(world.coach(two), note)).toMatchObject({ code: "changed" });
});
