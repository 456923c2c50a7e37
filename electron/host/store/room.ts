import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { idOfChange } from "../../../shared/core/event.ts";
import { Backups } from "./backups.ts";
import { storeFailure } from "./failures.ts";
import { namesIn, wipeDatabase } from "./files.ts";
import { lockFolder } from "./lock.ts";
import { checkFile, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { isSound, readPragmas, setPragmas } from "./pragmas.ts";
import { type Erased, lastSeq, RoomFile } from "./room-file.ts";
import { ASIDE, finishSalvage, ROOM, salvage } from "./salvage.ts";
import {
  type Beginning,
  type CommitBatch,
  type Recovery,
  type StoredRoom,
  StoreFailure,
  type StoreLog,
} from "./store.ts";
import { commitsBehindDamage } from "./wal.ts";

export type RoomOptions = {
  /** Begin an empty traject with this instead of opening one that is there. */
  create: Beginning | null;
  /** Most pages of 4096 bytes that the file may take: a runaway traject must not fill the laptop. */
  maxPages: number;
};

/** Newest commits that `timings` looks at. */
const MEASURED = 1000;

/** One traject on disk, within the thread of its own: the file, its log, its backups and its lock. */
export class Room {
  readonly #dir: string;
  readonly #maxPages: number;
  readonly #log: StoreLog;
  readonly #unlock: () => void;
  readonly #backups: Backups;
  readonly recovered: Recovery | null;
  #db: Database.Database;
  #file: RoomFile;
  /** What opening read, until the first `load` takes it. */
  #opened: StoredRoom | null;
  /** Work on backups that a commit left behind. */
  #owed: { erased: Map<string, { keep: string[] }>; fold: boolean; truncate: boolean };
  /** Owners whose words may be in a damaged file that was set aside. */
  #aside: Set<string>;
  #backedUp: number;
  #broken = false;
  readonly #took: number[] = [];
  #commits = 0;

  constructor(dir: string, options: RoomOptions, log: StoreLog) {
    this.#dir = dir;
    this.#maxPages = options.maxPages;
    this.#log = log;
    accessSync(dir, constants.W_OK);
    this.#unlock = lockFolder(dir);
    try {
      this.#backups = new Backups(join(dir, "backups"));
      mkdirSync(join(dir, "photos"), { recursive: true, mode: 0o700 });
      if (options.create) this.#create(options.create);
      this.recovered = this.#repair();
      [this.#db, this.#file] = this.#open();
      this.#opened = this.#file.read();
      this.#backups.wipeBefore(this.#file.folded);
      this.#backups.reconcile(this.#db);
    } catch (error) {
      this.#unlock();
      throw storeFailure(error);
    }
    this.#owed = { erased: new Map(), fold: false, truncate: false };
    this.#aside = this.#asideNames().length > 0 ? ownersIn(this.#opened) : new Set();
    this.#backedUp = this.recovered ? -1 : this.#backups.newestSeq();
    if (this.recovered) this.tick();
  }

  load(): StoredRoom {
    if (this.#broken) this.#reopen();
    const room = this.#opened ?? this.#file.read();
    this.#opened = null;
    return room;
  }

  /** Puts the batch on disk, or leaves everything as it was. Call `afterCommit` once it was acknowledged. */
  commit(batch: CommitBatch): void {
    if (this.#broken) this.#reopen();
    const began = performance.now();
    let erased: Erased;
    try {
      erased = this.#file.commit(batch);
    } catch (error) {
      const failure = storeFailure(error);
      // After a failed write or sync nobody knows what this connection still believes: begin anew from the disk.
      if (failure.code === "io" || failure.code === "damaged") this.#broken = true;
      throw failure;
    }
    this.#opened = null;
    for (const [owner, words] of erased) this.#owed.erased.set(owner, words);
    if (batch.fold) this.#owed.fold = true;
    if (batch.fold || erased.size > 0) this.#owed.truncate = true;
    if (this.#owed.truncate) this.#truncateLog();
    this.#took[this.#commits % MEASURED] = performance.now() - began;
    this.#commits += 1;
  }

  /** Brings the backups in line with what a commit erased or folded. What fails is tried again at the next tick. */
  afterCommit(): void {
    const owed = this.#owed;
    if (!owed.fold && owed.erased.size === 0) return;
    try {
      if (owed.fold) {
        this.#rewriteFile();
        this.#backups.replaceAll(this.#db, this.#file.seq);
        this.#backedUp = this.#file.seq;
      } else this.#backups.erase(owed.erased);
      if (owed.fold || [...owed.erased.keys()].some((owner) => this.#aside.has(owner))) this.#wipeAside();
      this.#owed = { erased: new Map(), fold: false, truncate: owed.truncate };
    } catch (error) {
      this.#log({ event: "store.backup-not-cleaned", code: storeFailure(error).code });
      if (owed.fold) this.#dropOldBackups();
    }
  }

  /** Lays the file out anew, so that not even the places of its pages tell what was written before what. */
  #rewriteFile(): void {
    this.#db.exec("VACUUM");
    this.#truncateLog();
  }

  /** No room for a new copy: better none than one that holds what must be gone. */
  #dropOldBackups(): void {
    try {
      this.#backups.wipeBefore(this.#file.folded);
    } catch (error) {
      this.#log({ event: "store.backup-not-wiped", code: storeFailure(error).code });
    }
  }

  /** Every few minutes: what is owed, and a copy if anything changed. */
  tick(): void {
    if (this.#broken) return;
    if (this.#owed.truncate) this.#truncateLog();
    this.afterCommit();
    if (this.#file.seq === this.#backedUp) return;
    try {
      this.backup();
    } catch (error) {
      this.#log({ event: "store.backup-failed", code: storeFailure(error).code });
    }
  }

  backup(): string {
    const began = performance.now();
    const path = this.#backups.make(this.#db, this.#file.seq);
    this.#backedUp = this.#file.seq;
    this.#log({ event: "store.backup", ms: Math.round(performance.now() - began) });
    return path;
  }

  secret(): string {
    return this.#file.secret;
  }

  pragmas(): Record<string, unknown> {
    return readPragmas(this.#db);
  }

  timings(): { commits: number; p50: number; p95: number } {
    const sorted = [...this.#took].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { commits: this.#commits, p50: at(0.5), p95: at(0.95) };
  }

  close(): void {
    this.tick();
    this.#db.close();
    this.#unlock();
  }

  #create(beginning: Beginning): void {
    const path = join(this.#dir, ROOM);
    if (existsSync(path)) throw new StoreFailure("not-ours", "there is something in this folder already");
    const db = new Database(path);
    try {
      setPragmas(db, "durable");
      migrate(db, MIGRATIONS);
      new RoomFile(db).begin(beginning);
    } finally {
      db.close();
    }
  }

  /** Finds out whether the file is sound, and makes it so if it is not. */
  #repair(): Recovery | null {
    finishSalvage(this.#dir);
    const path = join(this.#dir, ROOM);
    const hasBackup = this.#backups.list().length > 0;
    if (!existsSync(path) && !hasBackup)
      throw new StoreFailure("not-ours", "there is no traject in this folder");
    const behind = commitsBehindDamage(`${path}-wal`);
    if (behind === 0 && existsSync(path) && this.#isSound(path)) return null;
    this.#log({ event: "store.damaged", count: behind });
    return salvage(this.#dir, this.#backups, behind > 0);
  }

  /** @throws StoreFailure for a file that is sound but not for us */
  #isSound(path: string): boolean {
    let db: Database.Database | undefined;
    try {
      db = new Database(path, { fileMustExist: true, timeout: 0 });
      checkFile(db, MIGRATIONS.length);
      if (!isSound(db)) return false;
      // A backup that knows more than the file: the file lost its newest part without a trace.
      if (this.#backups.newestSeq() > lastSeq(db)) return false;
      new RoomFile(db).read();
      return true;
    } catch (error) {
      const failure = storeFailure(error);
      // An empty file, or one that is no database at all: damage if there are copies of ours beside it.
      const unknown = failure.code === "not-ours" || failure.code === "damaged";
      if (unknown && this.#backups.list().length > 0 && !isOtherDatabase(db)) return false;
      if (failure.code === "damaged" || error instanceof SyntaxError) return false;
      throw failure;
    } finally {
      db?.close();
    }
  }

  #open(): [Database.Database, RoomFile] {
    const db = new Database(join(this.#dir, ROOM), { fileMustExist: true, timeout: 1000 });
    setPragmas(db, "durable");
    db.pragma(`max_page_count = ${this.#maxPages}`);
    migrate(db, MIGRATIONS);
    return [db, new RoomFile(db)];
  }

  #reopen(): void {
    try {
      this.#db.close();
      [this.#db, this.#file] = this.#open();
      this.#opened = this.#file.read();
      this.#broken = false;
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Empties the write-ahead log, which still holds the bytes of what was erased. */
  #truncateLog(): void {
    try {
      const [result] = this.#db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      this.#owed.truncate = result?.busy !== 0;
    } catch (error) {
      this.#log({ event: "store.log-not-emptied", code: storeFailure(error).code });
    }
  }

  #asideNames(): string[] {
    return namesIn(join(this.#dir, ASIDE));
  }

  #wipeAside(): void {
    for (const name of this.#asideNames()) wipeDatabase(join(this.#dir, ASIDE, name));
    this.#aside = new Set();
  }
}

/** Every record that a room has or had. */
function ownersIn({ records, events }: StoredRoom): Set<string> {
  const changed = events.flatMap((event) => event.changes.map(idOfChange));
  return new Set([...records.map(({ id }) => id), ...changed]);
}

/** True for a sound database of another program. */
function isOtherDatabase(db: Database.Database | undefined): boolean {
  try {
    return Number(db?.pragma("application_id", { simple: true }) ?? 0) !== 0 || tablesIn(db) > 0;
  } catch {
    return false;
  }
}

function tablesIn(db: Database.Database | undefined): number {
  return db?.prepare<[], number>("SELECT count(*) FROM sqlite_schema").pluck().get() ?? 0;
}
