import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PhotoFolder, sha256 } from "./photos.ts";
import { filesWith, scratch } from "./testing/rooms.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
let photos: PhotoFolder;
beforeEach(() => {
  folder = scratch();
  photos = new PhotoFolder(folder.dir);
});
afterEach(() => folder.remove());

function picture(width: number, height: number, colour = "#2a7f62") {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

it("keeps a picture of at most 1600 pixels under the hash of its bytes, without what the camera wrote along", async () => {
  const exif = { IFD0: { Make: "Telefoonmerk", Artist: "Hassan" }, IFD3: { GPSLatitude: "52/1 6/1 0/1" } };
  const sent = await picture(3000, 2000).withExif(exif).jpeg().toBuffer();
  expect(sent.includes("Telefoonmerk")).toBe(true);
  const hash = (await photos.put(sent)) ?? "";
  const kept = Buffer.from((await photos.get(hash)) ?? []);
  expect(sha256(kept)).toBe(hash);
  const { format, width, height, exif: left } = await sharp(kept).metadata();
  expect({ format, width, height, left }).toEqual({
    format: "jpeg",
    width: 1600,
    height: 1067,
    left: undefined,
  });
  expect(filesWith(folder.dir, "Telefoonmerk")).toEqual([]);
});

it("turns a picture as the camera held it, and does not enlarge a small one", async () => {
  const sent = await picture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const kept = await photos.get((await photos.put(sent)) ?? "");
  const { width, height } = await sharp(Buffer.from(kept ?? [])).metadata();
  expect([width, height]).toEqual([200, 300]);
});

it("does not tell when a file was made, and leaves nothing half written", async () => {
  const hash = await photos.put(await picture(20, 20).png().toBuffer());
  expect(readdirSync(folder.dir)).toEqual([`${hash}.jpg`]);
  const { mtimeMs, mode } = statSync(join(folder.dir, `${hash}.jpg`));
  expect(mtimeMs).toBe(0);
  expect(mode & 0o077).toBe(0);
});

it("gives the same picture the same name", async () => {
  const bytes = await picture(40, 40).webp().toBuffer();
  expect(await photos.put(bytes)).toBe(await photos.put(bytes));
  expect(readdirSync(folder.dir)).toHaveLength(1);
});

it.each([
  ["nothing", async () => Buffer.alloc(0)],
  ["text", async () => Buffer.from("<script>alert(1)</script>")],
  ["a drawing", async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ["half a picture", async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 600)],
  ["a bomb", async () => picture(9000, 9000, "#fff").png({ compressionLevel: 9 }).toBuffer()],
  ["more bytes than a photo has", async () => Buffer.alloc(16 * 1024 * 1024, 0xff)],
])("refuses %s", async (_, make) => {
  expect(await photos.put(await make())).toBeNull();
  expect(readdirSync(folder.dir)).toEqual([]);
});

it("gives nothing for a name that is not one of a photo", async () => {
  writeFileSync(join(folder.dir, "secret"), "x");
  for (const name of ["secret", "../secret", "", "f".repeat(64), "F".repeat(64)])
    expect(await photos.get(name)).toBeNull();
});

it("overwrites what is erased, and sweeps what nothing names but not what was just put", async () => {
  const [a, b] = [
    await photos.put(await picture(10, 10).png().toBuffer()),
    await photos.put(await picture(11, 10).png().toBuffer()),
  ];
  await photos.erase(a ?? "");
  await photos.erase("0".repeat(64));
  expect(readdirSync(folder.dir)).toEqual([`${b}.jpg`]);
  writeFileSync(join(folder.dir, `${"1".repeat(64)}.jpg`), "old");
  writeFileSync(join(folder.dir, "abc.unfinished"), "old");
  expect(await photos.sweep(new Set())).toBe(2);
  expect(readdirSync(folder.dir)).toEqual([`${b}.jpg`]);
  expect(await new PhotoFolder(folder.dir).sweep(new Set([b ?? ""]))).toBe(0);
  expect(await new PhotoFolder(folder.dir).sweep(new Set())).toBe(1);
});

it("keeps what was just put through one sweep, for the note that carries it; not for ever", async () => {
  const bytes = await picture(10, 10).png().toBuffer();
  const hash = (await photos.put(bytes)) ?? "";
  expect(await photos.sweep(new Set())).toBe(0);
  await photos.put(bytes);
  expect(await photos.sweep(new Set())).toBe(0);
  expect(await photos.sweep(new Set([hash]))).toBe(0);
  expect(await photos.sweep(new Set())).toBe(1);
  expect(readdirSync(folder.dir)).toEqual([]);
});

it("takes over a photo of an archive only when it is what we would have made", async () => {
  const hash = (await photos.put(await picture(50, 50).png().toBuffer())) ?? "";
  const bytes = readFileSync(join(folder.dir, `${hash}.jpg`));
  const other = join(folder.dir, "other");
  mkdirSync(other);
  const there = new PhotoFolder(other);
  expect(await there.adopt(hash, bytes)).toBe(true);
  const exif = await picture(50, 50)
    .withExif({ IFD0: { Artist: "Hassan" } })
    .jpeg()
    .toBuffer();
  const large = await picture(1700, 50).jpeg().toBuffer();
  for (const bad of [exif, large, Buffer.from("no picture")])
    expect(await there.adopt(sha256(bad), bad)).toBe(false);
  expect(await there.adopt("0".repeat(64), bytes)).toBe(false);
  expect(readdirSync(other)).toHaveLength(1);
});

it("deals files out anew, so that neither their numbers nor their times tell which came first", async () => {
  const came: string[] = [];
  for (let i = 0; i < 9; i += 1)
    came.push(
      (await photos.put(
        await picture(20 + i, 20)
          .png()
          .toBuffer(),
      )) ?? "",
    );
  const path = (hash: string) => join(folder.dir, `${hash}.jpg`);
  const stat = (hash: string) => statSync(path(hash), { bigint: true });
  const inOrderOf = (what: (hash: string) => bigint) =>
    [...came].sort((a, b) => Number(what(a) - what(b))).join() === came.join();
  const times = {
    change: (hash: string) => stat(hash).ctimeNs,
    birth: (hash: string) => stat(hash).birthtimeNs,
  };
  expect(inOrderOf(times.change)).toBe(true);
  const bytes = came.map((hash) => readFileSync(path(hash)));
  const behind = came.map((hash) => {
    const link = join(folder.dir, `${hash}.link`);
    linkSync(path(hash), link);
    return link;
  });
  const numbers = came.map((hash) => stat(hash).ino);
  await photos.scatter();
  // One order in 362,880 is this one.
  for (const what of Object.values(times)) expect(inOrderOf(what)).toBe(false);
  came.forEach((hash, i) => {
    expect(stat(hash).ino).not.toBe(numbers[i]);
    expect(readFileSync(path(hash))).toEqual(bytes[i]);
    expect(readFileSync(behind[i] ?? "").every((byte) => byte === 0)).toBe(true);
    expect(stat(hash).mtimeMs).toBe(0n);
  });
});

it("deals out only what came since, and nothing that is erased meanwhile", async () => {
  const put = async (width: number) => (await photos.put(await picture(width, 10).png().toBuffer())) ?? "";
  const number = (hash: string) => statSync(join(folder.dir, `${hash}.jpg`)).ino;
  const old = await put(10);
  await photos.scatter();
  const was = number(old);
  const fresh = [await put(11), await put(12), await put(13)];
  const done = photos.scatter();
  for (const hash of fresh) await photos.erase(hash);
  await done;
  expect(number(old)).toBe(was);
  expect(readdirSync(folder.dir)).toEqual([`${old}.jpg`]);
});
