import { createStore } from "../../../electron/host/store/open-store.ts";
import type { RoomEvent } from "../../../shared/core/event.ts";
import { load } from "../../../shared/core/evolve.ts";
import { emptyState } from "../../../shared/core/state.ts";
import { FullRoom, throughput } from "../../../shared/testing/full-room.ts";
import { p50 } from "../../lib/stats.ts";
import type { Row } from "../row.ts";

const NOTES = 5_000;
const ROUNDS = 5;
/** Events in one transaction, as many as the host takes together. */
const TOGETHER = 400;

export const core: Row = {
  name: "core",
  what: "decide and evolve at 5,000 notes",
  async run() {
    const rates = Array.from({ length: ROUNDS }, () => throughput(() => performance.now(), NOTES));
    const what = "notes added, reworded, withdrawn: read, decided, evolved";
    return [{ what, value: p50(rates), unit: "/s", bar: 20_000, higherIsBetter: true }];
  },
};

export const fold: Row = {
  name: "fold",
  what: "closing a step with 5,000 notes: the log folds into records",
  async run({ folder }) {
    const { world } = new FullRoom(NOTES);
    const records = [...world.state.records.values()];
    const store = await createStore(folder);
    const took: number[] = [];
    try {
      for (let at = 0; at < world.log.length; at += TOGETHER)
        await store.commit({ events: world.log.slice(at, at + TOGETHER), commands: [], fold: null });
      const closing: RoomEvent = { v: 1, name: "meeting.go", changes: [], fold: true };
      for (let round = 0; round < ROUNDS; round += 1) {
        const begin = performance.now();
        await store.commit({ events: [closing], commands: [], fold: records });
        took.push(performance.now() - begin);
      }
      const begin = performance.now();
      load(emptyState(), (await store.load()).records);
      return [
        { what: "fold on disk, median of 5", value: p50(took), unit: "ms" },
        { what: "reading it back", value: performance.now() - begin, unit: "ms" },
      ];
    } finally {
      await store.close();
    }
  },
};
