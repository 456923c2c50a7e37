import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { filesIn } from "../lib/on-disk.ts";

/** A place with bytes in it. */
export type Place = { who: string; bytes: Buffer };

/** Every file of a library: database, write-ahead log, index, backups, photos, keys. */
export function placesOnDisk(data: string): Place[] {
  return filesIn(data).map((path) => ({ who: path.slice(data.length + 1), bytes: readFileSync(path) }));
}

/** A file as places: a zip by its parts, for packed words cannot be found. */
export function placesIn(name: string, bytes: Uint8Array): Place[] {
  if (!/\.(docx|werktafel)$/.test(name)) return [{ who: name, bytes: Buffer.from(bytes) }];
  return Object.entries(unzipSync(bytes)).map(([part, inner]) => ({
    who: `${name}/${part}`,
    // Word may break a sentence over runs; the words of ours are in one.
    bytes: Buffer.from(strFromU8(inner)),
  }));
}

/** Where these texts stand, as they are or as JSON has them. @returns `who: text` for each find */
export function finds(places: readonly Place[], texts: readonly string[]): string[] {
  return places.flatMap(({ who, bytes }) =>
    texts
      .filter((text) => bytes.includes(text) || bytes.includes(JSON.stringify(text).slice(1, -1)))
      .map((text) => `${who}: ${text}`),
  );
}

/** Names of the files that hold one of these texts, for tests that have to see that a search finds anything at all. */
export function holders(places: readonly Place[], text: string): string[] {
  return finds(places, [text]).map((find) => basename(find.slice(0, find.lastIndexOf(`: ${text}`))));
}
