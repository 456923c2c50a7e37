import type { State } from "../../shared/core/state.ts";
import { ms, p50, p95, table } from "../lib/stats.ts";
import { toAnswer, toWall, type Watcher } from "./latency.ts";
import type { Stage } from "./stage.ts";

/** What was sent in each step, what was acknowledged of it, and how long that took. */
export function stepTable(stage: Stage, wall: Watcher): string {
  const { ledger } = stage;
  const steps = [...new Set(ledger.entries.map((entry) => entry.during))];
  const row = (name: string, during?: string) => {
    const own = ledger.entries.filter((entry) => during === undefined || entry.during === during);
    const answers = toAnswer(ledger, during);
    const shown = toWall(ledger, wall, during);
    return [
      name,
      own.length,
      own.filter((entry) => entry.answer?.ok).length,
      own.filter((entry) => entry.answer && !entry.answer.ok).length,
      ms(p50(answers)),
      ms(p95(answers)),
      ms(p50(shown)),
      ms(p95(shown)),
    ];
  };
  return table([
    ["step", "sent", "acked", "refused", "ack p50", "ack p95", "wall p50", "wall p95"],
    ...steps.map((step) => row(step, step)),
    row("all"),
  ]);
}

/** What people wrote, what the host said is on disk, and what the store reads back. */
export function diskTable(stage: Stage, state: State): string {
  const { ledger, pages } = stage;
  const took = (type: string) => ledger.acknowledged(type).length;
  const sent = (type: string) => ledger.entries.filter((entry) => entry.cmd.type === type).length;
  const stored = (type: string) =>
    [...state.records.values()].filter((record) => record.type === type).length;
  return table([
    ["what", "written", "acked", "taken back", "on disk"],
    [
      "people",
      sent("person.join") + pages.joined(),
      took("person.join") + pages.joined(),
      0,
      stored("person"),
    ],
    [
      "notes",
      sent("note.add") + pages.written(),
      took("note.add") + pages.written(),
      took("note.withdraw") + took("note.erase"),
      stored("note"),
    ],
    ["themes", sent("theme.add"), took("theme.add"), 0, stored("theme")],
    [
      "dots",
      sent("dot.place") + pages.dotted(),
      took("dot.place") + pages.dotted(),
      took("dot.take"),
      stored("dot"),
    ],
    ["actions", sent("action.propose"), took("action.propose"), 0, stored("action")],
  ]);
}
