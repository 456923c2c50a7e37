import type { Database } from "better-sqlite3";
import { StoreFailure } from "./store.ts";

/** "Wtf1" in ASCII: how `file` and we ourselves tell this file from any other SQLite database. */
export const APPLICATION_ID = 0x57746631;

export type Migration = { version: number; name: string; up(db: Database): void };

/**
 * Refuses what is not ours to touch.
 * @param known the newest version that this app can read
 * @throws StoreFailure `not-ours` or `newer`
 */
export function checkFile(db: Database, known: number): void {
  if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID)
    throw new StoreFailure("not-ours", "this file was not made by Werktafel");
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version > known)
    throw new StoreFailure("newer", `made by a newer Werktafel: file version ${version}, ours ${known}`);
}

/** Brings a file up to date. Each step is one transaction: after a crash it was done or it was not. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const from = db.pragma("user_version", { simple: true }) as number;
  for (const { version, up } of migrations) {
    if (version <= from) continue;
    db.transaction(() => {
      up(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).exclusive();
  }
}
