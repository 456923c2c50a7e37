import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { isMissing } from "./files.ts";

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/**
 * Looks for damage in the middle of a write-ahead log. SQLite stops reading at the first frame that is not right and
 * says nothing. At the end of the log that is as it should be: a crash tore a commit that was never acknowledged. But
 * when whole commits lie behind it, something that was acknowledged would be dropped in silence.
 * @returns number of commits that SQLite would pass over
 */
export function commitsBehindDamage(path: string): number {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(fstatSync(handle).size);
    readSync(handle, bytes, 0, bytes.length, 0);
    return countBehindDamage(bytes);
  } finally {
    closeSync(handle);
  }
}

function countBehindDamage(wal: Buffer): number {
  if (wal.length < HEADER + FRAME_HEADER || wal.every((byte) => byte === 0)) return 0;
  const magic = wal.readUInt32BE(0);
  const pageSize = wal.readUInt32BE(8);
  const known = (magic & ~1) >>> 0 === MAGIC && pageSize >= 512 && pageSize <= 65_536;
  // Without its header nothing in the log can be read.
  if (!known) return 1;
  const sum = checksum(magic === MAGIC ? "little" : "big");
  let [a, b] = sum(wal.subarray(0, 24), 0, 0);
  let sound = a === wal.readUInt32BE(24) && b === wal.readUInt32BE(28);
  const salt = wal.subarray(16, 24);
  const commits = { behind: 0, last: -1 };
  let end = 0;
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    const frame = wal.subarray(at, at + FRAME_HEADER + pageSize);
    // Frames of an earlier round of the log carry another salt: here this round ends.
    if (!frame.subarray(8, 16).equals(salt)) {
      if (sound) break;
      continue;
    }
    end = at;
    if (sound) {
      [a, b] = sum(frame.subarray(0, 8), a, b);
      [a, b] = sum(frame.subarray(FRAME_HEADER), a, b);
      sound = a === frame.readUInt32BE(16) && b === frame.readUInt32BE(20);
    }
    if (!sound && frame.readUInt32BE(4) !== 0) {
      commits.behind += 1;
      commits.last = at;
    }
  }
  // One commit that is torn at the very end was on its way when the power went.
  return commits.behind === 1 && commits.last === end ? 0 : commits.behind;
}

function checksum(order: "little" | "big") {
  return (bytes: Buffer, first: number, second: number): [number, number] => {
    let a = first;
    let b = second;
    for (let i = 0; i + 8 <= bytes.length; i += 8) {
      const x = order === "little" ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i);
      const y = order === "little" ? bytes.readUInt32LE(i + 4) : bytes.readUInt32BE(i + 4);
      a = (a + x + b) >>> 0;
      b = (b + y + a) >>> 0;
    }
    return [a, b];
  };
}
