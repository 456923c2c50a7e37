import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Theme } from "../../../shared/blocks/cluster/records.ts";
import type { Note } from "../../../shared/blocks/notes/records.ts";
import { newId } from "../../../shared/ids.ts";
import type { Rec } from "../../../shared/records.ts";
import type { Meeting, Traject } from "../../../shared/room/records.ts";
import { exportArchive, importArchive } from "./archive.ts";
import { PhotoFolder } from "./photos.ts";
import { note, person, say, scratch } from "./testing/rooms.ts";
import { readTrajectJson, writeTrajectJson } from "./traject-json.ts";

// Real files on a disk that may be slow: never a reason to fail.
vi.setConfig({ testTimeout: 60_000 });

let folder: ReturnType<typeof scratch>;
let photos: PhotoFolder;
let hash: string;
beforeEach(async () => {
  folder = scratch();
  photos = new PhotoFolder(folder.dir);
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#c33" } })
    .png()
    .toBuffer();
  hash = (await photos.put(bytes)) ?? "";
});
afterEach(() => folder.remove());

const traject: Traject = {
  id: "traject",
  type: "traject",
  title: "Leren transformeren",
  lang: "nl",
  madeOn: "2026-03-01",
  keepUntil: null,
  responsible: null,
};
const meeting: Meeting = {
  id: newId(),
  type: "meeting",
  title: "Dromen",
  method: "dromen",
  date: "2026-03-09",
  startsAt: "09:30",
  lang: "nl",
  state: "open",
  code: "12345",
  steps: [],
  current: null,
  door: "open",
  frozen: false,
  black: false,
  paused: null,
  timer: null,
  beamer: { mode: "join", team: null },
  wifi: { ssid: "Buurthuis", password: "geheim-van-het-buurthuis" },
};

const theme = (dotsShown: boolean): Theme => ({
  id: newId(),
  type: "theme",
  step: "step",
  team: "team",
  title: say("Buiten"),
  order: 0,
  size: 0,
  dots: 1,
  dotsShown,
});

describe("an archive", () => {
  it("has no dots of which no screen was told how they fell, and not their number either", () => {
    const [told, untold] = [theme(true), theme(false)];
    const dot = (target: string): Rec => ({
      id: newId(),
      type: "dot",
      step: "vote",
      target,
      ticket: null,
      team: "team",
    });
    const dots = [dot(told.id), dot(untold.id)];
    const read = readTrajectJson(writeTrajectJson([traject, told, untold, ...dots]));
    const left = (type: string) => read.filter((each) => each.type === type);
    expect(left("dot")).toEqual([dots[0]]);
    expect(left("theme")).toEqual(expect.arrayContaining([told, { ...untold, dots: 0 }]));
  });

  it("has what people made, and nothing that opens a door", async () => {
    const ticket = "5ec3e7".repeat(6);
    const withPhoto = note("Met foto", { photo: hash, ticket });
    const lostPhoto = note("Foto is weg", { photo: "0".repeat(64) });
    const who = person("Samira");
    const issue: Rec = {
      id: newId(),
      type: "issue",
      step: "step",
      prompt: "p",
      person: who.id,
      digest: "d16e57".repeat(8),
    };
    const told = theme(true);
    const dot: Rec = { id: newId(), type: "dot", step: "step", target: told.id, ticket, team: null };
    const records = [traject, meeting, withPhoto, lostPhoto, who, issue, told, dot];
    const bytes = await exportArchive(records, photos);

    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked).sort()).toEqual([`photos/${hash}.jpg`, "traject.json"]);
    const text = Buffer.from(unpacked["traject.json"] ?? []).toString();
    for (const key of [ticket, "geheim-van", "abababab", issue.digest, issue.id])
      expect(text).not.toContain(key);

    const back = await importArchive(bytes);
    expect(new Map(back.records.map((record) => [record.id, record]))).toEqual(
      new Map<string, Rec>(
        [
          traject,
          { ...meeting, wifi: null },
          { ...withPhoto, ticket: null },
          { ...lostPhoto, photo: null },
          { ...who, keyHash: null },
          told,
          { ...dot, ticket: null },
        ].map((record) => [record.id, record as Rec]),
      ),
    );
    expect(Buffer.from(back.photos.get(hash) ?? [])).toEqual(Buffer.from((await photos.get(hash)) ?? []));
  });

  it("of the same traject is the same to the byte, whatever the order of its records", async () => {
    const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#0c3" } })
      .png()
      .toBuffer();
    const photo = await photos.put(other);
    const records: Rec[] = [traject, note("a", { photo: hash }), note("b"), note("c", { photo })];
    const once = await exportArchive(records, photos);
    expect(Buffer.from(once).equals(await exportArchive([...records].reverse(), photos))).toBe(true);
  });

  it("comes back as it went, for any notes", async () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    const any: fc.Arbitrary<Note> = fc
      .record({
        text: fc.oneof(text.map(say), fc.constant({ w: newId(), t: null })),
        slot: fc.nat(),
        pos: fc.option(fc.record({ x: fc.double({ noNaN: true, min: -1e6, max: 1e6 }), y: fc.integer() })),
        photo: fc.constantFrom(null, "the photo"),
        state: fc.constantFrom("shown", "aside", "removed"),
      })
      .map(({ photo, ...more }) => ({ ...note("", more as Partial<Note>), photo: photo && hash }));
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 20 }), async (notes) => {
        const first = await importArchive(await exportArchive([traject, ...notes], photos));
        const json = JSON.parse(JSON.stringify([traject, ...notes])) as Rec[];
        expect(first.records).toEqual(json.sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(first.photos.size).toBe(notes.some((each) => each.photo) ? 1 : 0);
        expect(readTrajectJson(writeTrajectJson(first.records, new Set([hash])))).toEqual(first.records);
      }),
      { numRuns: 40 },
    );
  });
});

describe("an archive from elsewhere", () => {
  const json = (more: object = {}, records: unknown[] = [traject]) =>
    strToU8(JSON.stringify({ format: "werktafel", version: 1, records, ...more }));
  const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
  const photoNote = () => note("x", { photo: hash });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["no zip", "not-an-archive", () => Buffer.from("hallo")],
    ["nothing", "not-an-archive", () => new Uint8Array()],
    ["a cut-off zip", "not-an-archive", () => zip({ "traject.json": json() }).subarray(0, 60)],
    ["a zip without a traject", "not-an-archive", () => zip({})],
    ["other JSON", "not-an-archive", () => zip({ "traject.json": strToU8('{"a":1}') })],
    ["no JSON", "not-an-archive", () => zip({ "traject.json": strToU8("{") })],
    ["a newer format", "newer", () => zip({ "traject.json": json({ version: 2, other: true }) })],
    ["an unknown property", "damaged", () => zip({ "traject.json": json({ more: 1 }) })],
    [
      "an unknown type of record",
      "damaged",
      () => zip({ "traject.json": json({}, [traject, { id: "a", type: "bomb" }]) }),
    ],
    [
      "a type that every object has",
      "damaged",
      () => zip({ "traject.json": json({}, [traject, { id: "a", type: "constructor" }]) }),
    ],
    [
      "a wrong type of value",
      "damaged",
      () => zip({ "traject.json": json({}, [traject, { ...note("a"), slot: "1" }]) }),
    ],
    [
      "a text beyond its limit",
      "damaged",
      () => zip({ "traject.json": json({}, [traject, note("a".repeat(501))]) }),
    ],
    ["a record twice", "damaged", () => zip({ "traject.json": json({}, [traject, traject]) })],
    ["no traject record", "damaged", () => zip({ "traject.json": json({}, [note("a")]) })],
    ["a path out of it", "damaged", () => zip({ "traject.json": json(), "../../evil.jpg": json() })],
    ["a file that does not belong", "damaged", () => zip({ "traject.json": json(), "run.exe": json() })],
    ["a missing photo", "damaged", () => zip({ "traject.json": json({}, [traject, photoNote()]) })],
    [
      "a photo that is another",
      "damaged",
      () =>
        zip({
          "traject.json": json({}, [traject, photoNote()]),
          [`photos/${hash}.jpg`]: strToU8("no picture"),
        }),
    ],
    [
      "a photo too large",
      "too-large",
      () => zip({ "traject.json": json(), [`photos/${hash}.jpg`]: new Uint8Array(5 * 1024 * 1024) }),
    ],
    ["a bomb", "too-large", () => zip({ "traject.json": new Uint8Array(65 * 1024 * 1024) })],
    [
      "a bomb that lies about its size",
      "not-an-archive",
      () => lying(zip({ "traject.json": new Uint8Array(65 * 1024 * 1024) })),
    ],
  ])("is refused: %s", async (_, code, make) => {
    await expect(importArchive(await make())).rejects.toMatchObject({ name: "ArchiveFailure", code });
  });

  it("loses keys that somebody put in it", async () => {
    const who = { ...person("Samira"), keyHash: "ab".repeat(32) };
    const { records } = await importArchive(
      zip({ "traject.json": json({}, [traject, who, note("a", { ticket: "t" })]) }),
    );
    expect(JSON.stringify(records)).not.toMatch(/abab|"ticket":"t"/);
  });

  /** Says of its only file that it unpacks to 100 bytes. */
  function lying(bytes: Uint8Array): Uint8Array {
    const out = Buffer.from(bytes);
    const directory = out.readUInt32LE(out.length - 22 + 16);
    out.writeUInt32LE(100, directory + 24);
    out.writeUInt32LE(100, 22);
    return out;
  }
});
