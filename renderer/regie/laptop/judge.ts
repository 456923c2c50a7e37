import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";

/** Something a facilitator can do something about; each has a sentence in `shared/texts/regie-laptop.ts`. */
export type Worry = "writable" | "disk" | "commits" | "lag" | "memory" | "lagging";

/** Less than this free on the disk, MiB: a day with photos needs some hundreds. */
const DISK = 500;
/** Slower than this a phone's user starts to wait for the tick, ms. */
const COMMITS = 250;
const LAG = 100;
/** Ten times what a full hall takes, MiB. */
const MEMORY = 1_500;
/** One phone at the far end of the hall is no news. */
const LAGGING = 3;

/** What is not well, the worst first; none when all is well. */
export function judge({ writable, diskFree, commits, lag, memory, screens }: Diagnostics): Worry[] {
  const found: [Worry, boolean][] = [
    ["writable", !writable],
    ["disk", diskFree !== null && diskFree < DISK],
    ["commits", commits.p95 > COMMITS],
    ["lag", lag.p95 > LAG],
    ["memory", memory.resident > MEMORY],
    ["lagging", screens.lagging >= LAGGING],
  ];
  return found.flatMap(([worry, so]) => (so ? [worry] : []));
}
