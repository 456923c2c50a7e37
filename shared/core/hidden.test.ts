import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { busyWorld } from "../testing/busy.ts";
import { everyChannel, overhear, seenOn } from "../testing/client.ts";
import { histories } from "../testing/histories.ts";
import { play } from "../testing/history.ts";
import type { World } from "../testing/world.ts";
import { type Channel, DOC, docTeamChannel } from "./channel.ts";
import { find } from "./state.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

/** What must not be told now, worked out from the room itself rather than from `view`. */
type Secrets = { words: Map<string, string>; ids: Map<string, string> };

/** Is this channel one that the promise to the writer allows? `whole`: with the words. */
function mayKnow(world: World, noteId: string, channel: Channel): { id: boolean; words: boolean } {
  const note = find(world.state, "note", noteId);
  if (!note) return { id: true, words: false };
  const behind = note.hidden && note.behind;
  const own = channel.kind === "own" && note.author === channel.id && !behind;
  const staff = channel.kind === "staff";
  const coach = channel.kind === "coach" && channel.id === note.team;
  const table =
    (channel.kind === "team" && channel.id === note.team) || (channel.kind === "room" && note.team === null);
  const zaal = note.circle !== "team";
  if (note.hidden) {
    const reads = (staff && zaal && note.preread !== "nobody") || (coach && note.preread === "coach");
    return { id: own || reads, words: (own && note.state !== "removed") || reads };
  }
  if (note.state === "removed")
    return { id: own || table || staff || coach, words: (staff && zaal) || coach };
  const beamer = channel.kind === "beamer" && zaal && note.state === "shown";
  const atTable = table && note.state === "shown";
  const aside = coach && note.state === "aside";
  return {
    id: own || staff || beamer || atTable || aside,
    words: own || (staff && zaal) || beamer || atTable || aside,
  };
}

/** Every note's words and id as marks, also of notes that are gone by now. */
function watch(world: World): Secrets {
  const secrets: Secrets = { words: new Map(), ids: new Map() };
  const learn = () => {
    for (const record of world.state.records.values()) {
      if (record.type !== "note") continue;
      secrets.ids.set(record.id, record.id);
      if (record.text.t) secrets.words.set(record.text.t, record.id);
    }
  };
  learn();
  world.listeners.add(learn);
  return secrets;
}

const MARKS = /(?:tekst|anders) mark\d+|text of note\d+/g;
const IDS = /(?<!text of )(?<!tekst )(?<!anders )(?:note|mark)\d+/g;

function check(world: World, secrets: Secrets, channel: Channel, told: string): void {
  for (const [mark] of told.matchAll(MARKS)) {
    const note = secrets.words.get(mark);
    if (note) expect(mayKnow(world, note, channel).words, `${mark} on ${channel.name}: ${told}`).toBe(true);
  }
  for (const [mark] of told.matchAll(IDS)) {
    const note = secrets.ids.get(mark);
    if (note) expect(mayKnow(world, note, channel).id, `${mark} on ${channel.name}: ${told}`).toBe(true);
  }
}

describe("hidden means not sent", () => {
  it("tells no channel a word or an id that it may not know at that moment", () => {
    fc.assert(
      fc.property(histories(250), (history) => {
        const world = busyWorld(1);
        const secrets = watch(world);
        overhear(world, (channel, op) => {
          // What is taken away may be named: it was told before.
          if (!("remove" in op)) check(world, secrets, channel, withoutSources(op));
        });
        play(world, history);
        for (const channel of everyChannel(world.state))
          for (const record of Object.values(seenOn(world.state, channel)))
            check(world, secrets, channel, withoutSources(record));
      }),
      { numRuns: 60 },
    );
  });

  it("never tells tickets, keys, who was issued what, or the author of what has no name", () => {
    fc.assert(
      fc.property(histories(250), (history) => {
        const world = busyWorld(4);
        const channels = () => [
          ...everyChannel(world.state),
          DOC,
          ...everyChannel(world.state).flatMap(({ kind, id }) =>
            kind === "team" && id ? [docTeamChannel(id)] : [],
          ),
        ];
        const listen = (channel: Channel, told: string) => {
          expect(told, channel.name).not.toMatch(/secret-|"keyHash"|"ticket"|"behind"|"digest"|"issue"/);
        };
        overhear(world, (channel, op) => {
          const wall =
            (channel.kind === "staff" || channel.kind === "beamer") && JSON.stringify(op).includes("wifi");
          if (!wall) listen(channel, JSON.stringify(op));
        });
        play(world, history);
        for (const channel of channels()) {
          for (const record of Object.values(seenOn(world.state, channel))) {
            if (record.type !== "meeting") listen(channel, JSON.stringify(record));
            if (record.type === "note" && record.level !== "named") expect(record.author ?? null).toBeNull();
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives a reader of the plan only what is meant for the plan, and a team's folder only that team's", () => {
    fc.assert(
      fc.property(histories(200), (history) => {
        const world = busyWorld(5);
        play(world, history);
        for (const record of world.state.records.values()) {
          if (record.type !== "note") continue;
          const words = record.text.t ?? "nothing";
          const shown = !record.hidden && record.state === "shown";
          const plan = JSON.stringify(seenOn(world.state, DOC));
          if (!(shown && record.circle === "plan")) expect(plan).not.toContain(`"${words}"`);
          for (const channel of everyChannel(world.state)) {
            if (channel.kind !== "team" || !channel.id || (shown && record.team === channel.id)) continue;
            if (record.team === null && shown) continue;
            const folder = JSON.stringify(seenOn(world.state, docTeamChannel(channel.id)));
            expect(folder).not.toContain(`"${words}"`);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("says how many hidden notes lie in a zone, and no more", () => {
    const world = busyWorld(6);
    const step = world.step("dicht");
    const notes = [...world.state.records.values()].filter(
      (record) => record.type === "note" && record.step === step,
    );
    expect(notes).toHaveLength(6);
    const [first] = notes;
    const zone = first?.type === "note" ? find(world.state, "zone", first.zone) : undefined;
    expect(zone?.covered).toBe(2);
    world.go("dicht");
    world.must(world.regie, { type: "step.reveal", id: step, from: false });
    expect(find(world.state, "zone", zone?.id)?.covered).toBe(0);
  });
});

/** An action names the notes it grew from by id; that is promised, and it cannot name a hidden one. */
function withoutSources(told: unknown): string {
  return JSON.stringify(told, (key, value) => (key === "sources" ? undefined : value));
}
