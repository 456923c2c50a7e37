import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, type OpenStore, openStore } from "./open-store.ts";
import { batch, event, filesWith, note, person, replay, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

const SECRET = "Ik durf mijn buurman niet aan te spreken";

let folder: ReturnType<typeof scratch>;
let store: OpenStore;
beforeEach(async () => {
  folder = scratch();
  store = await createStore(folder.dir);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** Waits until what follows an acknowledged commit is done: the thread answers in order. */
const settled = () => store.timings();

describe("erased is erased", () => {
  it("finds a text while it is there: the search itself works", async () => {
    await store.commit(batch([event([{ put: note(SECRET) }])]));
    await store.backup();
    expect(filesWith(folder.dir, SECRET).length).toBeGreaterThanOrEqual(2);
  });

  it("leaves nothing in database, log or backups, also while the meeting runs", async () => {
    const secret = note(SECRET);
    const around = Array.from({ length: 60 }, (_, i) => event([{ put: note(`Briefje ${i}`) }]));
    await store.commit(batch([...around, event([{ put: secret }])]));
    await store.backup();
    await store.commit(batch(around.slice(0, 3).map(() => event([{ put: note("Nog een") }]))));
    await store.backup();
    await store.commit(batch([event([{ drop: secret.id, was: null }], { erase: [secret.id] })]));
    await settled();
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
    expect(readdirSync(join(folder.dir, "backups"))).toHaveLength(2);
    expect(replay(await store.load()).records.size).toBe(63);
  });

  it("takes the earlier wording when people change their own words", async () => {
    const own = note(SECRET);
    const set = { text: { w: "w2", t: "Ik spreek mijn buurman aan" } };
    await store.commit(batch([event([{ put: own }])]));
    await store.backup();
    await store.commit(
      batch([event([{ patch: own.id, set, was: { text: own.text } }], { erase: [own.id] })]),
    );
    await settled();
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
    expect(filesWith(folder.dir, set.text.t)).not.toEqual([]);
    expect(replay(await store.load()).records.get(own.id)).toEqual({ ...own, ...set });
  });

  it("never writes a text that was erased within the same batch", async () => {
    const secret = note(SECRET);
    await store.commit(
      batch([event([{ put: secret }]), event([{ drop: secret.id, was: null }], { erase: [secret.id] })]),
    );
    await settled();
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
  });

  it("drops earlier wordings and removed notes when a step closes", async () => {
    const edited = note(SECRET);
    const removed = note(`Weggehaald: ${SECRET}`);
    const now = { ...edited, text: { w: "w2", t: "Netjes" } };
    await store.commit(
      batch([
        event([{ put: edited }, { put: removed }]),
        event([{ patch: edited.id, set: { text: now.text }, was: { text: edited.text } }]),
        event([{ drop: removed.id, was: removed }]),
      ]),
    );
    await store.backup();
    await store.commit(batch([event([], { fold: true })], { fold: [now] }));
    await settled();
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
    expect(readdirSync(join(folder.dir, "backups"))).toHaveLength(1);
    expect(await store.load()).toEqual({ records: [now], events: [], commands: [] });
  });

  it("finishes in the backups what a crash cut off", async () => {
    const secret = note(SECRET);
    await store.commit(batch([event([{ put: secret }, { put: note("Blijft") }])]));
    const backup = await store.backup();
    await store.close();
    // As if the power went after the file was rewritten and before its copies were.
    const db = new Database(join(folder.dir, "room.sqlite"));
    db.pragma("secure_delete = ON");
    db.prepare("DELETE FROM contents WHERE owner = ?").run(secret.id);
    db.close();
    expect(filesWith(folder.dir, SECRET)).toEqual([backup]);
    store = await openStore(folder.dir);
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
    expect(filesWith(folder.dir, "Blijft")).toContain(backup);
  });

  it("wipes a backup that it cannot rewrite", async () => {
    const secret = note(SECRET);
    await store.commit(batch([event([{ put: secret }])]));
    const backup = await store.backup();
    const db = new Database(backup);
    db.exec("DROP TABLE contents; CREATE TABLE other (body TEXT)");
    db.prepare("INSERT INTO other VALUES (?)").run(SECRET);
    db.close();
    await store.commit(batch([event([{ drop: secret.id, was: null }], { erase: [secret.id] })]));
    await settled();
    expect(filesWith(folder.dir, SECRET)).toEqual([]);
  });
});

describe("without a name", () => {
  const people = Array.from({ length: 40 }, () => person(null));
  const notes = Array.from({ length: 90 }, (_, i) =>
    note(`Gedachte ${i}`, { ticket: `${i}`.padStart(32, "0") }),
  );
  const isIn = (row: string, records: { id: string }[]) => records.some(({ id }) => row.includes(id));

  it("no row holds both a person and a note", async () => {
    await store.commit(batch(people.map((put) => event([{ put }]))));
    for (const put of notes) await store.commit(batch([event([{ put }])]));
    const rows = rowsOf(join(folder.dir, "room.sqlite"));
    expect(rows.filter((row) => isIn(row, notes)).length).toBeGreaterThanOrEqual(notes.length);
    expect(rows.filter((row) => isIn(row, people) && isIn(row, notes))).toEqual([]);
  });

  it("once the step has closed, two rooms in which people wrote in another order are the same, byte for byte", async () => {
    const other = scratch();
    const orders = [notes, [...notes].reverse()];
    const files = await Promise.all(
      [folder.dir, other.dir].map(async (dir, i) => {
        const room = i === 0 ? store : await createStore(dir);
        const order = orders[i] ?? [];
        await room.commit(batch(people.map((put) => event([{ put }]))));
        for (const put of order) {
          const commands = [{ id: `send-${put.id}`, answer: "{}", anonymous: true }];
          await room.commit(batch([event([{ put }])], { commands }));
        }
        await room.commit(batch([event([], { fold: true })], { fold: [...order, ...people] }));
        const secret = await room.secret();
        await room.close();
        const [backup] = readdirSync(join(dir, "backups"));
        const paths = [join(dir, "room.sqlite"), join(dir, "backups", backup ?? "")];
        return paths.map((path) => withoutHeader(path, secret));
      }),
    );
    expect(files[0]?.[0]?.equals(files[1]?.[0] ?? Buffer.of())).toBe(true);
    expect(files[0]?.[1]?.equals(files[1]?.[1] ?? Buffer.of())).toBe(true);
    other.remove();
  });
});

/** Every row of every table, as text. */
function rowsOf(path: string): string[] {
  const db = new Database(path, { readonly: true });
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const rows = tables.flatMap((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return rows.map((row) => JSON.stringify(row));
}

/** A file's bytes without SQLite's counters of changes and without the one thing that differs by nature. */
function withoutHeader(path: string, secret: string): Buffer {
  const bytes = readFileSync(path).subarray(100);
  bytes.fill(0, bytes.indexOf(secret), bytes.indexOf(secret) + secret.length);
  return bytes;
}
