import { type Logger, pino } from "pino";

/**
 * The host's log: what happened to the machine, never to people. A line holds no names, no words, no ids, no addresses
 * and no paths of requests; whoever finds the log learns nothing about who was in the room.
 */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** Writes JSON lines to stderr. @param level `silent` in tests */
export function openLog(level: "silent" | "warn" | "info"): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}

/** What may be known of an error: its kind and where in our code. A message may quote what somebody wrote. */
export function errorFacts(error: unknown): { kind: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const at = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(electron|shared|node_modules)\//, "($2/"));
  return { kind: error.name, code, at };
}
