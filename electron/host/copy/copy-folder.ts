import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isMissing, syncFolder } from "../store/files.ts";
import { lock, unlock } from "./box.ts";
import type { CopyKey } from "./code.ts";
import type { Piece } from "./stream.ts";

export const MAGIC = Buffer.from("WTKOPIE1");
/** Magic, and the generation's name as bytes. */
export const HEAD_BYTES = MAGIC.length + 16;
const LABEL = "copy.json";
const HEAD = "head";
const PHOTOS = "photos";
const FRAMES = /^(\d{6})\.(frames|part)$/;
const ZEROS = Buffer.alloc(1 << 16);

const labelSchema = z.strictObject({
  format: z.literal("werktafel-copy"),
  id: z.string().regex(/^[a-z0-9]{20}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
/** All that can be read of a copy without its code. */
export type Label = z.infer<typeof labelSchema>;

const headSchema = z.strictObject({
  /** Epoch ms at which the copy had all there was. Of the last time only: no note has a time. */
  at: z.number(),
  /** Set by a laptop that went on from this copy. */
  takenOver: z.strictObject({ term: z.number().int(), proof: z.string().max(64) }).nullable(),
});
export type Head = z.infer<typeof headSchema>;

/** @returns null when there is no copy in this folder */
export async function readLabel(dir: string): Promise<Label | null> {
  try {
    return labelSchema.parse(JSON.parse(await readFile(join(dir, LABEL), "utf8")));
  } catch {
    return null;
  }
}

/** A copy on a disk: writes pieces, wipes what was erased, and replaces a generation by the next one whole. */
export class CopyFolder {
  readonly dir: string;
  readonly #key: CopyKey;
  #file: FileHandle | null = null;
  #generation = "";
  #number = 0;
  #whole = false;
  /** Where each frame begins, with its length before it; and where the next one goes. */
  #starts: number[] = [];
  #end = 0;

  constructor(dir: string, key: CopyKey) {
    this.dir = dir;
    this.#key = key;
  }

  /** Makes the folder with its label. @throws when the disk refuses */
  static async make(dir: string, label: Omit<Label, "format">): Promise<void> {
    await mkdir(join(dir, PHOTOS), { recursive: true, mode: 0o700 });
    await writeOver(join(dir, LABEL), JSON.stringify({ format: "werktafel-copy", ...label }));
  }

  /** Is this copy still there? A stick that was taken out leaves an empty folder, or none. */
  async isThere(): Promise<boolean> {
    return (await readLabel(this.dir))?.id === this.#key.id;
  }

  /** On disk when it resolves. The same piece may be written again after a failure. @throws when the disk refuses */
  async write({ generation, frames }: Piece): Promise<void> {
    if (generation !== this.#generation) await this.#begin(generation);
    const file = this.#file;
    if (!file) throw new Error("the copy is not open");
    const first = frames[0]?.index ?? 0;
    if (first > this.#starts.length) throw new Error("frames are missing");
    // Again what a failure cut off.
    this.#end = this.#starts[first] ?? this.#end;
    this.#starts.length = first;
    const starts = [...this.#starts];
    let end = this.#end;
    const parts: Buffer[] = [];
    for (const { box } of frames) {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(box.length);
      parts.push(size, box);
      starts.push(end);
      end += 4 + box.length;
    }
    await writeAt(file, Buffer.concat(parts), this.#end);
    await file.datasync();
    for (const { wiped } of frames) for (const index of wiped) await this.#wipe(file, index, starts, end);
    if (frames.some(({ wiped }) => wiped.length > 0)) await file.datasync();
    this.#starts = starts;
    this.#end = end;
    if (frames.some(({ k }) => k === "whole")) await this.#finish(file);
  }

  /** When all there was is here. Torn by a power cut, only the time is lost. */
  async keepHead(head: Head): Promise<void> {
    await writeOver(join(this.dir, HEAD), lock(this.#key.for("head"), this.#key.id, bytesOf(head)));
  }

  async head(): Promise<Head | null> {
    try {
      const box = await readFile(join(this.dir, HEAD));
      const bytes = unlock(this.#key.for("head"), this.#key.id, box);
      return bytes && headSchema.parse(JSON.parse(bytes.toString("utf8")));
    } catch {
      return null;
    }
  }

  async hasPhoto(hash: string): Promise<boolean> {
    return (await this.#photos()).includes(this.#key.photoName(hash));
  }

  async putPhoto(hash: string, jpeg: Uint8Array): Promise<void> {
    const name = this.#key.photoName(hash);
    await writeOver(join(this.dir, PHOTOS, name), lock(this.#key.for("photos"), name, jpeg));
  }

  /** @returns null when it is not there, or is not what was put there */
  async photo(hash: string): Promise<Buffer | null> {
    const name = this.#key.photoName(hash);
    try {
      return unlock(this.#key.for("photos"), name, await readFile(join(this.dir, PHOTOS, name)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Erases photos that no record names. */
  async sweepPhotos(hashes: ReadonlySet<string>): Promise<void> {
    const keep = new Set([...hashes].map((hash) => this.#key.photoName(hash)));
    for (const name of await this.#photos())
      if (!keep.has(name)) await wipeFile(join(this.dir, PHOTOS, name));
  }

  /** Wipes all but the label and the head: what was in it is elsewhere now. */
  async strip(): Promise<void> {
    await this.close();
    for (const { name } of await framesIn(this.dir)) await wipeFile(join(this.dir, name));
    await this.sweepPhotos(new Set());
  }

  /** Lets go of the file; what was being written is begun anew. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    this.#generation = "";
    await file?.close().catch(() => {});
  }

  async #photos(): Promise<string[]> {
    return readdir(join(this.dir, PHOTOS)).catch(() => []);
  }

  async #begin(generation: string): Promise<void> {
    await this.close();
    const numbers = await framesIn(this.dir);
    for (const each of numbers) if (!each.whole) await wipeFile(join(this.dir, each.name));
    this.#number = Math.max(0, ...numbers.filter(({ whole }) => whole).map(({ number }) => number)) + 1;
    const file = await open(this.#path("part"), "w+", 0o600);
    this.#file = file;
    await writeAt(file, Buffer.concat([MAGIC, Buffer.from(generation, "hex")]), 0);
    this.#generation = generation;
    this.#whole = false;
    this.#starts = [];
    this.#end = HEAD_BYTES;
  }

  /** The generation is all there: it takes the place of the one before. */
  async #finish(file: FileHandle): Promise<void> {
    if (this.#whole) return;
    await file.sync();
    await rename(this.#path("part"), this.#path("frames"));
    syncFolder(this.dir);
    this.#whole = true;
    for (const { name, number } of await framesIn(this.dir))
      if (number !== this.#number) await wipeFile(join(this.dir, name));
  }

  async #wipe(file: FileHandle, index: number, starts: readonly number[], end: number): Promise<void> {
    const start = starts[index];
    if (start === undefined) return;
    const until = starts[index + 1] ?? end;
    await writeAt(file, Buffer.alloc(until - start - 4), start + 4);
  }

  #path(kind: "frames" | "part"): string {
    return join(this.dir, `${String(this.#number).padStart(6, "0")}.${kind}`);
  }
}

/** Files of frames in a folder, newest first. */
export async function framesIn(dir: string): Promise<{ name: string; number: number; whole: boolean }[]> {
  const found = (await readdir(dir)).flatMap((name) => {
    const [, number, kind] = FRAMES.exec(name) ?? [];
    return number ? [{ name, number: Number(number), whole: kind === "frames" }] : [];
  });
  return found.sort((a, b) => b.number - a.number);
}

/** Overwrites and removes a copy that was found somewhere. */
export async function wipeCopy(dir: string): Promise<void> {
  for (const { name } of await framesIn(dir)) await wipeFile(join(dir, name));
  for (const name of await readdir(join(dir, PHOTOS)).catch(() => []))
    await wipeFile(join(dir, PHOTOS, name));
  for (const name of [HEAD, LABEL]) await wipeFile(join(dir, name));
  await rm(dir, { recursive: true, force: true });
}

/** Not with the store's `wipe`: a stick is slow, and nobody may wait for it. */
async function wipeFile(path: string): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(path, "r+");
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size; at += ZEROS.length)
      await writeAt(file, ZEROS.subarray(0, Math.min(ZEROS.length, size - at)), at);
    await file.datasync();
    await file.truncate(0);
  } finally {
    await file.close();
  }
  await unlink(path);
}

/** The old file or the new one, never half of it. */
async function writeOver(path: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));
