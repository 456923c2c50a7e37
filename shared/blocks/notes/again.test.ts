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
  const find = () => world.state.records.get(note.id) as { text: { w: string } };
  const from = find().text.w;
  world.must(world.regie, { type: "step.reveal", id: world.step("dicht"), from: false });
  world.must(world.coach(one), { type: "note.edit", id: note.id, from, text: "beter gezegd" });
  expect(world.do(world.coach(one), note)).toMatchObject({ ok: true, event: null, w: find().text.w });
  expect(world.do(world.coach(two), note)).toMatchObject({ code: "changed" });
});
