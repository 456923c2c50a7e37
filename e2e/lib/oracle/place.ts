import { extname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { bytesIn, filesIn } from "../on-disk.ts";
import type { Reader } from "./readers.ts";

/**
 * Where bytes may stand.
 * - `wire`: what the host sent one device, as it went over the air;
 * - `screen`: what that device understood, where the air carries it sealed;
 * - `log`, and `file`: what the host keeps; `export`: what somebody takes along.
 */
export type Place = {
  kind: "wire" | "screen" | "log" | "file" | "export";
  /** For people: `telefoon 3`, `backups/000000000012.sqlite`, `plan van aanpak.docx/word/document.xml`. */
  name: string;
  /** Who sits behind a wire or screen; null when nobody in particular does. */
  reader: Reader | null;
  /** A wire of which the confidential part is sealed: in clear it may hold only what anybody may know. */
  sealed?: boolean;
  document?: Document;
};

/** What an export is: an archive of the traject, or a plan for everybody (`team` is null) or for one team. */
export type Document = { what: "plan" | "traject"; team: string | null };

/** A place with what stands there. */
export type Found = { place: Place; bytes: Buffer };

/** Every file under a folder: database, write-ahead log, index, backups, photos, keys. */
export function filesOf(folder: string): Found[] {
  return filesIn(folder).flatMap((path) => {
    const name = path.slice(folder.length + 1);
    return partsOf(name, bytesIn(path)).map(([part, bytes]) => ({
      place: { kind: "file", name: part, reader: null },
      bytes,
    }));
  });
}

/** A file that the host made for somebody, in its parts. */
export function exportOf(name: string, bytes: Uint8Array, document: Document): Found[] {
  return partsOf(name, bytes).map(([part, inner]) => ({
    place: { kind: "export", name: part, reader: null, document },
    bytes: inner,
  }));
}

/** A zip by its parts, for packed words cannot be found; everything else as it is. */
function partsOf(name: string, bytes: Uint8Array): [string, Buffer][] {
  if (![".docx", ".werktafel", ".zip"].includes(extname(name))) return [[name, Buffer.from(bytes)]];
  return Object.entries(unzipSync(bytes)).map(([part, inner]) => [
    join(name, part),
    // Word may break a sentence over runs; the words of ours are in one.
    Buffer.from(strFromU8(inner, true), "latin1"),
  ]);
}
