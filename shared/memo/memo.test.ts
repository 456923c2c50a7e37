import { describe, expect, it } from "vitest";
import { coachChannel, STAFF, teamChannel } from "../core/channel.ts";
import { find } from "../core/state.ts";
import { view } from "../core/view.ts";
import { LIMITS } from "../limits.ts";
import { buildPlan } from "../plan/plan.ts";
import { teamsIn } from "../testing/busy.ts";
import { openWorld, type World } from "../testing/world.ts";

const memo = (world: World, team: string | null, text = "Let op Karim, hij is stil") => ({
  type: "memo.add",
  id: world.id("memo"),
  team,
  text,
});

function story() {
  const world = openWorld(1, 2);
  const [one = "", two = ""] = teamsIn(world);
  const read = (id: string) => find(world.state, "memo", id);
  return { world, one, two, read };
}

describe("a memo", () => {
  it("is read by the facilitator and by the coach of the team it is about", () => {
    const { world, one, two, read } = story();
    const about = memo(world, one);
    world.must(world.coach(one), about);
    const record = read(about.id);
    if (!record) throw new Error("no memo");
    expect(record.by).toBe("coach");
    expect(view(record, STAFF)).toEqual(record);
    expect(view(record, coachChannel(one))).toEqual(record);
    expect(view(record, coachChannel(two))).toBeNull();
    expect(view(record, teamChannel(one))).toBeNull();
    const whole = memo(world, null);
    world.must(world.regie, whole);
    const general = read(whole.id);
    for (const team of [one, two]) expect(general && view(general, coachChannel(team))).toBeNull();
  });

  it("is a coach's about the own team only, and of no use to who is not staff", () => {
    const { world, one, two } = story();
    expect(world.do(world.coach(one), memo(world, two))).toMatchObject({ code: "not-allowed" });
    expect(world.do(world.coach(one), memo(world, null))).toMatchObject({ code: "not-allowed" });
    const person = world.join(one);
    expect(world.do(world.person(person), memo(world, one))).toMatchObject({ code: "not-allowed" });
    expect(world.do(world.regie, memo(world, "nothing"))).toMatchObject({ code: "not-found" });
  });

  it("is worded otherwise by who wrote it, from what they saw, and its earlier words are gone", () => {
    const { world, one, two, read } = story();
    const about = memo(world, one, "Eerste woorden");
    const { w } = world.must(world.coach(one), about) as { w: string };
    const edit = (text: string, from = w) => ({ type: "memo.edit", id: about.id, from, text });
    expect(world.do(world.regie, edit("Van een ander"))).toMatchObject({ code: "not-allowed" });
    expect(world.do(world.coach(two), edit("Van ver"))).toMatchObject({ code: "not-found" });
    const answer = world.must(world.coach(one), edit("Tweede woorden"));
    expect(world.do(world.coach(one), edit("Nog anders"))).toMatchObject({ code: "changed" });
    // The same again is the same.
    expect(world.do(world.coach(one), edit("Tweede woorden"))).toMatchObject({ ok: true, w: answer["w"] });
    expect(read(about.id)?.text.t).toBe("Tweede woorden");
    expect(JSON.stringify([world.base, world.log])).not.toContain("Eerste woorden");
  });

  it("is erased by the facilitator or its coach, for good, and erasing twice is once", () => {
    const { world, one, two, read } = story();
    const about = memo(world, one, "Weg ermee");
    world.must(world.coach(one), about);
    const erase = { type: "memo.erase", id: about.id };
    expect(world.do(world.coach(two), erase)).toMatchObject({ code: "not-found" });
    expect(world.do(world.regie, { type: "memo.erase", id: one })).toMatchObject({ code: "not-found" });
    world.must(world.regie, erase);
    expect(world.must(world.regie, erase)).toMatchObject({ event: null });
    expect(read(about.id)).toBeUndefined();
    expect(JSON.stringify([world.base, world.log])).not.toContain("Weg ermee");
    expect(world.do(world.regie, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
  });

  it("is added once however often it is sent, and at most so many fit", () => {
    const { world, one } = story();
    const about = memo(world, one);
    world.must(world.coach(one), about);
    expect(world.must(world.coach(one), about)).toMatchObject({ event: null, id: about.id });
    expect(world.do(world.coach(one), { ...about, text: "Iets anders" })).toMatchObject({ ok: false });
    for (let i = 1; i < LIMITS.memosPerTeam; i += 1) world.must(world.regie, memo(world, one));
    expect(world.do(world.regie, memo(world, one))).toMatchObject({ code: "full" });
    expect(world.do(world.regie, memo(world, null)).ok).toBe(true);
  });

  it("is in no plan, of the whole or of a team", () => {
    const { world, one } = story();
    world.must(world.regie, memo(world, one, "Alleen voor ons"));
    world.must(world.regie, memo(world, null, "Ook alleen voor ons"));
    const records = [...world.state.records.values()];
    for (const team of [null, one])
      expect(JSON.stringify(buildPlan(records, "meeting-1", team, "nl"))).not.toContain("lleen voor ons");
  });
});
