import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { RoomEvent } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";
import { busyWorld } from "../../../shared/testing/busy.ts";
import { plain } from "../../../shared/testing/compare.ts";
import { histories } from "../../../shared/testing/histories.ts";
import { play } from "../../../shared/testing/history.ts";
import { throughJson, type World } from "../../../shared/testing/world.ts";
import { isWords } from "../../../shared/words.ts";
import { filesUnder } from "./files.ts";
import { createStore, openStore } from "./open-store.ts";
import { batch, replay, scratch } from "./testing/rooms.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Every text that people wrote, at any moment. */
function textsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (isWords(value)) {
    if (value.t) into.add(value.t);
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) textsIn(part, into);
  return into;
}

/** Batches as a host makes them: some events each, and one ends where a step closes. */
function batchesOf(events: { event: RoomEvent; fold: Rec[] | null }[], size: number) {
  const batches = [];
  let waiting: RoomEvent[] = [];
  for (const { event, fold } of events) {
    waiting.push(event);
    if (!fold && waiting.length < size) continue;
    batches.push(batch(waiting, { fold }));
    waiting = [];
  }
  return waiting.length > 0 ? [...batches, batch(waiting)] : batches;
}

function played(seeds: readonly number[]): {
  world: World;
  begin: Rec[];
  events: { event: RoomEvent; fold: Rec[] | null }[];
} {
  const world = busyWorld();
  const begin = throughJson([...world.state.records.values()]);
  const events: { event: RoomEvent; fold: Rec[] | null }[] = [];
  world.listeners.add((_, event) => {
    const fold = event.fold ? throughJson([...world.state.records.values()]) : null;
    events.push({ event: throughJson(event), fold });
  });
  play(world, seeds);
  return { world, begin, events };
}

it("any real day: what comes back is the room as it was, and what was erased is in no file", async () => {
  let erased = 0;
  await fc.assert(
    fc.asyncProperty(histories(250), fc.integer({ min: 1, max: 12 }), async (seeds, size) => {
      const { world, begin, events } = played(seeds);
      const folder = scratch();
      let store = await createStore(folder.dir, { records: begin });
      try {
        const batches = batchesOf(events, size);
        for (const [i, each] of batches.entries()) {
          await store.commit(each);
          if (i % 7 === 3) await store.backup();
          if (i === Math.floor(batches.length / 2)) {
            await store.close();
            store = await openStore(folder.dir);
          }
        }
        expect(plain(replay(await store.load()))).toEqual(plain(world.state));

        const present = [...textsIn([[...world.state.records.values()], world.log])];
        const gone = [...textsIn([begin, events])].filter(
          (text) => text.length > 8 && !present.some((other) => other.includes(text)),
        );
        erased += gone.length;
        const bytes = Buffer.concat(filesUnder(folder.dir).map((path) => readFileSync(path)));
        expect(gone.filter((text) => bytes.includes(text))).toEqual([]);
        expect(present.every((text) => bytes.includes(text))).toBe(true);
      } finally {
        await store.close();
        folder.remove();
      }
    }),
    { numRuns: 6 },
  );
  expect(erased).toBeGreaterThan(0);
});

it("any real day: no row says both who and which note without a name, and none without a name says when", async () => {
  await fc.assert(
    fc.asyncProperty(histories(200), async (seeds) => {
      const { world, begin, events } = played(seeds);
      const folder = scratch();
      const store = await createStore(folder.dir, { records: begin });
      for (const each of batchesOf(events, 1)) await store.commit(each);
      await store.close();
      const all = [
        ...begin,
        ...events.flatMap(({ event }) => event.changes.flatMap((c) => ("put" in c ? c.put : []))),
      ];
      const persons = all.filter(({ type }) => type === "person").map(({ id }) => `"${id}"`);
      const nameless = all.filter(
        (each) => (each.type === "note" && each.level !== "named") || each.type === "dot",
      );
      const db = new Database(join(folder.dir, "room.sqlite"), { readonly: true });
      const rows = ["records", "events", "contents", "commands"].flatMap((table) =>
        db
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(Object.values(row as object)).replaceAll("\\", "")),
      );
      db.close();
      folder.remove();
      const about = rows.filter((row) => nameless.some(({ id }) => row.includes(`"${id}"`)));
      expect(about.filter((row) => persons.some((id) => row.includes(id)))).toEqual([]);
      expect(about.filter((row) => row.includes(String(world.now).slice(0, 5)))).toEqual([]);
    }),
    { numRuns: 6 },
  );
});
