import type { Room } from "../../renderer/client/api.ts";
import type { Ledger } from "../lib/ledger.ts";

/** Commands whose effect the wall shows at once, by the record they name. */
const SHOWN = new Set(["note.lay", "theme.add", "action.propose", "action.yes", "action.tick", "note.add"]);

/** When a screen heard of each record; times are `performance.now()`. */
export type Watcher = { heard: ReadonlyMap<string, number[]> };

export function watch(room: Room): Watcher {
  const heard = new Map<string, number[]>();
  room.records.subscribe((touched) => {
    const now = performance.now();
    for (const id of touched) {
      const times = heard.get(id);
      if (times) times.push(now);
      else heard.set(id, [now]);
    }
  });
  return { heard };
}

/** Milliseconds from leaving the sender to the answer, for what was acknowledged. */
export function toAnswer(ledger: Ledger, during?: string): number[] {
  return ledger
    .acknowledged()
    .filter((entry) => (during === undefined || entry.during === during) && entry.answeredAt !== null)
    .map((entry) => (entry.answeredAt ?? 0) - entry.sentAt);
}

/** Milliseconds from leaving the sender to the record on the wall, for what the wall may show at once. */
export function toWall(ledger: Ledger, { heard }: Watcher, during?: string): number[] {
  return ledger
    .acknowledged()
    .filter((entry) => SHOWN.has(entry.cmd.type) && (during === undefined || entry.during === during))
    .flatMap((entry) => {
      const at = heard.get(String(entry.cmd["id"]))?.find((time) => time >= entry.sentAt);
      // A note that was written hidden comes with all others when they turn: that is no latency.
      return at === undefined || at - entry.sentAt > 2_000 ? [] : [at - entry.sentAt];
    });
}
