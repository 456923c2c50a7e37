import { randomBytes } from "node:crypto";
import type { Migration } from "../migrate.ts";

/**
 * The first tables.
 *
 * - `meta`: the traject's secret, and `folded`: how many events are in the records already.
 * - `records`: the room as the last fold left it.
 * - `events`: what happened since, in order.
 * - `contents`: everything people wrote, by the record that carries it; nothing else holds personal text.
 * - `commands`: answers that were given, so that the same command again gets the same one.
 *
 * Only `events` has an order. The other tables are sorted by ids that are random, and have no rowid, so that where a
 * row lies does not tell when it came.
 */
export const firstTables: Migration = {
  version: 1,
  name: "first tables",
  up(db) {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE events (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE contents (
        owner TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (owner, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE commands (
        id TEXT PRIMARY KEY, answer TEXT NOT NULL, anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1))
      ) STRICT, WITHOUT ROWID;
    `);
    const put = db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    put.run("secret", randomBytes(32).toString("hex"));
    put.run("folded", "0");
  },
};
