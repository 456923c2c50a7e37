import { describe, expect, it } from "vitest";
import { busyWorld, teamsIn } from "../../testing/busy.ts";
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
    erased: false,
  });
  world.must(world.regie, { type: "meeting.close", id: world.meeting?.id ?? "", from: "open" });
  expect(world.state.records.has(note.id)).toBe(false);
});

describe("sent again after the step has closed, because the yes got lost", () => {
  const story = () => {
    const world = openWorld(2, 2);
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("dicht");
    const [ticket] = world.issue(person, world.step("dicht"), "a");
    if (!ticket) throw new Error("no ticket");
    const note = world.note(world.step("dicht"), "a");
    world.must(world.bearer(ticket), note);
    const wording = () => (world.state.records.get(note.id) as { text: { w: string } }).text.w;
    return { world, team, person, bearer: world.bearer(ticket), note, wording };
  };

  it("a rewording that is there is a yes; another one is not", () => {
    const { world, bearer, note, wording } = story();
    const edit = { type: "note.edit", id: note.id, from: wording(), text: "beter gezegd" };
    world.must(bearer, edit);
    world.go("themas");
    expect(world.do(bearer, edit)).toMatchObject({ ok: true, event: null, w: wording() });
    expect(world.do(bearer, { ...edit, text: "weer anders" })).toMatchObject({ code: "changed" });
    expect(world.do(bearer, { ...edit, from: wording(), text: "anders" })).toMatchObject({
      code: "wrong-state",
    });
  });

  it("a note that lies where it was to lie is a yes; elsewhere is not", () => {
    const { world, team, bearer, note } = story();
    world.must(world.regie, { type: "step.reveal", id: world.step("dicht"), from: false });
    world.go("themas-dicht");
    const step = world.step("themas-dicht");
    const [theme, other] = [world.id("theme"), world.id("theme")];
    for (const id of [theme, other])
      world.must(world.coach(team), { type: "theme.add", id, step, title: `Thema ${id}` });
    const lay = { type: "note.lay", id: note.id, from: null, theme };
    world.must(bearer, lay);
    world.go("stippen");
    expect(world.do(bearer, lay)).toMatchObject({ ok: true, event: null });
    expect(world.do(bearer, { ...lay, theme: other })).toMatchObject({ code: "changed" });
  });

  it("a dot that was given is a yes", () => {
    const world = busyWorld();
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("stippen");
    const step = world.step("stippen");
    const [ticket] = world.issue(person, step, "dots");
    if (!ticket) throw new Error("no ticket");
    const target = [...(world.state.index.get(`themes:${world.step("themas")}:${team}`) ?? [])][0] ?? "";
    const dot = { type: "dot.place", id: world.id("dot"), step, target };
    world.must(world.bearer(ticket), dot);
    world.go("acties");
    expect(world.do(world.bearer(ticket), dot)).toMatchObject({ ok: true, event: null, id: dot.id });
    expect(world.do(world.bearer(ticket), { ...dot, id: world.id("dot") })).toMatchObject({
      code: "wrong-state",
    });
  });
});
