import type { Database } from "better-sqlite3";
import { StoreFailure } from "./store.ts";

/**
 * Set by us and read back, whatever the build's defaults are. Order matters: changing to WAL brings the build's own
 * `synchronous` for WAL with it, which is not FULL although reading it says so, hence it is set after.
 */
const DURABLE: readonly [name: string, set: string | number, reads: string | number][] = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["fullfsync", 1, 1],
  ["checkpoint_fullfsync", 1, 1],
  ["secure_delete", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["foreign_keys", "ON", 1],
  ["cell_size_check", "ON", 1],
  // No temporary file may hold what people wrote.
  ["temp_store", "MEMORY", 2],
  ["mmap_size", 0, 0],
];

/** Pragmas of a database that is one plain file: backups, and a database being salvaged. */
const PLAIN: typeof DURABLE = [["journal_mode", "DELETE", "delete"], ...DURABLE.slice(1)];

/** @throws StoreFailure when SQLite does not do as told */
export function setPragmas(db: Database, kind: "durable" | "plain"): void {
  for (const [name, set, reads] of kind === "durable" ? DURABLE : PLAIN) {
    db.pragma(`${name} = ${set}`);
    const value = db.pragma(name, { simple: true }) ?? 0;
    if (value !== reads) throw new StoreFailure("io", `${name} is ${String(value)}, not ${reads}`);
  }
}

/** The pragmas as they are now, for tests and diagnostics. */
export function readPragmas(db: Database): Record<string, unknown> {
  return Object.fromEntries(DURABLE.map(([name]) => [name, db.pragma(name, { simple: true })]));
}

/** True when SQLite finds the file's structure sound. */
export function isSound(db: Database): boolean {
  return db.pragma("quick_check(1)", { simple: true }) === "ok";
}
