import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { filesUnder } from "../../electron/host/store/files.ts";
import { migrate } from "../../electron/host/store/migrate.ts";
import { MIGRATIONS } from "../../electron/host/store/migrations/index.ts";
import { Room as StoredFile } from "../../electron/host/store/room.ts";
import { RoomFile } from "../../electron/host/store/room-file.ts";
import { ROOM } from "../../electron/host/store/salvage.ts";
import type { CommitBatch, StoredRoom } from "../../electron/host/store/store.ts";

/** A commit that was interrupted after this share of it had been written, is whole. */
const WHOLE = 0.9;

/** What is left when the power goes. Everything on it is on it at once; how long that took is the disk's. */
export interface Platter {
  load(): StoredRoom;
  /** All of it, or nothing. @throws when the store itself refuses */
  write(batch: CommitBatch): void;
  /** What the store does once it has answered. */
  after(): void;
  secret(): string;
  /** The process ended, perhaps in the middle of writing `torn`: opened again from what is there. */
  reopen(torn: CommitBatch | null, share: number): void;
  /** Whether the last `reopen` found all of the torn batch. */
  readonly tornIsThere: boolean;
  /** Every row, as text. */
  rows(): string[];
  /** Every byte in every file of the traject, where there are files. */
  bytes(): Buffer;
  close(): void;
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The store's own tables and transactions in memory: no files, no log, no backups, and so fast. */
export class MemoryPlatter implements Platter {
  readonly #db: Database.Database;
  #file: RoomFile;
  tornIsThere = false;

  constructor() {
    this.#db = new Database(":memory:");
    migrate(this.#db, MIGRATIONS);
    this.#file = new RoomFile(this.#db);
    this.#file.begin({ records: [] });
    this.#file.read();
  }

  load = () => this.#file.read();
  write(batch: CommitBatch): void {
    this.#file.commit(throughJson(batch));
  }
  after(): void {}
  secret = () => this.#file.secret;

  /** Here a batch that was torn is there or not, as the store's log sees to it. */
  reopen(torn: CommitBatch | null, share: number): void {
    this.tornIsThere = torn !== null && share > WHOLE;
    if (torn && this.tornIsThere) this.write(torn);
    this.#file = new RoomFile(this.#db);
    this.#file.read();
  }

  rows = () => rowsOf(this.#db);
  bytes = () => Buffer.from(this.rows().join("\n"));
  close(): void {
    this.#db.close();
  }
}

/** The real store's own code on a folder, without the thread it usually lives in, so that nothing waits on real time. */
export class FilePlatter implements Platter {
  #dir: string;
  #file: StoredFile;
  tornIsThere = false;
  readonly #folders: string[] = [];

  constructor() {
    this.#dir = this.#folder();
    this.#file = new StoredFile(this.#dir, { create: { records: [] }, maxPages: 262_144 }, () => {});
  }

  /** Where its files are now. */
  get dir(): string {
    return this.#dir;
  }

  #folder(): string {
    const dir = mkdtempSync(join(tmpdir(), "werktafel-sim-"));
    this.#folders.push(dir);
    return dir;
  }

  load = () => this.#file.load();
  write(batch: CommitBatch): void {
    this.#file.commit(throughJson(batch));
  }

  /** What the host does every few minutes: a new backup, if anything changed. */
  tick = () => this.#file.tick();
  after(): void {
    this.#file.afterCommit();
  }
  secret = () => this.#file.secret();

  /**
   * What a killed process leaves is what it had written: the folder is copied as it is, and the copy is opened. A torn
   * commit has written part of the write-ahead log.
   */
  reopen(torn: CommitBatch | null, share: number): void {
    const dir = this.#folder();
    const log = join(this.#dir, `${ROOM}-wal`);
    this.tornIsThere = false;
    const before = torn ? image(this.#dir) : null;
    const from = sizeOf(log);
    if (torn) this.write(torn);
    const grew = sizeOf(log) - from;
    cpSync(this.#dir, dir, { recursive: true });
    if (torn && before) {
      const whole = share > WHOLE;
      // A commit that also emptied the log has no torn middle here: it is all there, or nothing is.
      if (whole || (grew > 0 && sameBut(this.#dir, before, `${ROOM}-wal`))) {
        if (!whole) truncateSync(join(dir, `${ROOM}-wal`), from + Math.floor(grew * share));
        this.tornIsThere = whole;
      } else restore(dir, before);
    }
    this.#file.close();
    rmSync(this.#dir, { recursive: true, force: true });
    this.#dir = dir;
    this.#file = new StoredFile(dir, { create: null, maxPages: 262_144 }, () => {});
  }

  rows(): string[] {
    const db = new Database(join(this.#dir, ROOM), { readonly: true });
    try {
      return rowsOf(db);
    } finally {
      db.close();
    }
  }

  bytes(): Buffer {
    this.#file.tick();
    return Buffer.concat(filesUnder(this.#dir).map((path) => readFileSync(path)));
  }

  close(): void {
    this.#file.close();
    for (const dir of this.#folders) rmSync(dir, { recursive: true, force: true });
  }
}

function rowsOf(db: Database.Database): string[] {
  return ["records", "events", "contents", "commands"].flatMap((table) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(Object.values(row as object)).replaceAll("\\", "")),
  );
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

const image = (dir: string) =>
  new Map(filesUnder(dir).map((path) => [path.slice(dir.length), readFileSync(path)]));

/** Is every file as it was, but for one that only grew and shared memory that says nothing? */
function sameBut(dir: string, before: ReadonlyMap<string, Buffer>, grown: string): boolean {
  return [...image(dir)].every(([name, bytes]) => {
    if (name.endsWith("-shm")) return true;
    const was = before.get(name);
    if (!was) return false;
    return name === `/${grown}` ? bytes.subarray(0, was.length).equals(was) : bytes.equals(was);
  });
}

function restore(dir: string, before: ReadonlyMap<string, Buffer>): void {
  for (const path of filesUnder(dir)) if (!before.has(path.slice(dir.length))) rmSync(path);
  for (const [name, bytes] of before) writeFileSync(join(dir, name), bytes);
}
