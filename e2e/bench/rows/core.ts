import { createStore } from "../../../electron/host/store/open-store.ts";
import { decide, readCommand } from "../../../shared/core/decide.ts";
import type { RoomEvent } from "../../../shared/core/event.ts";
import { evolve, load } from "../../../shared/core/evolve.ts";
import { emptyState, list } from "../../../shared/core/state.ts";
import { openWorld, type World } from "../../../shared/testing/world.ts";
import { p50 } from "../../lib/stats.ts";
import type { Row } from "../row.ts";

const NOTES = 5_000;
const TEAMS = 6;

/** A room without host or disk, with so many notes that coaches wrote. */
export function filledWorld(notes: number): World {
  const world = openWorld(1, TEAMS);
  world.go("open");
  const step = world.step("open");
  const teams = [...world.state.records.values()].filter((record) => record.type === "team");
  for (let i = 0; i < notes; i += 1) {
    const team = teams[i % teams.length]?.id ?? "";
    world.must(world.coach(team), world.note(step, i % 2 === 0 ? "a" : "b"));
  }
  return world;
}

export const core: Row = {
  name: "core",
  what: "decide and evolve at 5,000 notes",
  async run() {
    const world = filledWorld(NOTES);
    const { state } = world;
    const rates: number[] = [];
    const step = world.step("open");
    const team = [...state.records.values()].find((record) => record.type === "team")?.id ?? "";
    const ctx = world.ctx(world.coach(team));
    const zone = list(state, "board", `boards:${step}`).find((board) => board.team === team);
    const own = list(state, "note", `notes:${step}`).filter((note) => note.team === team);
    for (let round = 0; round < 7; round += 1) {
      const commands = own.map((note, i) => ({
        type: "note.move",
        id: note.id,
        zone: note.zone,
        pos: { x: i + round, y: round },
      }));
      const begin = performance.now();
      for (const input of commands) {
        const command = readCommand(input);
        if ("ok" in command) throw new Error("the bench sent nonsense");
        const decision = decide(ctx, command);
        if (!decision.ok || !decision.event) throw new Error("a move was refused");
        evolve(state, decision.event);
      }
      rates.push((commands.length / (performance.now() - begin)) * 1000);
    }
    if (!zone) throw new Error("a team has no board");
    return [
      {
        what: "parse, decide and evolve a move",
        value: p50(rates),
        unit: "/s",
        bar: 20_000,
        higherIsBetter: true,
      },
    ];
  },
};

export const fold: Row = {
  name: "fold",
  what: "closing a step with 5,000 notes: the log folds into records",
  async run({ folder }) {
    const world = filledWorld(NOTES);
    const records = [...world.state.records.values()];
    const store = await createStore(folder);
    const took: number[] = [];
    try {
      const events: RoomEvent[] = world.log;
      for (let at = 0; at < events.length; at += 400)
        await store.commit({ events: events.slice(at, at + 400), commands: [], fold: null });
      const closing: RoomEvent = { v: 1, name: "meeting.go", changes: [], fold: true };
      for (let round = 0; round < 5; round += 1) {
        const begin = performance.now();
        await store.commit({ events: [closing], commands: [], fold: records });
        took.push(performance.now() - begin);
      }
      const begin = performance.now();
      load(emptyState(), (await store.load()).records);
      const loaded = performance.now() - begin;
      return [
        { what: "fold on disk, median of 5", value: p50(took), unit: "ms" },
        { what: "reading it back", value: loaded, unit: "ms" },
      ];
    } finally {
      await store.close();
    }
  },
};
