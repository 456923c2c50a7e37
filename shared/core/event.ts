import type { Rec } from "../records.ts";

/** One change of one record. `was` is what undo and the difference for screens need. */
export type Change =
  | { put: Rec }
  | { patch: string; set: Props; was: Props }
  /** `was` is null when the record is gone for good. */
  | { drop: string; was: Rec | null };
export type Props = Record<string, unknown>;

/** Version of the event format; a migration of the store raises it. */
export const EVENT_VERSION = 1;

/**
 * What happened, as changes of records. The name is for people and measurements; replay needs only the changes, so a
 * rule that changes later cannot change what happened.
 */
export type RoomEvent = {
  v: typeof EVENT_VERSION;
  name: string;
  /** Who may undo it; absent for what nobody undoes and for everything anonymous. */
  actor?: string;
  /** Place on the actor's undo stack. */
  stack?: "do" | "undo" | "redo";
  /** Ids whose words are erased: their bodies and every trace in undo go. */
  erase?: string[];
  /** A step or meeting was closed: undo ends here, and the store folds its log into records. */
  fold?: true;
  changes: Change[];
};

/** Id of the record that a change is about. */
export function idOfChange(change: Change): string {
  if ("put" in change) return change.put.id;
  return "patch" in change ? change.patch : change.drop;
}
