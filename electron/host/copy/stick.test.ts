import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/ids.ts";
import type { Rec } from "../../../shared/records.ts";
import { openLog } from "../log.ts";
import { CopiedRoom } from "../testing/copied-room.ts";
import { type CopyKey, makeCode, openKey } from "./code.ts";
import { CopyFolder } from "./copy-folder.ts";
import { readCopy } from "./read-copy.ts";
import { Stick } from "./stick.ts";
import { CopyStream, type Piece } from "./stream.ts";

const ID = "a".repeat(20);
const SALT = "0".repeat(32);

/** A stick that refuses when it is told to: at once, or after half of what it was given. */
class TroubledFolder extends CopyFolder {
  trouble: { code: string; half: boolean } | null = null;
  refused = 0;

  override async write(piece: Piece): Promise<void> {
    if (!this.trouble) return super.write(piece);
    this.refused += 1;
    // What is torn is written over when there is room again.
    if (this.trouble.half) await super.write(piece);
    throw Object.assign(new Error("no"), { code: this.trouble.code });
  }
}

let dir: string;
let room: CopiedRoom;
let key: CopyKey;
let folder: TroubledFolder;
let stick: Stick;

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "werktafel-stick-")), "kopie");
  room = new CopiedRoom();
  key = await openKey(ID, makeCode(), SALT);
  await CopyFolder.make(dir, { id: ID, salt: SALT });
  folder = new TroubledFolder(dir, key);
  stick = new Stick({
    folder,
    stream: new CopyStream(room.source, key),
    photos: { get: async () => Buffer.from("jpeg") },
    log: openLog("silent"),
    takenOver: () => {},
    beatMs: 10,
  });
  await until(() => stick.state === "complete");
});
afterEach(async () => {
  await stick.stop();
  await rm(join(dir, ".."), { recursive: true, force: true });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
const names = async () =>
  (await readCopy(dir, key)).records
    .flatMap((each) => (each.type === "person" ? (each.name?.t ?? []) : []))
    .sort();

test.each([
  ["full", { code: "ENOSPC", half: false }],
  ["full", { code: "ENOSPC", half: true }],
  ["gone", { code: "EIO", half: true }],
] as const)("a stick that is %s says so, keeps what it has, and catches up: %j", async (state, trouble) => {
  room.name(newId(), "een");
  await until(() => stick.behind === 0);
  folder.trouble = trouble;
  room.name(newId(), "twee");
  await until(() => stick.state === state && folder.refused > 0);
  expect(stick.behind).toBe(1);
  expect(await names()).toContain("een");
  room.name(newId(), "drie");
  folder.trouble = null;
  await until(() => stick.state === "complete");
  expect(await names()).toEqual(["drie", "een", "twee"]);
  expect(stick.behind).toBe(0);
});

const pictures = () => readdir(join(dir, "photos"));
function note(photo: string | null): Rec {
  const [id, step, board] = [ID, "s".repeat(20), "b".repeat(20)];
  return { id, type: "note", step, board, photo, text: { w: "w1", t: "blijft" } } as unknown as Rec;
}

test("a photo that is erased from a note leaves the stick, though all words stay", async () => {
  room.keep(note("ab".repeat(32)));
  await until(() => stick.state === "complete");
  expect(await pictures()).toHaveLength(1);
  room.keep(note(null));
  await until(() => stick.state === "complete");
  expect(await pictures()).toEqual([]);
});

test("a photo stays while another note has it, and goes with the last one", async () => {
  const other = { ...note("ab".repeat(32)), id: "o".repeat(20) };
  room.keep(note("ab".repeat(32)));
  room.keep(other as Rec);
  await until(() => stick.state === "complete");
  room.drop(ID);
  await until(() => stick.state === "complete");
  expect(await pictures()).toHaveLength(1);
  room.drop(other.id);
  await until(() => stick.state === "complete");
  expect(await pictures()).toEqual([]);
});

test("when it is told to stop, it first writes what came in", async () => {
  room.name(newId(), "op de valreep");
  await stick.stop();
  expect(await names()).toEqual(["op de valreep"]);
});
