import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { storeFailure } from "../store/failures.ts";
import { filesUnder } from "../store/files.ts";
import { checkFile } from "../store/migrate.ts";
import { MIGRATIONS } from "../store/migrations/index.ts";
import { isSound } from "../store/pragmas.ts";
import type { StoreFailureCode } from "../store/store.ts";
import { commitsBehindDamage } from "../store/wal.ts";

const TABLES = ["records", "events", "contents", "commands"] as const;

/** What can be said of a traject on disk without saying anything of what is in it. */
export type TrajectFacts = {
  state: "sound" | "missing" | StoreFailureCode;
  /** Version of the file, or null when it cannot be read. */
  version: number | null;
  rows: Record<(typeof TABLES)[number], number> | null;
  kilobytes: { room: number; log: number; backups: number; photos: number };
  backups: number;
  photos: number;
  /** Damaged files that were set aside. */
  aside: number;
  /** Commits in the log that lie behind damage; null when the log cannot be read. */
  behindDamage: number | null;
};

/** Looks at every traject in the library, also while a host has it open: it reads, and takes no lock of ours. */
export function inspectLibrary(root: string): TrajectFacts[] {
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => /^[a-z0-9]{20}$/.test(name));
  return names.sort().map((name) => inspectTraject(join(root, name)));
}

function inspectTraject(dir: string): TrajectFacts {
  const room = join(dir, "room.sqlite");
  const parts = { backups: sizes(join(dir, "backups")), photos: sizes(join(dir, "photos")) };
  return {
    ...readable(room),
    kilobytes: {
      room: kilobytes(sizeOf(room)),
      log: kilobytes(sizeOf(`${room}-wal`)),
      backups: kilobytes(parts.backups.bytes),
      photos: kilobytes(parts.photos.bytes),
    },
    backups: parts.backups.files,
    photos: parts.photos.files,
    aside: sizes(join(dir, "damaged")).files,
    behindDamage: quietly(() => commitsBehindDamage(`${room}-wal`)),
  };
}

function readable(room: string): Pick<TrajectFacts, "state" | "version" | "rows"> {
  if (!existsSync(room)) return { state: "missing", version: null, rows: null };
  let db: Database.Database | undefined;
  try {
    db = new Database(room, { readonly: true, fileMustExist: true, timeout: 2_000 });
    const version = db.pragma("user_version", { simple: true }) as number;
    checkFile(db, MIGRATIONS.length);
    if (!isSound(db)) return { state: "damaged", version, rows: null };
    const count = (table: string) =>
      db?.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    const rows = Object.fromEntries(TABLES.map((table) => [table, count(table)]));
    return { state: "sound", version, rows: rows as TrajectFacts["rows"] };
  } catch (error) {
    return { state: storeFailure(error).code, version: null, rows: null };
  } finally {
    db?.close();
  }
}

function sizes(folder: string): { files: number; bytes: number } {
  const files = quietly(() => filesUnder(folder)) ?? [];
  return { files: files.length, bytes: files.reduce((sum, path) => sum + sizeOf(path), 0) };
}

/** 0 for a file that is not there, or went while we looked. */
const sizeOf = (path: string) => quietly(() => statSync(path).size) ?? 0;
const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
