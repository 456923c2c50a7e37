import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { filesUnder } from "../../electron/host/store/files.ts";
import type { RoomEvent } from "../../shared/core/event.ts";
import type { Rec } from "../../shared/records.ts";

/** What somebody who copied a traject's folder finds in it. */
export type Evidence = {
  main: Buffer;
  log: Buffer;
  /** Backups, oldest first. */
  backups: Buffer[];
  records: Rec[];
  events: RoomEvent[];
  /** Ids of commands that were answered, with what was answered, as the file gives them. */
  commands: string[];
};

export function evidenceIn(folder: string): Evidence {
  const named = (end: string) => filesUnder(folder).filter((path) => basename(path) === end)[0];
  const read = (path: string | undefined) => (path ? readFileSync(path) : Buffer.alloc(0));
  const backups = join(folder, "backups");
  // Opened last: reading changes the log's index, and closing would empty the log.
  const bytes = {
    main: read(named("room.sqlite")),
    log: read(named("room.sqlite-wal")),
    backups: readdirSync(backups)
      .sort()
      .map((name) => readFileSync(join(backups, name))),
  };
  const db = new Database(join(folder, "room.sqlite"), { readonly: true });
  try {
    const column = (sql: string) => db.prepare<[], string>(sql).pluck().all();
    return {
      ...bytes,
      records: column("SELECT body FROM records").map((body) => JSON.parse(body) as Rec),
      events: column("SELECT body FROM events ORDER BY seq").map((body) => JSON.parse(body) as RoomEvent),
      commands: column("SELECT id || ' ' || answer FROM commands"),
    };
  } finally {
    db.close();
  }
}
