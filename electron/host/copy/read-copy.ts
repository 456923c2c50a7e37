import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RECORDS, type Rec, type RecordType } from "../../../shared/records.ts";
import { readRecord } from "../store/codec.ts";
import type { AnsweredCommand } from "../store/store.ts";
import { photosIn } from "../store/traject-json.ts";
import type { CopyKey } from "./code.ts";
import { CopyFolder, framesIn, HEAD_BYTES, MAGIC } from "./copy-folder.ts";
import { COPY_VERSION, type Frame, Sealer } from "./frames.ts";

/** Why a copy cannot be gone on from; each has a sentence in `shared/texts/copy.ts`. */
export type CopyFailureCode = "no-copy" | "wrong-code" | "newer" | "damaged" | "silent" | "taken-over";

export class CopyFailure extends Error {
  readonly code: CopyFailureCode;
  constructor(code: CopyFailureCode) {
    super(code);
    this.name = "CopyFailure";
    this.code = code;
  }
}

/** A traject as a copy holds it. */
export type Copied = {
  secret: string;
  port: number | null;
  term: number;
  records: Rec[];
  commands: AnsweredCommand[];
  /** Hashes of photos that are named. */
  photos: Set<string>;
  /** Commits that are in it. */
  upTo: number;
  /** Something stood behind the last frame that could be read. A torn end is proper; more than that is damage. */
  cut: "no" | "torn" | "damaged";
};

/**
 * Reads a copy, up to the last commit that is whole. @throws CopyFailure
 */
export async function readCopy(dir: string, key: CopyKey): Promise<Copied> {
  const files = await framesIn(dir).catch(() => []);
  if (files.length === 0) throw new CopyFailure("no-copy");
  let opened = false;
  for (const { name } of files.filter(({ whole }) => whole)) {
    const bytes = await readFile(join(dir, name));
    const read = readFrames(bytes, key);
    if (read === "newer") throw new CopyFailure("newer");
    if (!read) continue;
    opened = true;
    const copied = gather(read.frames, read.cut);
    if (copied) return copied;
  }
  throw new CopyFailure(opened ? "damaged" : (await isOurs(dir, key)) ? "damaged" : "wrong-code");
}

/** The small head opens with the same code: then the code was right and the frames are not. */
async function isOurs(dir: string, key: CopyKey): Promise<boolean> {
  return (await new CopyFolder(dir, key).head()) !== null;
}

type Cut = Copied["cut"];

function readFrames(bytes: Buffer, key: CopyKey): { frames: Frame[]; cut: Cut } | "newer" | null {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const sealer = new Sealer(key, bytes.subarray(MAGIC.length, HEAD_BYTES).toString("hex"));
  const frames: (Frame | null)[] = [];
  const wiped = new Set<number>();
  let at = HEAD_BYTES;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const frame = sealer.open(frames.length, bytes.subarray(at + 4, end));
    // The very first lock tells whether the code is right.
    if (frames.length === 0 && frame?.k !== "begin") return null;
    if (frame?.k === "begin" && frame.v > COPY_VERSION) return "newer";
    if (frame?.k === "change") for (const index of frame.wiped) wiped.add(index);
    frames.push(frame);
    at = end;
  }
  const torn = at < bytes.length;
  // What was wiped is said to be; anything else that does not open is damage, and what follows it is not sure.
  const bad = frames.findIndex((frame, index) => frame === null && !wiped.has(index));
  const kept = bad < 0 ? frames : frames.slice(0, bad);
  const isLast = bad === frames.length - 1;
  const cut: Cut = bad < 0 ? (torn ? "torn" : "no") : isLast ? "torn" : "damaged";
  return { frames: kept.flatMap((frame) => frame ?? []), cut };
}

/** The frames one after the other; null when the base is not whole. @throws CopyFailure for records that are not right */
function gather(frames: readonly Frame[], cut: Cut): Copied | null {
  const [begin] = frames;
  if (begin?.k !== "begin" || !frames.some(({ k }) => k === "whole")) return null;
  const bodies = new Map<string, Map<string, string>>();
  const records = new Map<string, object>();
  const commands = new Map<string, AnsweredCommand>();
  let upTo = 0;
  for (const frame of frames) {
    if (frame.k === "words") {
      const own = bodies.get(frame.owner) ?? new Map<string, string>();
      bodies.set(frame.owner, own.set(frame.id, frame.body));
    } else if (frame.k === "change") {
      for (const record of frame.put) records.set(record.id, record);
      for (const id of frame.drop) records.delete(id);
      for (const command of frame.commands) commands.set(command.id, command);
    }
    if (frame.k === "change" || frame.k === "whole") upTo = frame.upTo;
  }
  const read = [...records.values()].map((record) => valid(readRecord(JSON.stringify(record), bodies)));
  if (!records.has("traject")) throw new CopyFailure("damaged");
  const { secret, port, term } = begin;
  return {
    secret,
    port,
    term,
    records: read,
    commands: [...commands.values()],
    photos: photosIn(read),
    upTo,
    cut,
  };
}

/** As strict as with an archive that anybody may have made. */
function valid(input: { type: string }): Rec {
  const known = Object.hasOwn(RECORDS, input.type) ? RECORDS[input.type as RecordType] : undefined;
  const record = known?.safeParse(input);
  if (!record?.success) throw new CopyFailure("damaged");
  return record.data;
}
