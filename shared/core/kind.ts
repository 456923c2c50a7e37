import type { Rec } from "../records.ts";
import type { Channel } from "./channel.ts";

/** What a channel is shown of a record: always its id and type, and the properties it may know. */
export type Seen<R extends { id: string; type: string } = Rec> = R extends unknown
  ? Pick<R, "id" | "type"> & Partial<R>
  : never;

/** Ids of records by key, e.g. `zone:abc` -> notes in that zone. Maintained by `evolve`; the only way rules count. */
export type Index = Map<string, Set<string>>;

/** Size of one key of the index. */
export const countOf = (index: Index, key: string): number => index.get(key)?.size ?? 0;

/** Is there room for one more? True for types without a limit. */
export function hasRoom<R extends { id: string; type: string }>(
  kind: Kind<R>,
  record: R,
  index: Index,
  extra = 0,
): boolean {
  const limit = kind.limit?.(record);
  return !limit || countOf(index, limit.key) + extra < limit.max;
}

/** How the core treats one type of record. */
export type Kind<R extends { id: string; type: string }> = {
  /**
   * THE rule of visibility for this type: what `channel` may know of `record`, or null for nothing. Pure, and of this
   * record alone: a change of who may see it is a change of the record.
   */
  view(record: R, channel: Channel): (Pick<R, "id" | "type"> & Partial<R>) | null;
  /**
   * Whose channels may see it: teams by id (`ALL_TEAMS` means each; null, the team of what is the whole room's, adds
   * nobody) and persons by id. Room, staff and beamer are always asked.
   */
  audience(record: R): { teams: readonly (string | null)[]; persons?: readonly (string | null)[] };
  /**
   * Is this record for staff only? Then it is on no other channel whatever its `view` says, and so on no device that is
   * not the laptop itself or paired with it (`CONFIDENTIAL`).
   */
  confidential?(record: R): boolean;
  /** Keys of the index under which it counts. */
  keys?(record: R): readonly string[];
  /** Ids of records whose derived properties count this one. */
  feeds?(record: R): readonly (string | null)[];
  /** Properties that follow from the index; never part of an event, so that undo cannot make them drift. */
  derive?(record: R, index: Index): Partial<R>;
  /** At most `max` records may stand under `key`; also when undo brings one back. */
  limit?(record: R): { key: string; max: number } | null;
  /**
   * What becomes of a record of a step when its meeting closes: rights and what only served the day go, and so does what
   * staff took away. `erase` takes its words too; an object changes some properties. Kept as it is when left out.
   */
  atEnd?(record: R): "erase" | "discard" | Partial<R> | null;
  /** Properties that only make sense together: undo takes all of them back, or none. */
  together?: readonly (readonly (keyof R)[])[];
  /** What has to give when undo brings `record` back: its old place may be taken. */
  fit?(record: R, index: Index): Partial<R>;
  /** Ids of records without which this one makes no sense: undo does not bring back what leads to nowhere. */
  needs?(record: R): readonly (string | null)[];
  /** Keys of the index under which records stand that refer to this one: undo does not take it from under them. */
  heldBy?(record: R): readonly string[];
  /** Like `heldBy`, of records that only name this one: whoever took it away all the same may do so again (redo). */
  namedBy?(record: R): readonly string[];
};
