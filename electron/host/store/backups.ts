import { existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { namesIn, syncFile, syncFolder, wipeDatabase } from "./files.ts";
import { checkFile } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { isSound, setPragmas } from "./pragmas.ts";
import { ERASE_SQL, type Erased } from "./room-file.ts";

/** How many copies are kept besides the file itself. */
const KEEP = 4;
const NAME = /^(\d{12})\.sqlite$/;
const UNFINISHED = "unfinished.sqlite";

/**
 * Rolling copies of a traject in `backups/`, each named by the number of the last event in it, so that no name or date
 * tells when something was written. A copy never holds words that the file itself no longer has.
 */
export class Backups {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  }

  /** Paths, newest first. */
  list(): string[] {
    const names = namesIn(this.#dir).filter((name) => NAME.test(name));
    return names.reverse().map((name) => join(this.#dir, name));
  }

  /** Number of the last event in the newest good copy; 0 without one. */
  newestSeq(): number {
    const newest = this.list().find(isGood);
    return Number(NAME.exec(basename(newest ?? ""))?.[1] ?? 0);
  }

  /** Makes a copy of `db` as it is now, and lets go of the oldest. @returns its path */
  make(db: Database.Database, seq: number): string {
    const unfinished = join(this.#dir, UNFINISHED);
    wipeDatabase(unfinished);
    // Only what is there now is copied: no free page, no trace of what a page held before.
    db.prepare("VACUUM INTO ?").run(unfinished);
    syncFile(unfinished);
    const path = join(this.#dir, `${String(seq).padStart(12, "0")}.sqlite`);
    if (existsSync(path)) wipeDatabase(path);
    renameSync(unfinished, path);
    syncFolder(this.#dir);
    for (const old of this.list().slice(KEEP)) wipeDatabase(old);
    return path;
  }

  /** Makes one new copy and wipes all others: they held a log that has ended. */
  replaceAll(db: Database.Database, seq: number): void {
    const path = this.make(db, seq);
    for (const old of this.list()) if (old !== path) wipeDatabase(old);
  }

  /** Wipes every copy that has less folded than the file: the log in it ended with a step that closed. */
  wipeBefore(folded: number): void {
    for (const path of this.list()) if ((foldedOf(path) ?? -1) < folded) wipeDatabase(path);
  }

  /** Erases words from every copy that has them. A copy that cannot be rewritten is wiped whole. */
  erase(erased: Erased): void {
    for (const path of this.list()) {
      rewrite(path, (db) => {
        const has = db.prepare("SELECT 1 FROM contents WHERE owner = ? LIMIT 1");
        const held = [...erased].filter(([owner]) => has.get(owner));
        if (held.length === 0) return;
        const erase = db.prepare(ERASE_SQL);
        db.transaction(() => {
          for (const [owner, { keep }] of held) erase.run(owner, JSON.stringify(keep));
        }).immediate();
      });
    }
  }

  /** After a crash between erasing in the file and in its copies: copies lose what the file does not have. */
  reconcile(main: Database.Database): void {
    wipeDatabase(join(this.#dir, UNFINISHED));
    const key = "SELECT owner || ' ' || id FROM contents";
    const paths = this.list();
    if (paths.length === 0) return;
    const present = new Set(main.prepare<[], string>(key).pluck().all());
    for (const path of paths) {
      rewrite(path, (db) => {
        const gone = db
          .prepare<[], string>(key)
          .pluck()
          .all()
          .filter((each) => !present.has(each));
        if (gone.length === 0) return;
        const erase = db.prepare("DELETE FROM contents WHERE owner || ' ' || id = ?");
        db.transaction(() => {
          for (const each of gone) erase.run(each);
        }).immediate();
      });
    }
  }
}

function rewrite(path: string, change: (db: Database.Database) => void): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 0 });
    setPragmas(db, "plain");
    change(db);
    db.close();
  } catch {
    // Damaged, or no room to rewrite it: then nobody can say what it still holds.
    db?.close();
    wipeDatabase(path);
  }
}

function foldedOf(path: string): number | null {
  return inspect(path, (db) =>
    Number(db.prepare<[], string>("SELECT value FROM meta WHERE key = 'folded'").pluck().get()),
  );
}

/** True when a copy can be relied on. */
export function isGood(path: string): boolean {
  return (
    inspect(path, (db) => {
      checkFile(db, MIGRATIONS.length);
      return isSound(db);
    }) === true
  );
}

function inspect<T>(path: string, look: (db: Database.Database) => T): T | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 0 });
    return look(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
