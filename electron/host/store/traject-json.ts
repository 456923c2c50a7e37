import { z } from "zod";
import { RECORDS, type Rec, type RecordType } from "../../../shared/records.ts";

const FORMAT = "werktafel";
/** Raised when records change shape; a newer one is refused in plain words. */
const VERSION = 1;
/** Bytes of `traject.json`. */
export const TRAJECT_JSON_BYTES = 64 * 1024 * 1024;

const DAY_MS = 24 * 60 * 60_000;

export type ArchiveFailureCode = "not-an-archive" | "newer" | "too-large" | "damaged";

/** Why an archive was not taken. */
export class ArchiveFailure extends Error {
  readonly code: ArchiveFailureCode;
  constructor(code: ArchiveFailureCode, message: string) {
    super(message);
    this.name = "ArchiveFailure";
    this.code = code;
  }
}

const envelopeSchema = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) });
const contentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  records: z.array(z.looseObject({ id: z.string(), type: z.string() })),
});

/**
 * A traject as JSON for keeping and sharing: records by id, without what opens doors (key hashes, tickets, what was
 * issued to whom, the Wi-Fi password) and without dots that were never told. What was handed out before goes along, for
 * erasing on another laptop does not reach it either: by the day, and without where it went.
 * @param photos hashes of the photos that go along; a note does not name one that is not there
 */
export function writeTrajectJson(records: Iterable<Rec>, photos: ReadonlySet<string> = new Set()): string {
  const all = [...records];
  const told = new Set(all.flatMap((each) => (each.type === "theme" && each.dotsShown ? each.id : [])));
  const shared = all
    .flatMap((record) => withoutUntold(record, told) ?? [])
    .flatMap((record) => withoutKeys(record, photos) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parsed = shared.map((record) => RECORDS[record.type].parse(record));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, records: parsed }, null, 1)}\n`;
}

/**
 * Reads what `writeTrajectJson` wrote, or what somebody else made to look like it.
 * @throws ArchiveFailure
 */
export function readTrajectJson(text: string): Rec[] {
  if (text.length > TRAJECT_JSON_BYTES) throw new ArchiveFailure("too-large", "the traject is too large");
  const json = parse(text);
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) throw new ArchiveFailure("not-an-archive", "this is no traject");
  if (envelope.data.version > VERSION)
    throw new ArchiveFailure("newer", "this traject was made with a newer Werktafel");
  const content = contentSchema.safeParse(json);
  if (!content.success) throw new ArchiveFailure("damaged", "the traject does not have the right shape");
  const records = content.data.records.map(readRecord);
  const ids = new Set(records.map(({ id }) => id));
  if (ids.size !== records.length) throw new ArchiveFailure("damaged", "a record is in it twice");
  if (!ids.has("traject")) throw new ArchiveFailure("damaged", "there is no traject in it");
  return records;
}

/** Hashes of all photos that these records name. */
export function photosIn(records: Iterable<Rec>): Set<string> {
  const hashes = new Set<string>();
  for (const record of records) if (record.type === "note" && record.photo) hashes.add(record.photo);
  return hashes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveFailure("not-an-archive", "this is no traject");
  }
}

function readRecord(input: { type: string }): Rec {
  const known = Object.hasOwn(RECORDS, input.type) ? RECORDS[input.type as RecordType] : undefined;
  const record = known?.safeParse(input);
  if (!record?.success) throw new ArchiveFailure("damaged", `a ${input.type.slice(0, 20)} is not right`);
  // Also from hands that put back what we leave out.
  const safe = withoutKeys(record.data, null);
  if (!safe) throw new ArchiveFailure("damaged", "there is something in it that is never shared");
  return safe;
}

/** Dots by so few, or of a vote that nobody turned, that no screen was told how they fell: neither is a file. */
function withoutUntold(record: Rec, told: ReadonlySet<string>): Rec | null {
  if (record.type === "dot") return told.has(record.target) ? record : null;
  return record.type === "theme" && !record.dotsShown ? { ...record, dots: 0 } : record;
}

/** A record as it may leave the laptop; null for what stays. */
function withoutKeys(record: Rec, photos: ReadonlySet<string> | null): Rec | null {
  switch (record.type) {
    case "device":
    case "issue":
    case "gone":
      return null;
    case "person":
      return { ...record, keyHash: null };
    case "meeting":
      return { ...record, wifi: null };
    case "dot":
      return { ...record, ticket: null };
    case "handout":
      return { ...record, at: record.at - (record.at % DAY_MS), to: null };
    case "note": {
      const photo = record.photo && (photos?.has(record.photo) ?? true) ? record.photo : null;
      return { ...record, ticket: null, behind: false, photo };
    }
    default:
      return record;
  }
}
