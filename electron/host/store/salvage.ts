import { copyFileSync, existsSync, mkdirSync, renameSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { idOfChange } from "../../../shared/core/event.ts";
import type { Backups } from "./backups.ts";
import { isGood } from "./backups.ts";
import { withoutWords } from "./codec.ts";
import { namesIn, syncFile, syncFolder, wipeDatabase } from "./files.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { setPragmas } from "./pragmas.ts";
import { readRoom } from "./room-file.ts";
import { type Recovery, StoreFailure } from "./store.ts";

export const ROOM = "room.sqlite";
export const ASIDE = "damaged";
const BUILDING = "salvaged.building";
const READY = "salvaged.ready";

type Row = Record<string, string | number>;
type Readable = { rows: Row[]; whole: boolean };
type Remains = Record<"meta" | "records" | "events" | "contents" | "commands", Readable>;

/**
 * Makes a sound file out of the newest good backup and whatever the damaged one still gives. The damaged one is kept.
 * A crash halfway is fine: the new file takes its place only when it is whole (see `finishSalvage`).
 * @param logDamaged the write-ahead log lost commits, so that what reads well may still not be all
 * @throws StoreFailure `damaged` when there is nothing to make it from; then nothing was touched
 */
export function salvage(dir: string, backups: Backups, logDamaged: boolean): Recovery {
  const room = join(dir, ROOM);
  const building = join(dir, BUILDING);
  wipeDatabase(building);
  const aside = existsSync(room) ? setAside(dir) : null;
  const remains = aside ? readRemains(join(dir, ASIDE, aside)) : null;
  const backup = backups.list().find(isGood);
  const any = remains && (remains.records.rows.length > 0 || remains.events.rows.length > 0);
  if (!backup && !any) {
    if (aside) wipeDatabase(join(dir, ASIDE, aside));
    throw new StoreFailure("damaged", "the file cannot be read and there is no backup");
  }
  if (backup) copyFileSync(backup, building);
  const db = new Database(building);
  let lost: number | null;
  try {
    setPragmas(db, "plain");
    migrate(db, MIGRATIONS);
    if (remains) db.transaction(() => merge(db, remains, backup !== undefined))();
    lost = remains?.events.whole && !logDamaged ? 0 : lostIn(db);
  } finally {
    db.close();
  }
  syncFile(building);
  renameSync(building, join(dir, READY));
  syncFolder(dir);
  finishSalvage(dir);
  return { from: backup ? (backup.split(/[\\/]/).at(-1) ?? null) : null, aside, lost };
}

/** Puts a salvaged file in place. Also called on every open, for a crash in the middle of this. */
export function finishSalvage(dir: string): void {
  const ready = join(dir, READY);
  if (!existsSync(ready)) return;
  // The old log would be replayed into the new file: it has to go first.
  for (const suffix of ["-wal", "-shm", "-journal"])
    if (existsSync(join(dir, ROOM + suffix))) unlinkSync(join(dir, ROOM + suffix));
  renameSync(ready, join(dir, ROOM));
  syncFolder(dir);
}

/** Copies the damaged file and its log to `damaged/`, under the next free number. */
function setAside(dir: string): string {
  mkdirSync(join(dir, ASIDE), { recursive: true, mode: 0o700 });
  const taken = namesIn(join(dir, ASIDE)).map((name) => Number.parseInt(name, 10) || 0);
  const name = `${Math.max(0, ...taken) + 1}.sqlite`;
  for (const suffix of ["", "-wal"]) {
    const from = join(dir, ROOM + suffix);
    if (existsSync(from)) copyFileSync(from, join(dir, ASIDE, name + suffix));
  }
  return name;
}

/** Everything that can still be read, table by table, from both ends. */
function readRemains(path: string): Remains | null {
  // Reading changes the log beside it, so it reads a copy of its own.
  const copy = `${path}.reading`;
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  let db: Database.Database | undefined;
  try {
    db = new Database(copy, { timeout: 0 });
    return {
      meta: readable(db, "meta", "key", "value"),
      records: readable(db, "records", "id", "body"),
      events: readable(db, "events", "seq", "body"),
      contents: readable(db, "contents", "owner, id", null),
      commands: readable(db, "commands", "id", null),
    };
  } catch {
    return null;
  } finally {
    db?.close();
    wipeDatabase(copy);
  }
}

function readable(db: Database.Database, table: string, key: string, json: string | null): Readable {
  const found = new Map<string, Row>();
  const idOf = (row: Row) =>
    key
      .split(", ")
      .map((name) => row[name])
      .join(" ");
  const walk = (direction: "ASC" | "DESC"): boolean => {
    try {
      const order = key.split(", ").map((name) => `${name} ${direction}`);
      for (const row of db
        .prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order.join(", ")}`)
        .iterate()) {
        if (found.has(idOf(row))) return false;
        if (json !== "body" || isJson(row[json])) found.set(idOf(row), row);
      }
      return true;
    } catch {
      return false;
    }
  };
  const whole = walk("ASC");
  if (!whole) walk("DESC");
  return { rows: [...found.values()], whole };
}

function isJson(text: unknown): boolean {
  try {
    return typeof text === "string" && typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Adds what the damaged file still gave to the backup, or to an empty file. */
function merge(db: Database.Database, remains: Remains, onBackup: boolean): void {
  const metaOf = (key: string) => remains.meta.rows.find((row) => row["key"] === key)?.["value"];
  const setMeta = db.prepare("UPDATE meta SET value = ? WHERE key = ?");
  const foldedHere = Number(
    db.prepare<[], string>("SELECT value FROM meta WHERE key = 'folded'").pluck().get(),
  );
  const folded = Number(metaOf("folded") ?? foldedHere);
  if (onBackup && folded < foldedHere) return;
  if (!onBackup && metaOf("secret")) setMeta.run(metaOf("secret"), "secret");
  if (folded > foldedHere) {
    // A step closed after the backup was made: its log is in the damaged records, as far as those can be read.
    if (onBackup && !remains.records.whole) foldInPlace(db);
    else db.exec("DELETE FROM records");
    db.exec("DELETE FROM events; DELETE FROM commands WHERE anonymous = 1");
    setMeta.run(String(folded), "folded");
  }
  const records = db.prepare(
    `INSERT OR ${folded > foldedHere ? "REPLACE" : "IGNORE"} INTO records VALUES (?, ?)`,
  );
  for (const row of remains.records.rows) records.run(row["id"], row["body"]);
  const events = db.prepare("INSERT OR IGNORE INTO events VALUES (?, ?)");
  for (const row of remains.events.rows) if (Number(row["seq"]) > folded) events.run(row["seq"], row["body"]);
  const contents = db.prepare("INSERT OR IGNORE INTO contents VALUES (?, ?, ?)");
  for (const row of remains.contents.rows) contents.run(row["owner"], row["id"], row["body"]);
  const commands = db.prepare("INSERT OR IGNORE INTO commands VALUES (?, ?, ?)");
  for (const row of remains.commands.rows) commands.run(row["id"], row["answer"], row["anonymous"]);
}

/** Turns the log of a backup into records, as closing a step does. What is derived follows when they are loaded. */
function foldInPlace(db: Database.Database): void {
  const { records, events } = readRoom(db);
  const folded = new Map<string, object>(records.map((record) => [record.id, record]));
  for (const change of events.flatMap((event) => event.changes)) {
    const id = idOfChange(change);
    const before = folded.get(id);
    if ("put" in change) folded.set(id, change.put);
    else if ("drop" in change) folded.delete(id);
    else if (before) folded.set(id, { ...before, ...change.set });
  }
  db.exec("DELETE FROM records");
  const insert = db.prepare("INSERT INTO records VALUES (?, ?)");
  for (const [id, record] of folded) insert.run(id, withoutWords(record));
}

/** Gaps in the numbers of the events. What was lost at the end nobody can count. */
function lostIn(db: Database.Database): number | null {
  const { n, first, last } = db
    .prepare<[], { n: number; first: number | null; last: number | null }>(
      "SELECT count(*) AS n, min(seq) AS first, max(seq) AS last FROM events",
    )
    .get() ?? { n: 0, first: null, last: null };
  return first === null || last === null || last - first + 1 === n ? null : last - first + 1 - n;
}
