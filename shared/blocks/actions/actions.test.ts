import { describe, expect, it } from "vitest";
import { find } from "../../core/state.ts";
import { addTheme, busyWorld, proposal, teamsIn } from "../../testing/busy.ts";
import { plain } from "../../testing/compare.ts";

describe("who says yes", () => {
  it("goes on with the actions of the step before it, and keeps what is proposed there with them", () => {
    const world = busyWorld();
    const [team = ""] = teamsIn(world);
    world.go("ja");
    const late = proposal(world, "ja");
    world.must(world.coach(team), late);
    expect(find(world.state, "action", late.id)).toMatchObject({ step: world.step("acties"), order: 1 });
  });

  it("is a promise only when somebody says so, twice is once, and it can be taken back", () => {
    const world = busyWorld();
    const [team = "", other = ""] = teamsIn(world);
    const [mine, stranger] = [world.join(team), world.join(other)];
    world.go("ja");
    const id = [...(world.state.index.get(`actions:${world.step("acties")}:${team}`) ?? [])][0] ?? "";
    const get = () => find(world.state, "action", id);
    const yes = (person: string) => world.do(world.person(person), { type: "action.yes", id, name: "Fatma" });
    expect(get()?.state).toBe("voorstel");
    expect(yes(stranger)).toMatchObject({ code: "not-found" });
    expect(yes(mine).ok).toBe(true);
    expect(yes(mine)).toMatchObject({ ok: true, event: null });
    expect(get()).toMatchObject({ state: "ja", owners: [{ person: mine, by: "zelf" }] });
    const back = (person: string) => world.do(world.person(person), { type: "action.back", id, owner: null });
    expect(back(stranger)).toMatchObject({ code: "not-found" });
    expect(back(mine).ok).toBe(true);
    expect(get()).toMatchObject({ state: "voorstel", owners: [] });
  });

  it("leaves nothing of a name that was taken back, and all other words as they were", () => {
    const world = busyWorld();
    const [team = ""] = teamsIn(world);
    const [one, two] = [world.join(team), world.join(team)];
    const coach = world.coach(team);
    const id = [...(world.state.index.get(`actions:${world.step("acties")}:${team}`) ?? [])][0] ?? "";
    const get = () => find(world.state, "action", id);
    world.go("ja");
    world.must(coach, { type: "action.tick", id, name: "Sjoerd" });
    world.must(world.person(one), { type: "action.yes", id, name: "Fatma" });
    world.must(world.person(two), { type: "action.yes", id, name: "Hassan" });
    const what = get()?.what;
    world.must(world.person(one), { type: "action.back", id, owner: null });
    world.must(coach, { type: "action.back", id, owner: get()?.owners[0]?.name.w ?? null });
    expect(get()).toMatchObject({ what, owners: [{ name: { t: "Hassan" } }], state: "ja" });
    expect(find(world.replayed(), "action", id)).toEqual(get());
    const kept = JSON.stringify([
      ...world.state.records.values(),
      world.base,
      world.log,
      plain(world.state).undo,
    ]);
    for (const name of ["Sjoerd", "Fatma"]) expect(kept).not.toContain(name);
    // Nor does undo of the tick say that nobody promised.
    world.do(coach, { type: "undo" });
    expect(get()).toMatchObject({ owners: [{ name: { t: "Hassan" } }], state: "ja" });
  });

  it("words are changed field by field, each from what it was", () => {
    const world = busyWorld();
    const [team = ""] = teamsIn(world);
    const id = [...(world.state.index.get(`actions:${world.step("acties")}:${team}`) ?? [])][0] ?? "";
    const get = () => find(world.state, "action", id);
    const edit = (from: object, to: object) =>
      world.do(world.coach(team), { type: "action.edit", id, from, set: to });
    const effect = get()?.effect.w;
    expect(edit({ effect }, { effect: "meer koffie", due: { chip: "datum", date: "2026-12-01" } }).ok).toBe(
      true,
    );
    expect(get()).toMatchObject({ effect: { t: "meer koffie" }, due: { date: "2026-12-01" } });
    expect(edit({ effect }, { effect: "thee" })).toMatchObject({ code: "changed" });
    expect(edit({}, { effect: "thee" })).toMatchObject({ code: "changed" });
    expect(edit({}, { due: { chip: "datum", date: "2026-01-01" } })).toMatchObject({ code: "malformed" });
    expect(edit({ colour: "x" }, {})).toMatchObject({ code: "malformed" });
  });

  it("does not grow from a note that is still hidden, or of another table", () => {
    const world = busyWorld();
    const [team = "", other = ""] = teamsIn(world);
    world.go("themas");
    const theirs = addTheme(world, other);
    world.go("acties");
    const hidden = [...world.state.records.values()].find(
      (r) => r.type === "note" && r.hidden && r.team === team,
    );
    for (const source of [hidden?.id ?? "", theirs, "nothing"])
      expect(world.do(world.coach(team), proposal(world, "acties", { sources: [source] }))).toMatchObject({
        code: "not-found",
      });
  });
});
