import { createHash } from "node:crypto";
import { open, readdir, readFile, rename, utimes } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../../shared/ids.ts";
import { storeFailure } from "./failures.ts";
import { isMissing, syncFolder, wipe } from "./files.ts";

/** Longest side of a kept picture, in pixels. */
export const PHOTO_PIXELS = 1600;
/** Bytes of a picture as it comes in. */
const MAX_BYTES = 15 * 1024 * 1024;
/** Pixels of a picture as it comes in: a phone's 50 megapixels; beyond that it is a bomb. */
const MAX_PIXELS = 52_000_000;
const FORMATS = new Set(["jpeg", "png", "webp", "gif", "avif", "heif"]);
const NAME = /^([0-9a-f]{64})\.jpg$/;
const HASH = /^[0-9a-f]{64}$/;

let loaded: Promise<typeof import("sharp").default> | null = null;

/** Thirty megabytes that a meeting without photos has no need of. */
function loadSharp(): Promise<typeof import("sharp").default> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    // One picture at a time, and nothing of it remembered: the room comes first.
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });
  return loaded;
}

/**
 * Pictures of one traject, as files named by the sha-256 of their bytes. Each is made anew from its pixels, so nothing
 * that a camera wrote along (place, time, device) is left, and no file can be anything but a picture. Times of the
 * files are 1970: when one was made would help to tell who made it.
 */
export class PhotoFolder {
  readonly #dir: string;
  /** Put since the last sweep: somebody may be about to send the note that carries it. */
  #fresh = new Set<string>();
  /** Files that are being written now. */
  readonly #writing = new Set<string>();
  /** Put since they were last dealt out anew; null: nobody knows, so all that are there. */
  #inOrder: Set<string> | null = null;
  /** Those that are being dealt out now. */
  readonly #dealt = new Map<string, Promise<void>>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * Resolves when it is on disk.
   * @returns the hash under which it is kept, or null when these bytes are no picture that we can read
   * @throws StoreFailure `full`, `read-only` or `io`
   */
  async put(bytes: Uint8Array): Promise<string | null> {
    const jpeg = await reencode(bytes);
    if (!jpeg) return null;
    const hash = sha256(jpeg);
    this.#fresh.add(hash);
    await this.#write(hash, jpeg);
    this.#inOrder?.add(hash);
    return hash;
  }

  /**
   * Takes one from an archive as it is, so that records keep naming it by its hash.
   * @returns false when it is not what `put` would have made
   */
  async adopt(hash: string, jpeg: Uint8Array): Promise<boolean> {
    if (!(await isKeepable(hash, jpeg))) return false;
    await this.#write(hash, jpeg);
    return true;
  }

  /** @returns the bytes of a JPEG, or null when there is none by this name */
  async get(hash: string): Promise<Uint8Array | null> {
    if (!HASH.test(hash)) return null;
    try {
      return await readFile(this.#path(hash));
    } catch (error) {
      if (isMissing(error)) return null;
      throw storeFailure(error);
    }
  }

  /** Overwrites and removes one. Nothing happens when it is not there. */
  async erase(hash: string): Promise<void> {
    if (!HASH.test(hash)) return;
    this.#fresh.delete(hash);
    await this.#dealt.get(hash);
    try {
      wipe(this.#path(hash));
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /**
   * Erases what no record names, and what a crash left half written. What was put since the last sweep is spared once.
   * @returns how many
   */
  async sweep(named: ReadonlySet<string>): Promise<number> {
    const spared = this.#fresh;
    this.#fresh = new Set();
    let swept = 0;
    for (const name of await readdir(this.#dir)) {
      const hash = NAME.exec(name)?.[1];
      if (this.#writing.has(name)) continue;
      if (hash && (named.has(hash) || spared.has(hash) || this.#fresh.has(hash))) continue;
      if (hash) await this.#dealt.get(hash);
      wipe(join(this.#dir, name));
      swept += 1;
    }
    return swept;
  }

  /**
   * Writes what came since the last time again, in an order of chance: file systems number files and remember when each
   * began, and who knows who was typing when could tell whose it is.
   */
  async scatter(): Promise<void> {
    const known = this.#inOrder;
    this.#inOrder = new Set();
    const there = (await readdir(this.#dir)).flatMap((name) => NAME.exec(name)?.[1] ?? []);
    const due = shuffled(there.filter((hash) => known === null || known.has(hash)));
    for (const [i, hash] of due.entries()) {
      const moved = this.#deal(hash);
      this.#dealt.set(
        hash,
        moved.catch(() => {}),
      );
      try {
        await moved;
      } catch (error) {
        for (const left of due.slice(i)) this.#inOrder.add(left);
        throw storeFailure(error);
      } finally {
        this.#dealt.delete(hash);
      }
    }
  }

  /** One photo as a new file; what the old one leaves is overwritten. */
  async #deal(hash: string): Promise<void> {
    const jpeg = await this.get(hash);
    if (!jpeg) return;
    const old = await open(this.#path(hash), "r+");
    try {
      await this.#write(hash, jpeg);
      await old.write(new Uint8Array(jpeg.length), 0, jpeg.length, 0);
      await old.sync();
    } finally {
      await old.close();
    }
  }

  #path(hash: string): string {
    return join(this.#dir, `${hash}.jpg`);
  }

  async #write(hash: string, jpeg: Uint8Array): Promise<void> {
    const name = `${newId()}.unfinished`;
    const unfinished = join(this.#dir, name);
    this.#writing.add(name);
    try {
      const file = await open(unfinished, "wx", 0o600);
      try {
        await file.writeFile(jpeg);
        await file.utimes(0, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, this.#path(hash));
      await utimes(this.#dir, 0, 0);
      syncFolder(this.#dir);
    } catch (error) {
      wipe(unfinished);
      throw storeFailure(error);
    } finally {
      this.#writing.delete(name);
    }
  }
}

function shuffled<T>(all: readonly T[]): T[] {
  const order = new Map(all.map((each) => [each, newId()]));
  return [...all].sort((a, b) => ((order.get(a) ?? "") < (order.get(b) ?? "") ? -1 : 1));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function reencode(bytes: Uint8Array): Promise<Buffer | null> {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  const sharp = await loadSharp();
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
    // By content; drawings such as SVG are programs rather than pictures.
    if (!FORMATS.has((await image.metadata()).format ?? "")) return null;
    return await image
      .autoOrient()
      .resize({ width: PHOTO_PIXELS, height: PHOTO_PIXELS, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer();
  } catch {
    return null;
  }
}

/** True for bytes such as `put` makes: the right hash, a JPEG of our size, and nothing that a camera wrote along. */
export async function isKeepable(hash: string, jpeg: Uint8Array): Promise<boolean> {
  if (sha256(jpeg) !== hash || jpeg.length > MAX_BYTES) return false;
  const sharp = await loadSharp();
  try {
    const { format, width, height, exif, xmp, iptc } = await sharp(jpeg, {
      limitInputPixels: MAX_PIXELS,
    }).metadata();
    const fits = Math.max(width, height) <= PHOTO_PIXELS;
    return format === "jpeg" && fits && !exif && !xmp && !iptc;
  } catch {
    return false;
  }
}
