import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Rec } from "../../../shared/records.ts";
import type { OpenTraject } from "../trajects.ts";
import { exportArchive } from "./archive.ts";
import { openLibrary, type TrajectLibrary } from "./library.ts";
import { batch, event, filesWith, note, replay, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
let root: string;
let library: TrajectLibrary;
beforeEach(async () => {
  folder = scratch();
  root = join(folder.dir, "Mijn trajecten");
  library = await openLibrary(root);
});
afterEach(() => folder.remove());

const traject = (title: string, madeOn = "2026-03-01"): Rec => ({
  id: "traject",
  type: "traject",
  title,
  lang: "nl",
  madeOn,
  keepUntil: null,
  responsible: null,
});
const put = (...records: Rec[]) => batch([event(records.map((record) => ({ put: record })))]);
const photo = (width: number) =>
  sharp({ create: { width, height: 9, channels: 3, background: "#07c" } })
    .png()
    .toBuffer();

async function make(title: string, madeOn?: string): Promise<OpenTraject> {
  const made = await library.create();
  await made.store.commit(put(traject(title, madeOn)));
  return made;
}

it("lists trajecten newest first, also while one is open and after a title changed", async () => {
  const a = await make("Eerste", "2026-03-01");
  await a.store.close();
  const b = await make("Tweede", "2026-04-01");
  await b.store.commit(
    batch([event([{ patch: "traject", set: { title: "Anders" }, was: { title: "Tweede" } }])]),
  );
  const shown = [
    {
      id: b.id,
      title: "Anders",
      madeOn: "2026-04-01",
      meetings: [],
      keepUntil: null,
      handouts: [],
      problem: null,
    },
    {
      id: a.id,
      title: "Eerste",
      madeOn: "2026-03-01",
      meetings: [],
      keepUntil: null,
      handouts: [],
      problem: null,
    },
  ];
  expect(await library.list()).toEqual(shown);
  await b.store.close();
  // Without the small file beside it, a traject is opened once to make it again.
  for (const { id } of shown) rmSync(join(root, id, "about.json"));
  expect(await (await openLibrary(root)).list()).toEqual(shown);
});

it("remembers the port, and nothing that is not a traject is one", async () => {
  const made = await make("Poort");
  expect(await made.port()).toBeNull();
  await made.keepPort(4301);
  await made.store.close();
  const again = await library.open(made.id);
  expect(await again?.port()).toBe(4301);
  await again?.store.close();
  mkdirSync(join(root, "x".repeat(20)));
  writeFileSync(join(root, "notes.txt"), "x");
  expect(await library.list()).toHaveLength(1);
  for (const id of ["x".repeat(20), "nope", "../..", ""]) expect(await library.open(id)).toBeNull();
});

it("tells why one cannot be opened", async () => {
  const made = await make("Nieuwer");
  await made.store.close();
  const db = new Database(join(root, made.id, "room.sqlite"));
  db.pragma("user_version = 99");
  db.close();
  rmSync(join(root, made.id, "about.json"));
  expect(await library.list()).toMatchObject([{ id: made.id, problem: "newer" }]);
  await expect(library.open(made.id)).rejects.toMatchObject({ code: "newer" });
});

it("erases a traject whole, but not one that is open, and finishes an erasing that was cut off", async () => {
  const made = await make("Niet voor altijd");
  await made.store.commit(put(note("Dit moet weg")));
  await made.store.backup();
  await expect(library.erase(made.id)).rejects.toMatchObject({ code: "busy" });
  await expect((await openLibrary(root)).erase(made.id)).rejects.toMatchObject({ code: "busy" });
  await made.store.close();
  expect(await library.erase(made.id)).toBe(true);
  expect(await library.erase(made.id)).toBe(false);
  expect(filesWith(root, "Dit moet weg")).toEqual([]);
  expect(readdirSync(root)).toEqual([]);

  mkdirSync(join(root, `.erasing-${made.id}`, "photos"), { recursive: true });
  writeFileSync(join(root, `.erasing-${made.id}`, "photos", "a"), "x");
  await openLibrary(root);
  expect(readdirSync(root)).toEqual([]);
});

it("removes the photo of an erased note at once, of a removed note when the step closes", async () => {
  const made = await make("Foto's");
  const dir = join(root, made.id, "photos");
  const hashes = [];
  for (const width of [10, 20, 30]) hashes.push(await made.photos.put(await photo(width)));
  const [a, b, c] = hashes.map((hash, i) => note(`${i}`, { photo: hash }));
  if (!a || !b || !c) throw new Error("three notes");
  const same = note("Dezelfde foto", { photo: a.photo });
  await made.store.commit(put(a, b, c, same));
  await made.store.commit(
    batch([
      event(
        [
          { drop: a.id, was: null },
          { drop: c.id, was: null },
        ],
        { erase: [a.id, c.id] },
      ),
      event([{ patch: b.id, set: { text: { w: "w2", t: "anders" } }, was: { text: b.text } }], {
        erase: [b.id],
      }),
    ]),
  );
  const kept = [`${a.photo}.jpg`, `${b.photo}.jpg`].sort();
  expect(readdirSync(dir).sort()).toEqual(kept);
  await made.store.commit(batch([event([{ drop: b.id, was: b }])]));
  expect(readdirSync(dir).sort()).toEqual(kept);
  await made.store.close();

  const again = await library.open(made.id);
  await again?.store.load();
  await again?.store.commit(batch([event([], { fold: true })], { fold: [traject("Foto's"), same] }));
  await again?.store.close();
  expect(readdirSync(dir)).toEqual([`${a.photo}.jpg`]);
});

it("finds and erases what a crash left: a photo no note came for, files half written", async () => {
  const made = await make("Stroom weg");
  const dir = join(root, made.id, "photos");
  const hash = await made.photos.put(await photo(10));
  const lost = await made.photos.put(await photo(20));
  const removed = note("Weggehaald", { photo: hash, state: "removed" });
  await made.store.commit(put(removed));
  await made.store.close();
  writeFileSync(join(dir, "abc.unfinished"), "half a photo");
  writeFileSync(join(root, made.id, "about.json.unfinished"), '{"title":"Stroo');
  const again = await library.open(made.id);
  expect(readdirSync(dir)).toEqual([`${hash}.jpg`]);
  expect(lost).not.toBe(hash);
  expect(readdirSync(join(root, made.id)).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  await again?.store.close();
});

it("erases no photo of a traject that had to be repaired: a lost note may still be found by hand", async () => {
  const made = await make("Kapot");
  const hash = await made.photos.put(await photo(10));
  await made.store.commit(put(note("Met foto", { photo: hash })));
  await made.store.backup();
  await made.store.close();
  writeFileSync(join(root, made.id, "room.sqlite"), "kapot");
  const unnamed = join(root, made.id, "photos", `${"1".repeat(64)}.jpg`);
  writeFileSync(unnamed, "of a note that was lost");
  const again = await library.open(made.id);
  expect(again?.store.recovered).not.toBeNull();
  expect(existsSync(unnamed)).toBe(true);
  await again?.store.close();
});

it("takes in an archive with its photos, under keys of its own, or nothing of it", async () => {
  const made = await make("Om te delen");
  const hash = await made.photos.put(await photo(40));
  const shared = note("Met foto", { photo: hash });
  await made.store.commit(put(shared));
  const records = replay(await made.store.load()).records.values();
  const bytes = await exportArchive(records, made.photos);
  const taken = await library.import(bytes);
  expect(replay(await taken.store.load()).records.get(shared.id)).toEqual(shared);
  expect(await taken.photos.get(hash ?? "")).not.toBeNull();
  expect(await taken.store.secret()).not.toBe(await made.store.secret());
  expect((await library.list()).map(({ title }) => title)).toEqual(["Om te delen", "Om te delen"]);
  await taken.store.close();
  await made.store.close();
  await expect(library.import(bytes.subarray(0, 50))).rejects.toMatchObject({ code: "not-an-archive" });
  expect(readdirSync(root)).toHaveLength(2);
});

it("remembers which one was open last, across a fall", async () => {
  expect(await library.lastOpen()).toBeNull();
  const { id, store } = await library.create();
  await library.keepLastOpen(id);
  expect(await (await openLibrary(root)).lastOpen()).toBe(id);
  await library.keepLastOpen(null);
  expect(await (await openLibrary(root)).lastOpen()).toBeNull();
  await store.close();
});

it("has one secret, that only its owner may read", async () => {
  const secret = await library.secret();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await (await openLibrary(root)).secret()).toBe(secret);
  expect(existsSync(join(root, "secret")) && statSync(join(root, "secret")).mode & 0o777).toBe(0o600);
});
