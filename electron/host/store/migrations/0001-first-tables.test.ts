import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { APPLICATION_ID, checkFile, migrate } from "../migrate.ts";
import { firstTables } from "./0001-first-tables.ts";
import { MIGRATIONS } from "./index.ts";

it("makes an empty traject with a secret of its own, in strict tables without places that tell", () => {
  const make = () => {
    const db = new Database(":memory:");
    migrate(db, [firstTables]);
    return db;
  };
  const db = make();
  expect(db.pragma("user_version", { simple: true })).toBe(1);
  expect(db.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
  const tables = db.prepare("SELECT name, strict, wr FROM pragma_table_list WHERE type = 'table'").all() as {
    name: string;
    strict: number;
    wr: number;
  }[];
  const ours = tables.filter(({ name }) => !name.startsWith("sqlite_"));
  expect(ours.map(({ name }) => name).sort()).toEqual(["commands", "contents", "events", "meta", "records"]);
  expect(ours.every(({ strict }) => strict === 1)).toBe(true);
  expect(ours.filter(({ wr }) => wr === 0).map(({ name }) => name)).toEqual(["events"]);
  const secret = (of: Database.Database) =>
    of.prepare("SELECT value FROM meta WHERE key = 'secret'").pluck().get();
  expect(secret(db)).not.toBe(secret(make()));
});

it("is numbered without gaps", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

it("is done whole or not at all, and once", () => {
  const db = new Database(":memory:");
  let times = 0;
  const second = {
    version: 2,
    name: "second",
    up(on: Database.Database) {
      times += 1;
      on.exec("CREATE TABLE more (id TEXT) STRICT");
      if (times === 1) throw new Error("the power went");
    },
  };
  expect(() => migrate(db, [firstTables, second])).toThrow("the power went");
  expect(db.pragma("user_version", { simple: true })).toBe(1);
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").pluck().get()).toBe(0);
  migrate(db, [firstTables, second]);
  migrate(db, [firstTables, second]);
  expect(times).toBe(2);
  expect(() => checkFile(db, 1)).toThrow(expect.objectContaining({ code: "newer" }));
  expect(() => checkFile(new Database(":memory:"), 1)).toThrow(expect.objectContaining({ code: "not-ours" }));
});
