import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { LIMITS } from "../limits.ts";
import { addTheme, busyWorld, proposal, teamsIn } from "../testing/busy.ts";
import { histories } from "../testing/histories.ts";
import { play } from "../testing/history.ts";
import { openWorld, type World } from "../testing/world.ts";
import { find, type State } from "./state.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

const counted = (
  state: State,
  key: (record: Record<string, unknown>) => string | null,
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const record of state.records.values()) {
    const name = key(record as unknown as Record<string, unknown>);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};
const most = (counts: Map<string, number>) => Math.max(0, ...counts.values());

/** Live notes of one person for one prompt, counted the slow way. */
const notesBy = (world: World, step: string, prompt: string, author: string) =>
  [...world.state.records.values()].filter(
    (r) =>
      r.type === "note" &&
      r.step === step &&
      r.prompt === prompt &&
      r.author === author &&
      r.state !== "removed",
  ).length;

describe("limits hold", () => {
  it("after any history: themes and actions a team, one live contribution a ticket, one place a note", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(1);
        let restored = false;
        play(world, history, (each, outcome) => {
          const type = (each.message as { type?: string } | null)?.type;
          restored ||= outcome.ok && (type === "note.judge" || type === "undo" || type === "redo");
        });
        const { state } = world;
        const perTeam = (type: string) => (r: Record<string, unknown>) =>
          r["type"] === type ? `${r["step"]} ${r["team"]}` : null;
        expect(most(counted(state, perTeam("theme")))).toBeLessThanOrEqual(LIMITS.themesPerTeam);
        expect(most(counted(state, perTeam("action")))).toBeLessThanOrEqual(LIMITS.actionsPerTeam);
        expect(
          most(counted(state, (r) => (r["type"] === "dot" && r["ticket"] ? String(r["ticket"]) : null))),
        ).toBeLessThanOrEqual(1);
        expect(
          most(counted(state, (r) => (r["type"] === "note" ? `${r["zone"]} ${r["slot"]}` : null))),
        ).toBeLessThanOrEqual(1);
        const live = counted(state, (r) =>
          r["type"] === "note" && r["ticket"] && r["state"] !== "removed" ? String(r["ticket"]) : null,
        );
        // Staff may bring back a note after its writer wrote another: refusing would tell them that there is one.
        if (!restored) expect(most(live)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it("a phone is refused for its budget exactly when it has used it", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(2);
        for (const seed of history) {
          const before = new Map<string, number>();
          for (const step of world.state.records.values()) {
            if (step.type !== "step" || step.level !== "named") continue;
            for (const person of world.state.records.values()) {
              if (person.type !== "person") continue;
              for (const { key } of step.prompts)
                before.set(`${step.id} ${key} ${person.id}`, notesBy(world, step.id, key, person.id));
            }
          }
          play(world, [seed], (each, outcome) => {
            const message = each.message as { type?: string; step: string; prompt: string } | null;
            if (message?.type !== "note.add" || each.actor.role !== "participant") return;
            const used = before.get(`${message.step} ${message.prompt} ${each.actor.id}`) ?? 0;
            const limit = find(world.state, "step", message.step)?.perPerson ?? 0;
            if (outcome.ok) expect(used).toBeLessThan(limit);
            else if (outcome.code === "limit") expect(used).toBeGreaterThanOrEqual(limit);
          });
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe("the budget of notes", () => {
  const story = () => {
    const world = openWorld(1, 2);
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("open");
    const step = world.step("open");
    const add = (prompt = "a") => world.do(world.person(person), world.note(step, prompt));
    const judge = (id: unknown, from: string, to: string) =>
      world.must(world.coach(team), { type: "note.judge", id, from, to });
    return { world, team, person, step, add, judge };
  };

  it("is two a prompt, each prompt its own, and a withdrawn note gives its place back", () => {
    const { world, person, add } = story();
    const first = add();
    expect(first.ok && add().ok).toBe(true);
    expect(add()).toMatchObject({ code: "limit" });
    expect(add("b").ok).toBe(true);
    world.must(world.person(person), { type: "note.withdraw", id: (first as { id?: string }).id });
    expect(add().ok).toBe(true);
    expect(add()).toMatchObject({ code: "limit" });
  });

  it("comes back when staff take a note away, and bringing that back takes nothing from its writer", () => {
    const { add, judge } = story();
    const first = add() as { id?: string };
    add();
    judge(first.id, "shown", "removed");
    expect(add().ok).toBe(true);
    expect(add()).toMatchObject({ code: "limit" });
    judge(first.id, "removed", "shown");
    expect(add()).toMatchObject({ code: "limit" });
  });

  it("follows a person to another team", () => {
    const { world, person, team, add } = story();
    add();
    const other = teamsIn(world)[1] ?? "";
    world.must(world.person(person), { type: "person.team", id: person, from: team, to: other });
    const there = add() as { id?: string };
    expect(find(world.state, "note", there.id)?.team).toBe(other);
    expect(add()).toMatchObject({ code: "limit" });
  });

  it("is not for staff, who enter what others say", () => {
    const { world, team, step } = story();
    for (let i = 0; i < 5; i += 1) expect(world.do(world.coach(team), world.note(step, "a")).ok).toBe(true);
  });
});

describe("tickets", () => {
  const story = () => {
    const world = openWorld(2, 2);
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("dicht");
    const step = world.step("dicht");
    const held = world.issue(person, step, "a");
    return { world, team, person, step, held };
  };
  const ask = (world: World, person: string, step: string, more: object) =>
    world.do(world.person(person), {
      type: "tickets.issue",
      step,
      prompt: "a",
      count: 2,
      digest: "ab".repeat(32),
      ...more,
    });

  it("are given once a prompt: the same request again is answered, another one is not", () => {
    const { world, person, step } = story();
    expect(ask(world, person, step, {})).toMatchObject({ ok: true, event: null });
    expect(ask(world, person, step, { digest: "cd".repeat(32) })).toMatchObject({ code: "limit" });
    expect(ask(world, person, step, { prompt: "b", count: 3 })).toMatchObject({ code: "limit" });
    expect(ask(world, person, step, { prompt: "b" })).toMatchObject({ ok: true });
    expect(ask(world, person, step, { prompt: "z" })).toMatchObject({ code: "not-found" });
    expect(ask(world, person, world.step("open"), {})).toMatchObject({ code: "wrong-state" });
  });

  it("that were given before the step closed are given again after it, new ones are not", () => {
    const { world, person, step } = story();
    world.go("themas");
    expect(ask(world, person, step, {})).toMatchObject({ ok: true, event: null });
    expect(ask(world, person, step, { prompt: "b" })).toMatchObject({ code: "wrong-state" });
  });

  it("carry one note each, also when the answer got lost and the phone sends again", () => {
    const { world, step, held } = story();
    const [ticket] = held;
    if (!ticket) throw new Error("no ticket");
    const note = world.note(step, "a");
    const first = world.do(world.bearer(ticket), note);
    const again = world.do(world.bearer(ticket), note);
    expect(again).toMatchObject({ ok: true, event: null, id: note.id });
    expect(again).toMatchObject({ w: (first as unknown as { w: string }).w });
    expect(world.do(world.bearer(ticket), world.note(step, "a"))).toMatchObject({ code: "limit" });
    expect(world.do(world.bearer(ticket), world.note(step, "b"))).toMatchObject({ code: "bad-ticket" });
    world.must(world.bearer(ticket), { type: "note.withdraw", id: note.id });
    expect(world.do(world.bearer(ticket), { type: "note.withdraw", id: note.id })).toMatchObject({
      ok: true,
      event: null,
    });
    expect(world.do(world.bearer(ticket), world.note(step, "a")).ok).toBe(true);
  });

  it("are needed where there are no names, and do not open another's note", () => {
    const { world, person, step, held } = story();
    expect(world.do(world.person(person), world.note(step, "a"))).toMatchObject({ code: "needs-ticket" });
    const [one, two] = held.map((each) => world.bearer(each));
    if (!one || !two) throw new Error("no tickets");
    const note = world.note(step, "a");
    world.must(one, note);
    const from = find(world.state, "note", note.id)?.text.w;
    expect(world.do(two, { type: "note.edit", id: note.id, from, text: "van mij" })).toMatchObject({
      code: "not-found",
    });
    expect(world.do(two, { type: "note.withdraw", id: note.id })).toMatchObject({ code: "not-found" });
    expect(world.do(world.person(person), { type: "note.withdraw", id: note.id })).toMatchObject({
      code: "not-found",
    });
  });

  it("still edit after their phone went to another team, and then write on that team's board", () => {
    const { world, person, team, step, held } = story();
    const [one, two] = held;
    if (!one || !two) throw new Error("no tickets");
    const note = world.note(step, "a");
    world.must(world.bearer(one), note);
    const other = teamsIn(world)[1] ?? "";
    world.must(world.person(person), { type: "person.team", id: person, from: team, to: other });
    const from = find(world.state, "note", note.id)?.text.w;
    world.must(world.bearer(one), { type: "note.edit", id: note.id, from, text: "anders" });
    const second = world.note(step, "a");
    world.must(world.bearer(two), second);
    expect(find(world.state, "note", note.id)?.team).toBe(team);
    expect(find(world.state, "note", second.id)?.team).toBe(other);
  });

  it("are worth nothing once the meeting has closed, and nothing says who had them", () => {
    const { world, step, held } = story();
    const [one] = held.map((each) => world.bearer(each));
    if (!one) throw new Error("no ticket");
    const note = world.note(step, "a");
    world.must(one, note);
    world.must(world.regie, { type: "meeting.close", id: "meeting-1", from: "open" });
    expect(world.do(one, { type: "note.withdraw", id: note.id }).ok).toBe(false);
    const kept = JSON.stringify([...world.state.records.values(), world.base, world.log]);
    expect(kept).not.toMatch(/secret-|"issue"/);
  });
});

describe("dots", () => {
  const story = () => {
    const world = openWorld(3, 2);
    const [team = "", other = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("themas");
    const mine = addTheme(world, team);
    const theirs = addTheme(world, other);
    world.go("stippen");
    const step = world.step("stippen");
    const held = world.issue(person, step, "dots").map((each) => world.bearer(each));
    const place = (actor: (typeof held)[number], target = mine, id = world.id("dot")) =>
      world.do(actor, { type: "dot.place", id, step, target });
    return { world, team, mine, theirs, step, held, place };
  };

  it("are three, each once, on themes of one's own team, and can be taken back", () => {
    const { world, mine, theirs, held, place } = story();
    expect(held).toHaveLength(3);
    const [one, two, three] = held;
    if (!one || !two || !three) throw new Error("no tickets");
    expect(place(one, theirs)).toMatchObject({ code: "not-found" });
    const dot = place(one) as { id?: string };
    expect(place(one, mine, dot.id)).toMatchObject({ ok: true, event: null });
    expect(place(one)).toMatchObject({ code: "limit" });
    place(two);
    place(three);
    expect(find(world.state, "theme", mine)?.dots).toBe(3);
    expect(world.do(two, { type: "dot.take", id: dot.id })).toMatchObject({ code: "not-found" });
    world.must(one, { type: "dot.take", id: dot.id });
    expect(world.do(one, { type: "dot.take", id: dot.id })).toMatchObject({ ok: true, event: null });
    expect(find(world.state, "theme", mine)?.dots).toBe(2);
    expect(place(one).ok).toBe(true);
  });

  it("are over once they are turned", () => {
    const { world, team, step, held, place } = story();
    for (const actor of held.slice(1)) place(actor);
    world.must(world.regie, { type: "step.reveal", id: step, from: false });
    for (const actor of [...held, world.coach(team)])
      expect(place(actor)).toMatchObject({ code: "wrong-state" });
  });

  it("move along when their theme is put into another", () => {
    const { world, team, mine, held, place } = story();
    for (const actor of held) place(actor);
    world.go("themas");
    const into = addTheme(world, team);
    world.must(world.coach(team), { type: "theme.remove", id: mine, into });
    expect(find(world.state, "theme", into)?.dots).toBe(3);
    world.must(world.coach(team), { type: "undo" });
    expect(find(world.state, "theme", into)?.dots).toBe(0);
    expect(find(world.state, "theme", mine)?.dots).toBe(3);
  });

  it("are given back when their theme is taken away, and lie on it again when it returns", () => {
    const { world, team, mine, held, place } = story();
    for (const actor of held) place(actor);
    world.go("themas");
    const remove = () => world.must(world.coach(team), { type: "theme.remove", id: mine, into: null });
    remove();
    world.must(world.coach(team), { type: "undo" });
    expect(find(world.state, "theme", mine)?.dots).toBe(3);
    remove();
    const other = addTheme(world, team);
    world.go("stippen");
    for (const actor of held) expect(place(actor, other).ok).toBe(true);
    expect(find(world.state, "theme", other)?.dots).toBe(3);
  });
});

describe("themes and actions", () => {
  it("are at most twelve and five a team, also when undo brings one back", () => {
    const world = openWorld(4, 2);
    const [team = ""] = teamsIn(world);
    const coach = world.coach(team);
    world.go("themas");
    for (let i = 0; i < LIMITS.themesPerTeam; i += 1) addTheme(world, team);
    const more = { type: "theme.add", id: world.id("theme"), step: world.step("themas"), title: "nog een" };
    expect(world.do(coach, more)).toMatchObject({ code: "full" });
    world.go("acties");
    const ids = Array.from(
      { length: LIMITS.actionsPerTeam },
      () => world.must(coach, proposal(world, "acties"))["id"],
    );
    expect(world.do(coach, proposal(world, "acties"))).toMatchObject({ code: "full" });
    expect(world.do(coach, proposal(world, "ja"))).toMatchObject({ code: "wrong-state" });
    world.must(coach, { type: "action.remove", id: ids[0] });
    const other = { ...proposal(world, "acties"), team };
    world.must(world.regie, other);
    expect(world.must(coach, { type: "undo" })).toMatchObject({ skipped: 1 });
    expect(find(world.state, "action", String(ids[0]))).toBeUndefined();
  });
});
