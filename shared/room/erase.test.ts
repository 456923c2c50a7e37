import { describe, expect, it } from "vitest";
import { find, list } from "../core/state.ts";
import { busyWorld, proposal, teamsIn } from "../testing/busy.ts";
import { openWorld, type World } from "../testing/world.ts";
import { wordingsIn } from "../words.ts";

const PHOTO = "ab".repeat(32);

/** A room in which one named person wrote, promised and gave a name, and so did another at the same table. */
function named() {
  const world = openWorld(3, 2);
  const [team = ""] = teamsIn(world);
  const [ada, bob] = [world.join(team), world.join(team)];
  for (const [person, name] of [
    [ada, "Ada"],
    [bob, "Bob"],
  ] as const)
    world.must(world.person(person), { type: "person.name", name });
  world.go("open");
  const step = world.step("open");
  const [first, second, other] = [
    world.note(step, "a", { photo: PHOTO }),
    world.note(step, "a"),
    world.note(step, "a"),
  ];
  for (const note of [first, second]) world.must(world.person(ada), note);
  world.must(world.person(bob), other);
  world.go("acties");
  const [mine, shared] = [
    proposal(world, "acties", { sources: [first.id, other.id] }),
    proposal(world, "acties"),
  ];
  for (const each of [mine, shared]) {
    world.must(world.coach(team), each);
    world.must(world.person(ada), { type: "action.yes", id: each.id, name: "Ada" });
  }
  world.must(world.person(bob), { type: "action.yes", id: shared.id, name: "Bob" });
  world.must(world.coach(team), { type: "action.tick", id: shared.id, name: " ada" });
  const action = (id: string) => find(world.state, "action", id);
  return { world, ada, bob, first, second, other, action, mine: mine.id, shared: shared.id };
}

const weighed = (world: World, what: string, id: string, alike = false) =>
  world.must(world.regie, { type: "erase.weigh", what, id, alike })["weight"] as { all: number };
const close = (world: World) =>
  world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
const words = (world: World) => JSON.stringify([[...world.state.records], world.base, world.log]);

describe("the picture of a note", () => {
  it("goes, and the words stay; a second press does nothing, and another picture is another question", () => {
    const { world, first } = named();
    const erase = { type: "photo.erase", id: first.id, from: PHOTO };
    expect(world.do(world.regie, { ...erase, from: "cd".repeat(32) })).toMatchObject({ code: "changed" });
    world.must(world.regie, erase);
    expect(world.must(world.regie, erase)).toMatchObject({ event: null });
    expect(find(world.state, "note", first.id)).toMatchObject({ photo: null, text: { t: first.text } });
    expect(
      world.do(world.regie, { type: "undo" }).ok && find(world.state, "note", first.id)?.photo,
    ).toBeFalsy();
  });

  it("is named nowhere any more once the log has folded, and that is at once when nobody is at work", () => {
    const { world, first } = named();
    close(world);
    expect(JSON.stringify(world.base)).toContain(PHOTO);
    world.must(world.regie, { type: "photo.erase", id: first.id, from: PHOTO });
    expect(words(world)).not.toContain(PHOTO);
  });
});

describe("what stands in somebody's name", () => {
  it("goes: notes, promises and the name; actions stay with the team, and others lose nothing", () => {
    const { world, ada, bob, first, second, other, action, mine, shared } = named();
    const weight = weighed(world, "person", ada);
    expect(weight).toMatchObject({ all: 5, notes: 2, photos: 1, actions: 2, names: 3 });
    world.must(world.regie, { type: "person.erase", id: ada, alike: false, from: weight.all });
    for (const id of [first.id, second.id])
      expect(world.state.records.get(id)).toMatchObject({ type: "gone", erased: true });
    expect(find(world.state, "note", other.id)?.text.t).toBe(other.text);
    expect(find(world.state, "person", ada)).toMatchObject({ name: null, state: "in" });
    expect(find(world.state, "person", bob)?.name?.t).toBe("Bob");
    expect(action(mine)).toMatchObject({ state: "voorstel", owners: [], sources: [other.id] });
    expect(action(mine)?.what.t).not.toBeNull();
    expect(action(shared)?.owners.map(({ name }) => name.t)).toEqual(["Bob", "ada"]);
    expect(action(shared)?.state).toBe("ja");
    expect(words(world)).not.toContain('"Ada"');
    expect(words(world)).not.toContain(first.text);
  });

  it("on request also where somebody else filled in that name for the same team", () => {
    const { world, ada, action, shared } = named();
    const weight = weighed(world, "person", ada, true);
    expect(weight).toMatchObject({ all: 6, names: 4 });
    world.must(world.regie, { type: "person.erase", id: ada, alike: true, from: weight.all });
    expect(action(shared)?.owners.map(({ name }) => name.t)).toEqual(["Bob"]);
  });

  it("is refused when there is more by now than was shown; once gone, a second press is a yes", () => {
    const { world, ada } = named();
    const erase = { type: "person.erase", id: ada, alike: false, from: 5 };
    world.go("open");
    world.must(world.person(ada), { type: "person.name", name: "Ada L." });
    const later = named();
    later.world.must(later.world.person(later.ada), { type: "action.back", id: later.mine, owner: null });
    expect(later.world.do(later.world.regie, { ...erase, id: later.ada })).toMatchObject({ code: "changed" });
    world.must(world.regie, erase);
    expect(world.must(world.regie, erase)).toMatchObject({ event: null });
  });

  it("leaves alone what has no name, and is for the facilitator alone", () => {
    const { world, ada } = named();
    world.go("stil");
    const [held] = world.issue(ada, world.step("stil"), "a");
    if (!held) throw new Error("no ticket");
    const note = world.note(world.step("stil"), "a");
    world.must(world.bearer(held), note);
    expect(weighed(world, "person", ada).all).toBe(5);
    const erase = { type: "person.erase", id: ada, alike: true, from: 6 };
    for (const actor of [world.coach(teamsIn(world)[0] ?? ""), world.person(ada)])
      expect(world.do(actor, erase)).toMatchObject({ code: "not-allowed" });
    world.must(world.regie, erase);
    expect(find(world.state, "note", note.id)?.text.t).toBe(note.text);
  });
});

describe("a meeting", () => {
  it("goes with all that is in it; the next one stays, and what it took from there forgets where", () => {
    const world = busyWorld(1, 2);
    close(world);
    const kept = world.id("meeting");
    const teams = [{ name: "De Fiets", sign: "fiets" }];
    world.must(world.regie, {
      type: "meeting.create",
      id: kept,
      title: "Vormgeven",
      date: "2027-03-02",
      lang: "nl",
      method: world.method,
      teams,
    });
    world.must(world.system, {
      type: "handout.note",
      what: "plan-docx",
      meeting: "meeting-1",
      scope: "all",
      to: null,
    });
    const before = new Set(world.state.records.keys());
    const stays = [...before].filter((id) => {
      const record = world.state.records.get(id);
      return record && ("meeting" in record ? record.meeting === kept : record.id === kept);
    });
    const { all } = weighed(world, "meeting", "meeting-1");
    expect(world.do(world.regie, { type: "meeting.erase", id: "meeting-1", from: all - 1 })).toMatchObject({
      code: "changed",
    });
    world.must(world.regie, { type: "meeting.erase", id: "meeting-1", from: all });
    expect([...world.state.records.keys()].sort()).toEqual(
      [...stays, "traject", ...list(world.state, "handout", "handouts").map(({ id }) => id)].sort(),
    );
    expect(list(world.state, "handout", "handouts")).toMatchObject([{ meeting: "meeting-1" }]);
    expect(wordingsIn([world.base, world.log])).toEqual([]);
    expect(world.state.undo.size).toBe(0);
    expect(world.must(world.regie, { type: "meeting.erase", id: "meeting-1", from: all })).toMatchObject({
      event: null,
    });
  });

  it("is not erased while people are in it", () => {
    const world = busyWorld(1, 2);
    expect(world.do(world.regie, { type: "erase.weigh", what: "meeting", id: "meeting-1" })).toMatchObject({
      code: "wrong-state",
    });
    expect(world.do(world.regie, { type: "meeting.erase", id: "meeting-1", from: 0 })).toMatchObject({
      code: "wrong-state",
    });
  });
});

it("what is told of an erased note after a meeting is forgotten when the next one opens", () => {
  const { world, first } = named();
  close(world);
  world.must(world.regie, { type: "note.erase", id: first.id });
  expect(world.state.records.get(first.id)).toMatchObject({ type: "gone", erased: true });
  world.must(world.regie, {
    type: "meeting.create",
    id: "meeting-2",
    title: "Vormgeven",
    date: "2027-03-02",
    lang: "nl",
    method: world.method,
    teams: [{ name: "De Fiets", sign: "fiets" }],
  });
  world.must(world.regie, { type: "meeting.open", id: "meeting-2", from: "prepared" });
  expect(world.state.records.has(first.id)).toBe(false);
});
