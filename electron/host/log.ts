import { pino } from "pino";
import type { RecentLines } from "./recent-lines.ts";
import type { StoreLog } from "./store/store.ts";

/** All that the log ever says. A line that is not in this list does not compile: no sentence is made of anything else. */
export const LOG_LINES = [
  "a command failed",
  "a copy failed",
  "a message failed",
  "a method cannot be read",
  "a request failed",
  "a rule failed",
  "cannot remember",
  "cannot start",
  "closing failed",
  "lines like these left out",
  "store",
  "telling failed",
  "the library failed",
  "the store refused; the room is read-only",
  "the store works again",
  "tickets failed",
  "uncaught",
  "unhandled",
] as const;
export type LogLine = (typeof LOG_LINES)[number];

type Facts = ErrorFacts | Parameters<StoreLog>[0] | { count?: number };
type Say = (facts: Facts, line: LogLine) => void;

/**
 * The host's log: what happened to the machine, never to people. A line holds no names, no words, no ids, no addresses
 * and no paths of requests; whoever finds the log learns nothing about who was in the room.
 */
export type Log = { info: Say; warn: Say; error: Say };

/** Lines of one kind in one go; whoever can make a line appear could otherwise fill the disk with it. */
const MOST_ALIKE = 20;
const WINDOW_MS = 60_000;

/**
 * Writes JSON lines to stderr.
 * @param level `silent` in tests
 * @param recent keeps the newest lines, from `info` up
 */
export function openLog(level: "silent" | "warn" | "info", recent?: RecentLines): Log {
  const terminal = { level, stream: pino.destination({ fd: 2, sync: true }) };
  if (!recent) return bounded(pino({ level, base: null }, terminal.stream));
  const kept = { level: "info" as const, stream: recent };
  const streams = level === "silent" ? [kept] : [{ ...terminal, level }, kept];
  return bounded(pino({ level: "info", base: null }, pino.multistream(streams)));
}

/** The same, but of lines that are alike only so many a minute; then one that says how many more there were. */
export function bounded(log: Log, now: () => number = () => performance.now()): Log {
  const seen = new Map<string, { since: number; count: number }>();
  const through =
    (level: keyof Log): Say =>
    (facts, line) => {
      const name = `${level} ${line} ${"kind" in facts ? facts.kind : ""}`;
      const time = now();
      for (const [each, { since, count }] of seen) {
        if (time - since < WINDOW_MS) continue;
        seen.delete(each);
        if (count > MOST_ALIKE) log.warn({ count: count - MOST_ALIKE }, "lines like these left out");
      }
      const window = seen.get(name) ?? { since: time, count: 0 };
      window.count += 1;
      seen.set(name, window);
      if (window.count <= MOST_ALIKE) log[level](facts, line);
    };
  return { info: through("info"), warn: through("warn"), error: through("error") };
}

export type ErrorFacts = { kind: string; code: string | null; at: string[] };

/** What may be known of an error: its kind and where in our code. A message may quote what somebody wrote. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const at = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(electron|shared|node_modules)\//, "($2/"));
  return { kind: error.name, code, at };
}
