import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, openStore } from "./open-store.ts";
import { StoreFailure } from "./store.ts";
import { batch, event, note, person, replay, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

describe("a store", () => {
  it("gives back what was committed, in order, after it was closed and opened", async () => {
    const store = await createStore(folder.dir);
    const first = note("Een bankje bij de bushalte");
    const later = { text: { w: "w2", t: "Twee bankjes bij de bushalte" } };
    const events = [
      event([{ put: first }]),
      event([{ patch: first.id, set: later, was: { text: first.text } }], { actor: "regie", stack: "do" }),
    ];
    const commands = [{ id: "c1", answer: '{"ok":true}', anonymous: false }];
    await store.commit(batch(events, { commands }));
    const secret = await store.secret();
    await store.close();

    const again = await openStore(folder.dir);
    expect(again.recovered).toBeNull();
    expect(await again.load()).toEqual({ records: [], events, commands });
    expect(await again.secret()).toBe(secret);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    await again.close();
  });

  it("sets every pragma that durability and erasing rest on, whatever the build's defaults", async () => {
    const store = await createStore(folder.dir);
    expect(await store.pragmas()).toEqual({
      journal_mode: "wal",
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      secure_delete: 1,
      trusted_schema: 0,
      foreign_keys: 1,
      cell_size_check: 1,
      temp_store: 2,
      mmap_size: 0,
    });
    await store.close();
  });

  it("folds the log into records, forgets commands without a name, and at the end of a meeting all", async () => {
    const store = await createStore(folder.dir);
    const kept = note("Blijft");
    const gone = note("Gaat weg");
    const commands = [
      { id: "named", answer: "{}", anonymous: false },
      { id: "nameless", answer: "{}", anonymous: true },
    ];
    await store.commit(batch([event([{ put: kept }]), event([{ put: gone }])], { commands }));
    const close = event([{ drop: gone.id, was: gone }], { fold: true });
    const last = { id: "closing", answer: "{}", anonymous: true };
    await store.commit(batch([close], { fold: [kept], commands: [last] }));
    expect(await store.load()).toEqual({ records: [kept], events: [], commands: [commands[0]] });
    const closes = { id: "z1", answer: "{}", anonymous: false };
    await store.commit(batch([close], { fold: [kept], commands: [closes], forget: true }));
    expect((await store.load()).commands).toEqual([closes]);

    const next = event([{ put: note("Nagekomen") }]);
    await store.commit(batch([next]));
    await store.close();
    const again = await openStore(folder.dir);
    expect((await again.load()).events).toEqual([next]);
    await again.close();
  });

  it("keeps the present words of a record whose earlier words are erased", async () => {
    const store = await createStore(folder.dir);
    const who = person("Samira");
    const other = note("Onveranderd");
    const set = { name: { w: "new", t: "Sam" } };
    await store.commit(batch([event([{ put: who }, { put: other }])]));
    await store.commit(
      batch([event([{ patch: who.id, set, was: { name: who.name } }], { erase: [who.id, other.id] })]),
    );
    const room = await store.load();
    const { records } = replay(room);
    expect(records.get(who.id)).toEqual({ ...who, ...set });
    expect(records.get(other.id)).toEqual(other);
    expect(room.events[0]?.changes[0]).toEqual({ put: { ...who, name: { w: who.name?.w, t: null } } });
    await store.close();
  });

  it("belongs to one host at a time", async () => {
    const store = await createStore(folder.dir);
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "busy" });
    await store.close();
    const again = await openStore(folder.dir);
    await again.close();
  });

  it("refuses a folder without a traject, and to begin one where one is", async () => {
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "not-ours" });
    await expect(openStore(join(folder.dir, "nowhere"))).rejects.toBeInstanceOf(StoreFailure);
    await (await createStore(folder.dir)).close();
    await expect(createStore(folder.dir)).rejects.toMatchObject({ code: "not-ours" });
  });

  it("refuses a file of a newer Werktafel or of another program, and leaves it as it is", async () => {
    await (await createStore(folder.dir)).close();
    const change = (pragma: string) => {
      const db = new Database(join(folder.dir, "room.sqlite"));
      db.pragma(pragma);
      db.close();
    };
    change("user_version = 999");
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "newer" });
    change("user_version = 1");
    change("application_id = 77");
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "not-ours" });
    change("application_id = 0");
    await expect(openStore(folder.dir)).rejects.toMatchObject({ code: "not-ours" });
    expect(readdirSync(folder.dir)).not.toContain("damaged");
  });

  it("tells p50 and p95 of its commits, and answers nothing once closed", async () => {
    const store = await createStore(folder.dir);
    for (let i = 0; i < 5; i += 1) await store.commit(batch([event([{ put: note(`nr ${i}`) }])]));
    const { commits, p50, p95 } = await store.timings();
    expect(commits).toBe(5);
    expect(p95).toBeGreaterThanOrEqual(p50);
    await Promise.all([store.close(), store.close()]);
    await expect(store.load()).rejects.toBeInstanceOf(StoreFailure);
  });

  it("makes rolling backups by itself when something changed, and keeps a few", async () => {
    const store = await createStore(folder.dir, { backupEveryMs: 5 });
    const backups = () => readdirSync(join(folder.dir, "backups"));
    for (let i = 0; i < 8; i += 1) {
      await store.commit(batch([event([{ put: note(`nr ${i}`) }])]));
      while (!backups().includes(`${String(i + 1).padStart(12, "0")}.sqlite`))
        await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await store.close();
    expect(backups()).toEqual([5, 6, 7, 8].map((seq) => `${String(seq).padStart(12, "0")}.sqlite`));
  });
});
