import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { storeFailure } from "./failures.ts";
import { createStore, openStore } from "./open-store.ts";
import { batch, event, note, replay, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => event([{ put: note(`${i} ${"vol ".repeat(100)}`) }]));

it("a full disk refuses the batch whole, and what was there stays", async () => {
  const store = await createStore(folder.dir, { maxPages: 40 });
  const kept = note("Dit staat er");
  await store.commit(
    batch([event([{ put: kept }])], { commands: [{ id: "c1", answer: "{}", anonymous: false }] }),
  );
  const commands = [{ id: "c2", answer: "{}", anonymous: false }];
  await expect(store.commit(batch(many(400), { commands }))).rejects.toMatchObject({ code: "full" });
  const room = await store.load();
  expect([...replay(room).records.values()]).toEqual([kept]);
  expect(room.commands.map(({ id }) => id)).toEqual(["c1"]);

  const small = note("Dit past nog");
  await store.commit(batch([event([{ put: small }])]));
  // Words of the refused batch are not taken for present ones either.
  const set = { text: { w: "w2", t: "Anders" } };
  await store.commit(
    batch([event([{ patch: kept.id, set, was: { text: kept.text } }], { erase: [kept.id] })]),
  );
  await store.close();

  const again = await openStore(folder.dir);
  expect([...replay(await again.load()).records.values()]).toEqual([{ ...kept, ...set }, small]);
  await again.commit(batch(many(400)));
  await again.close();
});

it("a folder that cannot be written is told as such", async () => {
  await (await createStore(folder.dir)).close();
  chmodSync(folder.dir, 0o555);
  // Root may write anywhere, so the opening is done by somebody who is not root.
  const script = `
    if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534); }
    const { openStore } = await import(${JSON.stringify(new URL("open-store.ts", import.meta.url).href)});
    await openStore(${JSON.stringify(folder.dir)}).then(() => console.log("opened"), (error) => console.log(error.code));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    encoding: "utf8",
  });
  chmodSync(folder.dir, 0o755);
  expect([stdout.trim(), stderr]).toEqual(["read-only", ""]);
});

it.each([
  ["SQLITE_FULL", "full"],
  ["ENOSPC", "full"],
  ["SQLITE_READONLY_DBMOVED", "read-only"],
  ["EROFS", "read-only"],
  ["SQLITE_CORRUPT_INDEX", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_IOERR_FSYNC", "io"],
  ["anything", "io"],
])("%s is %s to the room", (code, expected) => {
  expect(storeFailure(Object.assign(new Error("no"), { code })).code).toBe(expected);
});
