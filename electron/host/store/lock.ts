import { join } from "node:path";
import Database from "better-sqlite3";
import { storeFailure } from "./failures.ts";
import { StoreFailure } from "./store.ts";

/**
 * Holds a traject's folder for one host. The lock is the operating system's own, taken through SQLite on an empty
 * file: it goes with the process, so a crash leaves nothing stale and a reused process id fools nobody.
 * @returns a function that lets go
 * @throws StoreFailure `busy` when another host has it, `read-only` when the folder cannot be written
 */
export function lockFolder(dir: string): () => void {
  let db: Database.Database | undefined;
  try {
    db = new Database(join(dir, "lock"), { timeout: 0 });
    db.pragma("locking_mode = NORMAL");
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db?.close();
    const failure = storeFailure(error);
    if (failure.code === "busy") throw new StoreFailure("busy", "another host has this traject open");
    throw failure;
  }
  const held = db;
  return () => held.close();
}
