import { ms } from "../lib/stats.ts";
import type { Storm } from "./storm.ts";

/** Times are told and never judged: a busy machine must not fail a test. */
export function tell({ acknowledged, notes, underway, serving, back }: Storm): void {
  const times = (all: readonly number[]) => all.map(ms).join(", ");
  process.stderr.write(
    `\n${acknowledged} commands acknowledged, ${notes} notes stand, ${underway} were on their way at a kill\n` +
      `serving again after (ms): ${times(serving)}\nevery screen back after (ms): ${times(back)}\n`,
  );
}
