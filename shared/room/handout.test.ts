import { describe, expect, it } from "vitest";
import { DOC, docTeamChannel, STAFF } from "../core/channel.ts";
import { list } from "../core/state.ts";
import { view } from "../core/view.ts";
import { busyWorld, teamsIn } from "../testing/busy.ts";
import { everyChannel } from "../testing/client.ts";

const given = { type: "handout.note", what: "plan-docx", meeting: "meeting-1", scope: "all", to: null };
const handouts = (world: ReturnType<typeof busyWorld>) => list(world.state, "handout", "handouts");

describe("what left the laptop", () => {
  it("is noted by the host alone, counted when it is given again, and listed apart for other readers and places", () => {
    const world = busyWorld();
    for (const actor of [world.regie, world.coach(teamsIn(world)[0] ?? "")])
      expect(world.do(actor, given)).toMatchObject({ ok: false, code: "not-allowed" });
    world.must(world.system, given);
    world.now += 60_000;
    world.must(world.system, given);
    world.must(world.system, { ...given, scope: teamsIn(world)[0] });
    world.must(world.system, { ...given, what: "copy", meeting: null, to: "Stick van Ada" });
    expect(handouts(world)).toMatchObject([
      { what: "plan-docx", times: 2, at: world.now },
      { scope: teamsIn(world)[0], times: 1 },
      { what: "copy", to: "Stick van Ada" },
    ]);
  });

  it("is shown to the facilitator alone, and stands in no plan", () => {
    const world = busyWorld();
    world.must(world.system, given);
    const [handout] = handouts(world);
    if (!handout) throw new Error("nothing was noted");
    const readers = [...everyChannel(world.state), DOC, docTeamChannel(teamsIn(world)[0] ?? "")];
    const seen = readers.filter((channel) => view(handout, channel) !== null);
    expect(seen).toEqual([STAFF]);
  });

  it("has no finer time than the step while contributions have no name", () => {
    const world = busyWorld();
    for (const key of ["stil", "stippen"]) {
      world.now += 60_000;
      world.go(key);
      const opened = world.now;
      world.now += 60_000;
      world.must(world.system, { ...given, to: key });
      const openedAt = [...world.state.records.values()].find(
        (record) => record.type === "step" && record.key === key,
      );
      expect(openedAt).toMatchObject({ state: "open" });
      expect(handouts(world).find((each) => each.to === key)?.at).toBeLessThanOrEqual(opened);
    }
    world.now += 60_000;
    world.go("open");
    world.must(world.system, given);
    expect(handouts(world).find((each) => each.to === null)?.at).toBe(world.now);
  });
});
