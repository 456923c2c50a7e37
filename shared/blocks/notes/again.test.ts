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

it("a note that was taken back does not come again with a message that is sent again", () => {
  const world = openWorld(2, 2);
  const [team = ""] = teamsIn(world);
  const person = world.join(team);
  world.go("dicht");
  const [ticket] = world.issue(person, world.step("dicht"), "a");
  if (!ticket) throw new Error("no ticket");
  const note = world.note(world.step("dicht"), "a");
  world.must(world.bearer(ticket), note);
  world.must(world.bearer(ticket), { type: "note.withdraw", id: note.id });
  world.go("themas");
  expect(world.do(world.bearer(ticket), note)).toMatchObject({ ok: true, event: null });
  expect(world.replayed().records.get(note.id)).toEqual({
    id: note.id,
    type: "gone",
    step: world.step("dicht"),
  });
  world.must(world.regie, { type: "meeting.close", id: world.meeting?.id ?? "", from: "open" });
  expect(world.state.records.has(note.id)).toBe(false);
});
