import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

const ZEROS = new Uint8Array(1 << 20);

/** Makes a rename or removal in this folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file's bytes on disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file so that after a crash there is the old one or the new one, never half of it. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const unfinished = `${path}.unfinished`;
  const handle = openSync(unfinished, "w", 0o600);
  try {
    const data = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
    for (let at = 0; at < data.length; ) at += writeSync(handle, data, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/**
 * Overwrites a file before removing it, so that its bytes are not left in what the file system calls free. Does nothing
 * when it is not there. (What a flash drive keeps of overwritten blocks is beyond any program: see the decisions.)
 */
export function wipe(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, "r+");
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  try {
    const { size } = statSync(path);
    for (let at = 0; at < size; ) at += writeSync(handle, ZEROS, 0, Math.min(ZEROS.length, size - at), at);
    fsyncSync(handle);
    ftruncateSync(handle, 0);
  } finally {
    closeSync(handle);
  }
  unlinkSync(path);
}

/** Wipes a database with what SQLite keeps beside it. */
export function wipeDatabase(path: string): void {
  for (const suffix of ["-journal", "-wal", "-shm", ""]) wipe(path + suffix);
}

/** Names in a folder; none when it is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Every file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

export function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}
