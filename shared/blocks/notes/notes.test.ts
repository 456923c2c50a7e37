import { describe, expect, it } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { find } from "../../core/state.ts";
import { busyWorld, teamsIn } from "../../testing/busy.ts";
import { openWorld, type World } from "../../testing/world.ts";
import type { Note } from "./records.ts";

const close = (world: World) =>
  world.must(world.regie, { type: "meeting.close", id: world.meeting?.id, from: "open" });

describe("nagekomen", () => {
  it("takes what was written when the step closed, under that step's own rules, until the meeting ends", () => {
    const world = openWorld();
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("vooraf");
    const step = world.step("vooraf");
    world.go("open");
    const note = world.note(step, "a");
    world.must(world.person(person), note);
    const get = () => find(world.state, "note", note.id) as Note;
    expect(get()).toMatchObject({ late: true, hidden: true, circle: "zaal", preread: "coach" });
    world.must(world.person(person), { type: "note.edit", id: note.id, from: get().text.w, text: "af" });
    expect(get().text.t).toBe("af");
    expect(world.do(world.person(person), world.note(world.step("dicht"), "a"))).toMatchObject({
      code: "wrong-state",
    });
    close(world);
    expect(world.do(world.person(person), world.note(step, "a"))).toMatchObject({ code: "no-meeting" });
  });

  it("leaves what was sent in time as it was, but its writer may still take it away", () => {
    const world = busyWorld();
    const note = [...world.state.records.values()].find(
      (r) => r.type === "note" && r.step === world.step("vooraf"),
    );
    if (note?.type !== "note" || !note.author) throw new Error("no note");
    const writer = world.person(note.author);
    const edit = { type: "note.edit", id: note.id, from: note.text.w, text: "anders" };
    expect(world.do(writer, edit)).toMatchObject({ code: "wrong-state" });
    world.must(writer, { type: "note.withdraw", id: note.id });
    expect(find(world.state, "note", note.id)).toBeUndefined();
    expect(world.do(writer, { type: "note.withdraw", id: note.id })).toMatchObject({ ok: true, event: null });
  });
});

describe("when the meeting ends", () => {
  it("what staff took away is erased, words and photo; what was put aside stays", () => {
    const world = openWorld();
    const [team = ""] = teamsIn(world);
    world.go("open");
    const add = (more = {}) => {
      const note = world.note(world.step("open"), "a", more);
      world.must(world.coach(team), note);
      return note;
    };
    const photo = "ab".repeat(32);
    const [removed, aside] = [add({ photo }), add()];
    for (const [note, to] of [[removed, "removed"] as const, [aside, "aside"] as const])
      world.must(world.coach(team), { type: "note.judge", id: note.id, from: "shown", to });
    world.go("welkom");
    expect(find(world.state, "note", removed.id)?.text.t).toBe(removed.text);
    let erased: string[] | undefined;
    world.listeners.add((_, event) => {
      erased = event.erase;
    });
    close(world);
    expect(erased).toEqual([removed.id]);
    expect(find(world.state, "note", aside.id)?.text.t).toBe(aside.text);
    const kept = JSON.stringify([...world.state.records.values(), world.base, world.log]);
    expect(kept).not.toContain(removed.text);
    expect(kept).not.toContain(photo);
  });
});

describe("without a name", () => {
  it("a note that was dragged gives its old place up too when its step closes", () => {
    const places = new Set<number>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const world = openWorld(seed, 1);
      const [team = ""] = teamsIn(world);
      const persons = [1, 2, 3, 4].map(() => world.join(team));
      world.go("dicht");
      const step = world.step("dicht");
      const notes = persons.map((person) => {
        const [held] = world.issue(person, step, "a");
        if (!held) throw new Error("no ticket");
        const note = world.note(step, "a");
        world.must(world.bearer(held), note);
        return note.id;
      });
      world.must(world.regie, { type: "step.reveal", id: step, from: false });
      const get = (id: string) => find(world.state, "note", id) as Note;
      const came = notes.map((id) => get(id).slot);
      const dragged = notes[0] ?? "";
      const pos = { x: 40, y: 60 };
      world.must(world.coach(team), { type: "note.move", id: dragged, zone: get(dragged).zone, pos });
      world.go("welkom");
      expect(get(dragged).pos).toEqual(pos);
      expect(notes.map((id) => get(id).slot).sort()).toEqual([...came].sort());
      places.add(came.indexOf(get(dragged).slot));
    }
    expect(places.size).toBeGreaterThan(1);
  });

  it("what staff enter for somebody looks like what came from a phone", () => {
    const world = openWorld();
    const [team = ""] = teamsIn(world);
    const add = (step: string, actor: Actor) => {
      const note = world.note(world.step(step), "a", actor.role === "facilitator" ? { team } : {});
      world.must(actor, note);
      return find(world.state, "note", note.id);
    };
    world.go("dicht");
    const tickets = [world.coach(team), world.regie].map((actor) => add("dicht", actor)?.ticket);
    // As `ticketName` of the host makes them.
    for (const ticket of tickets) expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(tickets).size).toBe(2);
    world.go("open");
    expect(add("open", world.coach(team))?.ticket).toBeNull();
  });
});

describe("wording a note", () => {
  const story = () => {
    const world = openWorld();
    const [team = ""] = teamsIn(world);
    const person = world.join(team);
    world.go("open");
    const note = world.note(world.step("open"), "a");
    world.must(world.person(person), note);
    const get = () => find(world.state, "note", note.id);
    const edit = (actor: Actor, text: string, from = get()?.text.w, rest = {}) =>
      world.do(actor, { type: "note.edit", id: note.id, from, text, ...rest });
    return { world, team, person, note: note.id, get, edit };
  };

  it("never overwrites somebody else's newer wording unseen", () => {
    const { world, team, person, get, edit } = story();
    const old = get()?.text.w;
    edit(world.coach(team), "door de coach");
    expect(edit(world.person(person), "door mij", old)).toMatchObject({ code: "changed" });
    expect(get()?.text.t).toBe("door de coach");
  });

  it("waits while somebody else writes in it", () => {
    const { world, person, note, edit } = story();
    world.leases.set(note, "tafel");
    expect(edit(world.person(person), "door mij")).toEqual({ ok: false, code: "busy", keep: true });
    world.lease = "tafel";
    expect(edit(world.person(person), "door mij").ok).toBe(true);
  });

  it("keeps the words when only the kind changes, also on disk", () => {
    const { world, person, get, edit } = story();
    const text = get()?.text;
    const outcome = edit(world.person(person), text?.t ?? "", text?.w, { kind: "vraag" });
    expect(outcome).toMatchObject({ ok: true, event: { changes: [{ set: { kind: "vraag" } }] } });
    expect(outcome.ok && outcome.event?.erase).toBeUndefined();
    expect(find(world.replayed(), "note", get()?.id)?.text).toEqual(text);
  });

  it("is for its writer and the coach of that table, not for another team or phone", () => {
    const { world, team, edit } = story();
    const other = teamsIn(world)[1] ?? "";
    expect(edit(world.coach(other), "hoi")).toMatchObject({ code: "not-found" });
    expect(edit(world.person(world.join(team)), "hoi")).toMatchObject({ code: "not-found" });
    expect(edit(world.coach(team), "hoi").ok).toBe(true);
  });

  it("a note that staff took away is gone for its writer, who may still have it erased", () => {
    const { world, team, person, note, get, edit } = story();
    world.must(world.coach(team), { type: "note.judge", id: note, from: "shown", to: "removed" });
    expect(edit(world.person(person), "toch")).toMatchObject({ code: "not-found" });
    world.must(world.person(person), { type: "note.withdraw", id: note });
    expect(get()).toBeUndefined();
  });

  it("staff do not touch what they may not read", () => {
    const world = busyWorld();
    const note = [...world.state.records.values()].find(
      (r) => r.type === "note" && r.step === world.step("dicht"),
    );
    if (note?.type !== "note") throw new Error("no note");
    for (const actor of [world.regie, world.coach(note.team ?? "")]) {
      const judge = { type: "note.judge", id: note.id, from: "shown", to: "removed" };
      expect(world.do(actor, judge)).toMatchObject({ code: "not-found" });
      expect(world.do(actor, { type: "note.erase", id: note.id })).toMatchObject({ code: "not-found" });
    }
  });
});
