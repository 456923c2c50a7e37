import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { RECORDS } from "../records.ts";
import { busyWorld } from "../testing/busy.ts";
import { plain, recounted } from "../testing/compare.ts";
import { histories } from "../testing/histories.ts";
import { attempt, play } from "../testing/history.ts";
import { isWords } from "../words.ts";
import { type Command, decide, readCommand } from "./decide.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

describe("deciding", () => {
  it("changes nothing itself, whether it says yes or no; and a refused command changes nothing at all", () => {
    fc.assert(
      fc.property(histories(60), (history) => {
        const world = busyWorld(1);
        play(world, history.slice(0, history.length / 2));
        for (const seed of history.slice(history.length / 2)) {
          const each = attempt(world, seed);
          if (!each) continue;
          const before = plain(world.state);
          const command = readCommand(each.message);
          if (!("ok" in command)) decide(world.ctx(each.actor), command as Command);
          expect(plain(world.state)).toEqual(before);
          const outcome = world.do(each.actor, each.message);
          if (!outcome.ok || outcome.event === null) expect(plain(world.state)).toEqual(before);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("only makes records that fit their schema, and lets no text in that the disk would change", () => {
    fc.assert(
      fc.property(histories(250), (history) => {
        const world = busyWorld(2);
        play(world, history);
        for (const record of world.state.records.values()) {
          const parsed = RECORDS[record.type].safeParse(record);
          expect(parsed.error?.message, record.id).toBeUndefined();
          expect(parsed.data).toEqual(record);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("replay equals live", () => {
  it("after any history: records, index and undo, from the last fold and what came since, erased words gone", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(3);
        play(world, history);
        expect(plain(world.replayed())).toEqual(plain(world.state));
      }),
      { numRuns: 50 },
    );
  });

  it("and counting everything again gives the same index and counts", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(4);
        play(world, history);
        const again = plain(recounted(world.state));
        const live = plain(world.state);
        expect(again.index).toEqual(live.index);
        expect(again.records).toEqual(live.records);
      }),
      { numRuns: 50 },
    );
  });
});

/** Every picture that a value names. */
function photosIn(value: unknown): string[] {
  return JSON.stringify(value).match(/(?<="photo":")[0-9a-f]{64}/g) ?? [];
}

/** All that people wrote in a record. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return isWords(value) ? (value.t === null ? [] : [value.t]) : Object.values(value).flatMap(textsIn);
}

describe("erased is erased", () => {
  it("no word that was withdrawn, erased, taken back or reworded by its writer is left anywhere", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(5);
        const gone = new Set<string>();
        world.listeners.add((touched, event) => {
          for (const id of event.erase ?? []) {
            const now = new Set(textsIn(world.state.records.get(id)));
            for (const text of textsIn(touched.get(id))) if (!now.has(text)) gone.add(text);
          }
        });
        play(world, history);
        const kept = JSON.stringify([plain(world.state), world.base, world.log]);
        for (const words of gone) expect(kept).not.toContain(`"${words}"`);
      }),
      { numRuns: 50 },
    );
  });

  it("no undo brings back a picture that was erased, and once the log folds nothing names it", () => {
    fc.assert(
      fc.property(histories(300), (history) => {
        const world = busyWorld(6);
        const gone = new Map<string, string>();
        const folded = new Set<string>();
        world.listeners.add((touched, event) => {
          for (const [id, before] of touched) {
            const now = world.state.records.get(id);
            if (event.name === "photo.erase" && before?.type === "note" && before.photo)
              gone.set(id, before.photo);
            if (now?.type === "note" && now.photo) expect(gone.get(id)).not.toBe(now.photo);
          }
          if (event.fold) for (const id of gone.keys()) folded.add(id);
        });
        play(world, history);
        expect(world.base.filter(({ id }) => folded.has(id)).flatMap(photosIn)).toEqual([]);
        for (const [id, photo] of gone) {
          const stacks = JSON.stringify([...world.state.undo.values()]);
          expect(stacks.includes(photo) && stacks.includes(id), "on an undo stack").toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});
