import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../shared/ids.ts";
import { filesUnder } from "../store/files.ts";
import { CopiedRoom } from "../testing/copied-room.ts";
import { type CopyKey, makeCode, openKey, readCode } from "./code.ts";
import { CopyFolder, HEAD_BYTES, readLabel, wipeCopy } from "./copy-folder.ts";
import { type Copied, readCopy } from "./read-copy.ts";
import { CopyStream } from "./stream.ts";

const SALT = "0123456789abcdef0123456789abcdef";
const ID = "a".repeat(20);
let dir: string;
let room: CopiedRoom;
let code: string;
let key: CopyKey;
let folder: CopyFolder;
let stream: CopyStream;

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "werktafel-copy-")), "kopie");
  room = new CopiedRoom();
  code = makeCode();
  key = await openKey(ID, code, SALT);
  await CopyFolder.make(dir, { id: ID, salt: SALT });
  folder = new CopyFolder(dir, key);
  stream = new CopyStream(room.source, key);
});
afterEach(async () => {
  stream.close();
  await folder.close();
  await rm(join(dir, ".."), { recursive: true, force: true });
});

/** Writes all there is, in small pieces. */
async function follow(): Promise<void> {
  for (let piece = await stream.take(2_000); piece; piece = await stream.take(2_000))
    await folder.write(piece);
}

const sorted = (copied: Copied) => copied.records.sort((a, b) => (a.id < b.id ? -1 : 1));
const framesFile = async () => join(dir, (await readdir(dir)).find((name) => /frames$/.test(name)) ?? "");
/** Where each frame begins and ends in the file. */
function spans(bytes: Buffer): [number, number][] {
  const found: [number, number][] = [];
  for (let at = HEAD_BYTES; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    found.push([at, end]);
    at = end;
  }
  return found;
}

test("a code is read however it is typed, and never chosen", () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
  expect(readCode("OIL2-3456-789A-BCDE-FGHJ")).toBe("0112-3456-789A-BCDE-FGHJ");
  for (const bad of ["", "1234", `${code}A`, code.replace(/.$/, "U")]) expect(readCode(bad)).toBeNull();
  expect(makeCode()).not.toBe(code);
});

test("what comes back is the room, with keys, answers and words", async () => {
  for (let i = 0; i < 250; i += 1) room.name(newId(), `Naam ${i}`);
  await follow();
  const changed = room.name(newId(), "Later gekomen");
  room.drop(room.name(newId(), "Toch niet").id);
  await follow();
  const copied = await readCopy(dir, key);
  expect(sorted(copied)).toEqual(room.sorted());
  expect(copied.commands.map(({ id }) => id).sort()).toEqual(room.commands.map(({ id }) => id).sort());
  expect(copied).toMatchObject({ secret: "5".repeat(64), port: 4321, term: 2, upTo: 253, cut: "no" });
  expect(stream.head).toBe(253);
  expect(copied.records).toContainEqual(changed);
});

test("no byte of it can be read without the code", async () => {
  room.name(newId(), "Geheimpje van Fatma");
  await follow();
  room.name(newId(), "Nog een geheimpje");
  await folder.putPhoto("f".repeat(64), Buffer.from("JPEG van een gezicht"));
  await folder.keepHead({ at: Date.now(), takenOver: null });
  await follow();
  const files = filesUnder(dir);
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const path of files) {
    const bytes = await readFile(path);
    for (const word of [
      "Geheimpje",
      "geheimpje",
      "Fatma",
      "Proef",
      "person",
      "5555",
      "JPEG",
      code.slice(0, 9),
    ])
      expect(bytes.includes(word), `${path} holds ${word}`).toBe(false);
    expect(path).not.toContain("fffff");
  }
  const other = await openKey(ID, makeCode(), SALT);
  await expect(readCopy(dir, other)).rejects.toMatchObject({ code: "wrong-code" });
  expect(await new CopyFolder(dir, other).photo("f".repeat(64))).toBeNull();
  expect(await folder.photo("f".repeat(64))).toEqual(Buffer.from("JPEG van een gezicht"));
});

test("a torn end costs what was not whole yet, wherever the power went", async () => {
  const early = room.name(newId(), "Vroeg");
  await follow();
  const whole = (await readFile(await framesFile())).length;
  room.name(newId(), "Laat");
  await follow();
  const path = await framesFile();
  const bytes = await readFile(path);
  for (const end of [whole, whole + 1, whole + 30, bytes.length - 1]) {
    await writeFile(path, bytes.subarray(0, end));
    const copied = await readCopy(dir, key);
    expect(copied.records.map(({ id }) => id).sort()).toEqual(["traject", early.id].sort());
    expect(copied.cut).toBe(end === whole ? "no" : "torn");
  }
});

describe("frames that were tampered with", () => {
  const names = async () =>
    (await readCopy(dir, key)).records.flatMap((each) =>
      each.type === "person" ? (each.name?.t ?? []) : [],
    );
  let path: string;
  let bytes: Buffer;
  let at: [number, number][];
  beforeEach(async () => {
    await follow();
    for (const name of ["een", "twee", "drie"]) {
      room.name(newId(), name);
      await follow();
    }
    path = await framesFile();
    bytes = await readFile(path);
    at = spans(bytes).slice(-6);
    expect((await names()).sort()).toEqual(["drie", "een", "twee"]);
  });
  const part = (index: number) => bytes.subarray(...(at[index] as [number, number]));
  const head = () => bytes.subarray(0, at[0]?.[0]);

  test("a changed one ends it there, and it is said", async () => {
    bytes[(at[2]?.[1] ?? 0) - 3] = (bytes[(at[2]?.[1] ?? 0) - 3] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await names()).toEqual(["een"]);
    expect((await readCopy(dir, key)).cut).toBe("damaged");
  });
  test.each([
    ["swapped", [0, 1, 4, 5, 2, 3]],
    ["left out", [0, 1, 4, 5]],
    ["played twice", [0, 1, 0, 1, 2, 3]],
  ])("%s ones do not open", async (_, order) => {
    await writeFile(path, Buffer.concat([head(), ...order.map(part)]));
    expect(await names()).toEqual(["een"]);
    expect((await readCopy(dir, key)).cut).toBe("damaged");
  });
  test("one that was wiped without a word of it is damage", async () => {
    bytes.fill(0, (at[2]?.[0] ?? 0) + 4, at[2]?.[1]);
    await writeFile(path, bytes);
    expect(await names()).toEqual(["een"]);
  });
  test("frames of another copy or another generation do not fit", async () => {
    room.fold();
    await follow();
    const next = await framesFile();
    expect(next).not.toBe(path);
    const renewed = await readFile(next);
    await writeFile(next, Buffer.concat([renewed, part(4), part(5)]));
    expect((await readCopy(dir, key)).cut).toBe("damaged");
    expect((await names()).sort()).toEqual(["drie", "een", "twee"]);
  });
});

test("an own edit wipes the words before it, and a note that goes takes its words along", async () => {
  const id = newId();
  room.name(id, "Eerste woorden");
  const gone = room.name(newId(), "Weg hiermee").id;
  await follow();
  const before = spans(await readFile(await framesFile()));
  room.name(id, "Tweede woorden");
  room.drop(gone);
  await follow();
  const after = await readFile(await framesFile());
  const wiped = before.filter(([from, to]) => after.subarray(from + 4, to).every((byte) => byte === 0));
  expect(wiped).toHaveLength(2);
  const copied = await readCopy(dir, key);
  expect(sorted(copied)).toEqual(room.sorted());
  expect(copied.cut).toBe("no");
});

test("a closed step begins anew: the order in which it came is gone, and the file before is removed", async () => {
  for (const name of ["c", "a", "b"]) room.name(newId(), name);
  await follow();
  const before = await framesFile();
  room.fold();
  await follow();
  expect(await framesFile()).not.toBe(before);
  expect((await readdir(dir)).filter((name) => /frames|part/.test(name))).toHaveLength(1);
  const copied = await readCopy(dir, key);
  expect(copied.commands).toEqual([]);
  const ids = copied.records.map((each) => each.id);
  expect(ids).toEqual([...ids].sort());
});

test("until the next generation is whole, the one before is what counts", async () => {
  for (let i = 0; i < 40; i += 1) room.name(newId(), `Naam ${i}`);
  await follow();
  room.fold();
  const piece = await stream.take(500);
  if (piece) await folder.write(piece);
  expect(piece?.frames.some(({ k }) => k === "whole")).toBe(false);
  expect(sorted(await readCopy(dir, key))).toEqual(room.sorted());
  await follow();
  expect(sorted(await readCopy(dir, key))).toEqual(room.sorted());
});

test("a piece that was cut off is written again over it", async () => {
  await follow();
  room.name(newId(), "Vol");
  const piece = await stream.take(2_000);
  if (!piece) throw new Error("nothing to write");
  await folder.write(piece);
  await folder.write(piece);
  room.name(newId(), "Weer ruimte");
  await follow();
  expect(sorted(await readCopy(dir, key))).toEqual(room.sorted());
});

test("a generation given up halfway leaves nothing behind", async () => {
  await follow();
  room.name(newId(), "Eerst");
  stream.renew();
  const piece = await stream.take(10);
  if (piece) await folder.write(piece);
  stream.renew();
  await follow();
  expect((await readdir(dir)).filter((name) => /frames|part/.test(name))).toHaveLength(1);
  expect(sorted(await readCopy(dir, key))).toEqual(room.sorted());
});

test("a room that runs far ahead of a stick begins anew instead of filling the memory", async () => {
  await follow();
  const id = newId();
  for (let i = 0; i < 2_100; i += 1) room.name(id, `Naam ${i}`);
  await follow();
  const copied = await readCopy(dir, key);
  expect(sorted(copied)).toEqual(room.sorted());
  expect(copied.upTo).toBe(stream.head);
});

test("a folder that is somebody else's, or is no copy any more, is known", async () => {
  expect(await folder.isThere()).toBe(true);
  expect(await readLabel(dir)).toEqual({ format: "werktafel-copy", id: ID, salt: SALT });
  await rename(join(dir, "copy.json"), join(dir, "was.json"));
  expect(await folder.isThere()).toBe(false);
  await copyFile(join(dir, "was.json"), join(dir, "copy.json"));
  await wipeCopy(dir);
  expect(await readLabel(dir)).toBeNull();
  await expect(readCopy(dir, key)).rejects.toMatchObject({ code: "no-copy" });
});

test("photos that no record names are erased", async () => {
  await folder.putPhoto("a".repeat(64), Buffer.from("a"));
  await folder.putPhoto("b".repeat(64), Buffer.from("b"));
  await folder.sweepPhotos(new Set(["b".repeat(64)]));
  expect(await folder.hasPhoto("a".repeat(64))).toBe(false);
  expect(await folder.hasPhoto("b".repeat(64))).toBe(true);
});
