import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addTheme, busyWorld, proposal, teamsIn } from "../testing/busy.ts";
import { plain } from "../testing/compare.ts";
import { histories } from "../testing/histories.ts";
import { play } from "../testing/history.ts";
import { openWorld, type World } from "../testing/world.ts";
import type { Actor } from "./actor.ts";
import { EVENT_VERSION } from "./event.ts";
import { evolve } from "./evolve.ts";
import { find } from "./state.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

/** Everyone with something to take back. */
function movers(world: World): Actor[] {
  return [...world.state.undo.keys()].map((name): Actor => {
    if (name === "facilitator:regie") return world.regie;
    const [role, id = ""] = name.split(/:(?:coach:)?/);
    return role === "coach" ? world.coach(id) : world.person(id);
  });
}

/** Undoes (or redoes) until there is nothing more, or `most` times. @returns how many took something back */
function all(world: World, actor: Actor, type: "undo" | "redo", most = 200): number {
  let done = 0;
  while (done < most) {
    const outcome = world.do(actor, { type });
    if (!outcome.ok) break;
    if (outcome.event?.changes.length) done += 1;
  }
  return done;
}

describe("undo all, copy, redo", () => {
  it("leaves the board as it was", () => {
    let undone = 0;
    fc.assert(
      fc.property(histories(250), (history) => {
        const world = busyWorld(1);
        play(world, history);
        for (const actor of movers(world)) {
          const before = plain(world.state).records;
          const times = all(world, actor, "undo");
          const copy = plain(world.state);
          expect(plain(world.replayed())).toEqual(copy);
          all(world, actor, "redo", times);
          expect(plain(world.state).records).toEqual(before);
          undone += times;
        }
      }),
      { numRuns: 60 },
    );
    expect(undone).toBeGreaterThan(50);
  });
});

describe("undo", () => {
  const story = () => {
    const world = openWorld(1, 2);
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("open");
    const note = world.note(world.step("open"), "a");
    world.must(world.person(person), note);
    const coach = world.coach(team);
    const get = () => find(world.state, "note", note.id);
    const judge = (actor: Actor, from: string, to: string) =>
      world.must(actor, { type: "note.judge", id: note.id, from, to });
    const reword = (actor: Actor, text: string) =>
      world.must(actor, { type: "note.edit", id: note.id, from: get()?.text.w, text });
    const zones = [...world.state.records.values()].filter(
      (r) => r.type === "zone" && r.board === get()?.board,
    );
    const move = (actor: Actor, zone: number, x: number | null) =>
      world.must(actor, {
        type: "note.move",
        id: note.id,
        zone: zones[zone]?.id,
        pos: x === null ? null : { x, y: 0 },
      });
    return { world, team, person, coach, note: note.id, get, judge, reword, move };
  };

  it("is one's own: a coach does not take back what the facilitator did", () => {
    const { world, coach, get, judge } = story();
    judge(world.regie, "shown", "aside");
    expect(world.do(coach, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
    world.must(world.regie, { type: "undo" });
    expect(get()?.state).toBe("shown");
  });

  it("is not for who happens to be called as staff are", () => {
    const { world, team, coach, get, judge } = story();
    judge(world.regie, "shown", "aside");
    judge(coach, "aside", "removed");
    for (const id of ["regie", `coach:${team}`]) {
      // A record from elsewhere, e.g. an archive: no phone can ask for such an id any more.
      const meeting = world.meeting?.id ?? "";
      const put = {
        id,
        type: "person",
        meeting,
        team,
        keyHash: null,
        name: null,
        state: "in",
        moves: 0,
      } as const;
      evolve(world.state, { v: EVENT_VERSION, name: "test", changes: [{ put }] });
      expect(world.do(world.person(id), { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
    }
    expect(get()?.state).toBe("removed");
  });

  it("skips what someone else changed since, and says so", () => {
    const { world, coach, get, judge } = story();
    judge(coach, "shown", "aside");
    judge(world.regie, "aside", "removed");
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    expect(get()?.state).toBe("removed");
  });

  it("leaves another property of the same note alone", () => {
    const { world, coach, get, judge, move } = story();
    move(coach, 1, null);
    judge(world.regie, "shown", "aside");
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 0 });
    expect(get()).toMatchObject({ state: "aside", prompt: "a" });
  });

  it("takes a place back as a whole or not at all", () => {
    const { world, coach, get, move } = story();
    move(coach, 1, null);
    move(world.regie, 1, 40);
    const there = get();
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    expect(get()).toEqual(there);
  });

  it("gives a note another place when its old one is taken", () => {
    const { world, coach, person, get, move } = story();
    const old = get();
    move(coach, 1, null);
    const other = world.note(world.step("open"), "a");
    world.must(world.person(person), other);
    expect(find(world.state, "note", other.id)?.slot).toBe(old?.slot);
    world.must(coach, { type: "undo" });
    expect(get()?.zone).toBe(old?.zone);
    expect(get()?.slot).not.toBe(old?.slot);
  });

  it("never goes past a step that closed", () => {
    const { world, coach, get, judge } = story();
    judge(coach, "shown", "aside");
    world.go("themas");
    expect(world.do(coach, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
    expect(get()?.state).toBe("aside");
  });

  it("does not change backwards what a step promised before people wrote", () => {
    const world = openWorld(1, 1);
    const step = world.step("open");
    world.must(world.regie, { type: "step.edit", id: step, words: {}, terms: { level: "none" } });
    world.go("open");
    expect(world.do(world.regie, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
    expect(find(world.state, "step", step)?.level).toBe("none");
    const edit = { type: "step.edit", id: step, words: {}, terms: { level: "named" } };
    expect(world.do(world.regie, edit)).toMatchObject({ code: "wrong-state" });
  });

  it("never brings back what was erased, by its writer or by staff", () => {
    for (const by of ["writer", "staff"] as const) {
      const { world, coach, person, note, get, judge, reword } = story();
      reword(coach, "door de coach");
      judge(coach, "shown", "aside");
      const writer = world.person(person);
      if (by === "writer") world.must(writer, { type: "note.withdraw", id: note });
      else world.must(coach, { type: "note.erase", id: note });
      expect(world.do(coach, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
      expect(get()).toBeUndefined();
      expect(JSON.stringify(plain(world.state).undo)).not.toContain("door de coach");
    }
  });

  it("keeps the place but not the words when the writer rewords", () => {
    const { world, coach, person, get, reword, move } = story();
    const zone = get()?.zone;
    move(coach, 1, null);
    reword(coach, "door de coach");
    reword(world.person(person), "mijn eigen woorden");
    world.must(coach, { type: "undo" });
    expect(get()).toMatchObject({ zone, text: { t: "mijn eigen woorden" } });
    expect(world.do(coach, { type: "undo" })).toMatchObject({ code: "nothing-to-undo" });
  });

  it("does not take a theme from under notes that others laid on it", () => {
    const { world, team, coach, person, note, get } = story();
    world.go("themas");
    const theme = addTheme(world, team);
    world.must(world.person(person), { type: "note.lay", id: note, from: null, theme });
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    expect(find(world.state, "theme", theme)?.size).toBe(1);
    expect(get()?.theme).toBe(theme);
  });

  it("does not lay a note back on a theme that is gone", () => {
    const { world, team, coach, note, get } = story();
    world.go("themas");
    const theme = addTheme(world, team);
    const lay = (from: string | null, to: string | null) =>
      world.must(coach, { type: "note.lay", id: note, from, theme: to });
    lay(null, theme);
    lay(theme, null);
    world.must(world.regie, { type: "theme.remove", id: theme, into: null });
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    expect(get()?.theme).toBeNull();
  });

  it("brings a theme back with its notes, and takes it away again", () => {
    const { world, team, coach, note, get } = story();
    world.go("themas");
    const theme = addTheme(world, team);
    const other = addTheme(world, team);
    world.must(coach, { type: "note.lay", id: note, from: null, theme });
    world.must(coach, { type: "theme.remove", id: theme, into: other });
    expect(get()?.theme).toBe(other);
    world.must(coach, { type: "undo" });
    expect(get()?.theme).toBe(theme);
    expect(find(world.state, "theme", theme)?.size).toBe(1);
    world.must(coach, { type: "redo" });
    expect(get()?.theme).toBe(other);
    expect(find(world.state, "theme", theme)).toBeUndefined();
  });

  it("does not take a theme from under an action that grew from it; who took it away may do so again", () => {
    const { world, team, coach, person } = story();
    world.go("acties");
    world.go("themas");
    const theme = addTheme(world, team);
    world.must(world.person(person), proposal(world, "acties", { sources: [theme] }));
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    world.must(coach, { type: "theme.remove", id: theme, into: null });
    world.must(coach, { type: "undo" });
    expect(find(world.state, "theme", theme)).toBeDefined();
    world.must(coach, { type: "redo" });
    expect(find(world.state, "theme", theme)).toBeUndefined();
  });

  it("leaves a promise a promise when someone said yes since", () => {
    const { world, coach, person } = story();
    world.go("acties");
    const action = world.must(coach, proposal(world, "acties"))["id"] as string;
    world.must(coach, { type: "action.tick", id: action, name: "Sjoerd" });
    world.must(world.person(person), { type: "action.yes", id: action, name: "Fatma" });
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    const now = find(world.state, "action", action);
    expect(now?.state).toBe("ja");
    expect(now?.owners.map((owner) => owner.name.t)).toEqual(["Sjoerd", "Fatma"]);
  });

  it("forgets redo once something new was done", () => {
    const { world, coach, judge } = story();
    judge(coach, "shown", "aside");
    world.must(coach, { type: "undo" });
    judge(coach, "shown", "removed");
    expect(world.do(coach, { type: "redo" })).toMatchObject({ code: "nothing-to-undo" });
  });
});
