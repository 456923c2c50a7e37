import { z } from "zod";
import type { Facts } from "./sieve.ts";

/** Lines in a report, the newest. */
const LINES = 100;
const LEVELS: Record<number, string> = { 30: "info", 40: "warn", 50: "error" };

const lineSchema = z.object({
  level: z.number(),
  time: z.number(),
  msg: z.string(),
  kind: z.string().optional(),
  code: z.string().nullish(),
  event: z.string().optional(),
  ms: z.number().optional(),
  count: z.number().optional(),
  at: z.array(z.string()).optional(),
});

/** Lines of the log (see `recent-lines.ts`), with of a stack only where in the source it was. */
export function logFacts(lines: readonly unknown[]): Facts[] {
  return lines.slice(-LINES).flatMap((line) => {
    const read = lineSchema.safeParse(line);
    if (!read.success) return [];
    const { level, time, msg, at, kind, code, event, ms, count } = read.data;
    const facts: Facts = {
      time: new Date(time).toISOString().slice(0, 19).replace("T", " "),
      level: LEVELS[level] ?? "other",
      line: msg,
    };
    for (const [name, value] of Object.entries({ kind, code, event, ms, count }))
      if (value !== undefined && value !== null) facts[name] = value;
    const places = at?.flatMap((each) => placeIn(each) ?? []);
    if (places?.length) facts["at"] = places;
    return [facts];
  });
}

/** A file of ours or of a library, with line and column; names of functions are left out. */
function placeIn(frame: string): string | null {
  return /\b(?:electron|shared|node_modules)\/[\w@./-]+:\d+:\d+/.exec(frame)?.[0] ?? null;
}
