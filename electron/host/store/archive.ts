import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, type Zippable, zipSync } from "fflate";
import type { Rec } from "../../../shared/records.ts";
import { isKeepable } from "./photos.ts";
import {
  ArchiveFailure,
  photosIn,
  readTrajectJson,
  TRAJECT_JSON_BYTES,
  writeTrajectJson,
} from "./traject-json.ts";

/** Bytes of a whole archive, packed; of one photo; and of all that is in it, unpacked. */
const MAX_PACKED = 512 * 1024 * 1024;
const MAX_PHOTO = 4 * 1024 * 1024;
const MAX_UNPACKED = 768 * 1024 * 1024;
const MAX_FILES = 10_000;
const JSON_NAME = "traject.json";
const PHOTO_NAME = /^photos\/([0-9a-f]{64})\.jpg$/;
/** A zip wants a date, and no file says when anything was made: the first one a zip can hold. */
const NO_DATE = "1980-01-01T00:00:00";

type PhotoSource = { get(hash: string): Promise<Uint8Array | null> };
export type Archive = { records: Rec[]; photos: ReadonlyMap<string, Uint8Array> };

/**
 * A `.werktafel`: a zip of `traject.json` and the photos it names. The same traject gives the same bytes. Keys, their
 * hashes, tickets and what was issued to whom are left out.
 */
export async function exportArchive(records: Iterable<Rec>, photos: PhotoSource): Promise<Uint8Array> {
  const all = [...records];
  const found = new Map<string, Uint8Array>();
  // Sorted: in the order of the room's records they would tell who came before whom.
  for (const hash of [...photosIn(all)].sort()) {
    const bytes = await photos.get(hash);
    if (bytes) found.set(hash, bytes);
  }
  const json = writeTrajectJson(all, new Set(found.keys()));
  const files: Zippable = { [JSON_NAME]: [strToU8(json), { level: 6, mtime: NO_DATE }] };
  for (const [hash, bytes] of found) files[`photos/${hash}.jpg`] = [bytes, { level: 0, mtime: NO_DATE }];
  return zipSync(files);
}

/**
 * Reads an archive that anybody may have made.
 * @throws ArchiveFailure, and then nothing of it was taken
 */
export async function importArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.length > MAX_PACKED) throw new ArchiveFailure("too-large", "the archive is too large");
  const files = unpack(bytes);
  const json = files[JSON_NAME];
  if (!json) throw new ArchiveFailure("not-an-archive", `there is no ${JSON_NAME} in it`);
  const records = readTrajectJson(strFromU8(json));
  const photos = new Map<string, Uint8Array>();
  for (const hash of photosIn(records)) {
    const photo = files[`photos/${hash}.jpg`];
    if (!photo || !(await isKeepable(hash, photo)))
      throw new ArchiveFailure("damaged", "a photo is missing or is not what it says");
    photos.set(hash, photo);
  }
  return { records, photos };
}

/** Unpacks only what belongs in it, and no more than a traject can hold. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  const filter = ({ name, originalSize, size, compression }: UnzipFileInfo): boolean => {
    const most = name === JSON_NAME ? TRAJECT_JSON_BYTES : PHOTO_NAME.test(name) ? MAX_PHOTO : -1;
    if (most < 0) throw new ArchiveFailure("damaged", "there is something else in it");
    if (seen.has(name)) throw new ArchiveFailure("damaged", "something is in it twice");
    seen.add(name);
    total += originalSize;
    // A stored file has one size; two that differ are there to get past a limit.
    const lies = compression === 0 && size !== originalSize;
    if (originalSize > most || total > MAX_UNPACKED || seen.size > MAX_FILES || lies)
      throw new ArchiveFailure("too-large", "what is in it is too large");
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ArchiveFailure) throw error;
    throw new ArchiveFailure("not-an-archive", "this is no archive that can be read");
  }
}
