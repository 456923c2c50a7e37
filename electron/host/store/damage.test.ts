import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Rec } from "../../../shared/records.ts";
import { createStore, type OpenStore, openStore } from "./open-store.ts";
import { batch, event, filesWith, note, replay, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
let room: string;
beforeEach(() => {
  folder = scratch();
  room = join(folder.dir, "room.sqlite");
});
afterEach(() => folder.remove());

const notes = (count: number, what: string) => Array.from({ length: count }, (_, i) => note(`${what} ${i}`));

/** A room of notes with a backup after the first ones; the file itself has all. */
async function makeRoom(before: Rec[], after: Rec[], backup = true): Promise<void> {
  const store = await createStore(folder.dir);
  await fill(store, before);
  if (backup) await store.backup();
  await fill(store, after);
  // Without closing there would be a log; a copy of the folder is what a crash leaves.
  await crash(store);
}

/** A commit a note, or a few notes when there are many. */
async function fill(store: OpenStore, notes: Rec[]): Promise<void> {
  const size = Math.ceil(notes.length / 20);
  for (let i = 0; i < notes.length; i += size)
    await store.commit(batch(notes.slice(i, i + size).map((put) => event([{ put }]))));
}

/** What a power cut leaves behind: the files as they are now, and no goodbye. */
async function crash(store: { close(): Promise<void> }): Promise<void> {
  const names = ["room.sqlite", "room.sqlite-wal"].filter((name) => existsSync(join(folder.dir, name)));
  const backups = readdirSync(join(folder.dir, "backups"));
  const held = names.map((name) => [name, readFileSync(join(folder.dir, name))] as const);
  await store.close();
  for (const [name, bytes] of held) writeFileSync(join(folder.dir, name), bytes);
  for (const name of readdirSync(join(folder.dir, "backups")))
    if (!backups.includes(name)) rmSync(join(folder.dir, "backups", name));
}

/** Moves all of the log into the file, so that damage to the file is damage to everything. */
function checkpoint(): void {
  const db = new Database(room);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Writes nonsense over a part of a file, given as shares of its length. */
function scribble(path: string, from: number, to: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, Math.floor(bytes.length * from), Math.floor(bytes.length * to));
  writeFileSync(path, bytes);
}

async function reopened() {
  const store = await openStore(folder.dir);
  const loaded = await store.load();
  const records = replay(loaded).records;
  const { recovered } = store;
  await store.commit(batch([event([{ put: note("Het gaat verder") }])]));
  await store.close();
  return { records, recovered, loaded };
}

describe("a damaged file", () => {
  it("begins from the newest good backup and adds what is newer and can be read", async () => {
    const [before, after] = [notes(40, "Eerder"), notes(40, "Later")];
    await makeRoom(before, after);
    checkpoint();
    scribble(room, 0.55, 0.7);
    const { records, recovered } = await reopened();
    expect(recovered).toMatchObject({ from: "000000000040.sqlite", aside: "1.sqlite" });
    for (const each of before) expect(records.get(each.id)).toEqual(each);
    const kept = after.filter((each) => records.has(each.id));
    expect(kept.length).toBeGreaterThan(0);
  });

  it("begins from the backup alone when nothing can be read", async () => {
    const before = notes(30, "Eerder");
    await makeRoom(before, notes(3, "Later"));
    checkpoint();
    scribble(room, 0, 1);
    const { records, recovered } = await reopened();
    expect(recovered?.from).toBe("000000000030.sqlite");
    expect(recovered?.lost).toBeNull();
    expect([...records.values()]).toEqual(expect.arrayContaining(before));
  });

  it("begins from the backup when the file is gone or empty", async () => {
    const before = notes(5, "Eerder");
    await makeRoom(before, []);
    checkpoint();
    writeFileSync(room, "");
    expect((await reopened()).records.size).toBe(5);
  });

  it("begins from a backup of before a step closed, when the records of after it cannot all be read", async () => {
    const all = notes(300, "Voor het sluiten");
    const moved = all.map((each, slot) => ({ ...each, slot }));
    const store = await createStore(folder.dir);
    await store.commit(batch(all.map((put) => event([{ put }]))));
    const old = await store.backup();
    const bytes = readFileSync(old);
    await store.commit(batch([event([], { fold: true })], { fold: moved }));
    const after = note("Na het sluiten");
    await store.commit(batch([event([{ put: after }])]));
    await store.close();
    for (const name of readdirSync(join(folder.dir, "backups"))) rmSync(join(folder.dir, "backups", name));
    writeFileSync(old, bytes);
    scribble(room, 0.4, 0.6);
    const { records, recovered, loaded } = await reopened();
    expect(recovered?.from).toBe("000000000300.sqlite");
    expect(loaded.records).toHaveLength(300);
    expect(all.every(({ id }) => records.has(id))).toBe(true);
    expect(all.every(({ id, text }) => JSON.stringify(records.get(id)).includes(text.t ?? "?"))).toBe(true);
    expect(loaded.events.length).toBeLessThanOrEqual(1);
  });

  it("takes what it can from the file itself when there is no backup", async () => {
    const all = notes(200, "Alleen hier");
    await makeRoom(all, [], false);
    checkpoint();
    scribble(room, 0.8, 0.85);
    const { records, recovered } = await reopened();
    expect(recovered?.from).toBeNull();
    expect(records.size).toBeGreaterThan(100);
  });

  it("says so when nothing is left, and touches nothing", async () => {
    await makeRoom(notes(3, "Weg"), [], false);
    checkpoint();
    scribble(room, 0, 1);
    const bytes = readFileSync(room);
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "damaged" });
    expect(readFileSync(room).equals(bytes)).toBe(true);
  });

  it("passes over a backup that is damaged itself", async () => {
    const all = notes(20, "Eerder");
    await makeRoom(all, []);
    const good = join(folder.dir, "backups", "000000000020.sqlite");
    copyFileSync(good, join(folder.dir, "backups", "000000000021.sqlite"));
    scribble(join(folder.dir, "backups", "000000000021.sqlite"), 0.1, 0.9);
    checkpoint();
    scribble(room, 0, 1);
    const { records, recovered } = await reopened();
    expect(recovered?.from).toBe("000000000020.sqlite");
    expect(records.size).toBe(20);
  });

  it("is kept aside until words in it are erased", async () => {
    const secret = note("Dit mag straks niemand meer lezen");
    await makeRoom([secret, ...notes(20, "Eerder")], []);
    checkpoint();
    scribble(room, 0.9, 1);
    const store = await openStore(folder.dir);
    expect(store.recovered).not.toBeNull();
    expect(readdirSync(join(folder.dir, "damaged"))).toEqual(["1.sqlite"]);
    const fresh = note("Van daarna");
    await store.commit(batch([event([{ put: fresh }])]));
    await store.commit(batch([event([{ drop: fresh.id, was: null }], { erase: [fresh.id] })]));
    await store.timings();
    expect(readdirSync(join(folder.dir, "damaged"))).toEqual(["1.sqlite"]);
    await store.commit(batch([event([{ drop: secret.id, was: null }], { erase: [secret.id] })]));
    await store.close();
    expect(filesWith(folder.dir, "Dit mag straks")).toEqual([]);
  });

  it("is repaired also when the repair itself was cut off at its last move", async () => {
    const all = notes(10, "Eerder");
    await makeRoom(all, []);
    checkpoint();
    copyFileSync(join(folder.dir, "backups", "000000000010.sqlite"), join(folder.dir, "salvaged.ready"));
    scribble(room, 0, 1);
    writeFileSync(`${room}-wal`, Buffer.alloc(9000, 7));
    const { records } = await reopened();
    expect(records.size).toBe(10);
    expect(existsSync(join(folder.dir, "salvaged.ready"))).toBe(false);
  });
});

describe("a damaged log", () => {
  it("that was torn at its end loses only what was never acknowledged", async () => {
    const all = notes(20, "Eerder");
    await makeRoom(all, [], false);
    const wal = `${room}-wal`;
    truncateSync(wal, readFileSync(wal).length - 1000);
    const { records, recovered } = await reopened();
    expect(recovered).toBeNull();
    expect(records.size).toBe(19);
  });

  it("that is damaged in the middle is told, not passed over", async () => {
    await makeRoom(notes(20, "Eerder"), notes(20, "Later"));
    scribble(`${room}-wal`, 0.2, 0.25);
    const { records, recovered } = await reopened();
    expect(recovered).toMatchObject({ from: "000000000020.sqlite", lost: null });
    expect(records.size).toBeGreaterThanOrEqual(20);
  });

  it("without a readable header is told too", async () => {
    await makeRoom(notes(20, "Eerder"), notes(20, "Later"));
    scribble(`${room}-wal`, 0, 0.01);
    const { records, recovered } = await reopened();
    expect(recovered?.from).toBe("000000000020.sqlite");
    expect(records.size).toBe(20);
  });

  it("at any place never crashes the store, and what is left is a beginning of what was", async () => {
    const all = notes(12, "Eerder");
    await makeRoom(all, [], false);
    const files = ["room.sqlite", "room.sqlite-wal"].map((name) => join(folder.dir, name));
    const sound = files.map((path) => readFileSync(path));
    const length = sound[1]?.length ?? 0;
    for (let at = 100; at < length; at += Math.ceil(length / 8)) {
      files.forEach((path, i) => {
        writeFileSync(path, sound[i] ?? "");
      });
      const wal = Buffer.from(sound[1] ?? "");
      wal.writeUInt8(wal.readUInt8(at) ^ 0xff, at);
      writeFileSync(`${room}-wal`, wal);
      const ids = await openStore(folder.dir).then(
        async (store) => {
          const kept = [...replay(await store.load()).records.keys()];
          await store.close();
          return kept;
        },
        (error: { code: string }) => {
          expect(error.code).toBe("damaged");
          return [];
        },
      );
      expect(ids).toEqual(all.slice(0, ids.length).map(({ id }) => id));
      for (const name of readdirSync(join(folder.dir, "backups"))) rmSync(join(folder.dir, "backups", name));
    }
  });
});
