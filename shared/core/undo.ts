import type { Rec } from "../records.ts";
import type { Change, Props } from "./event.ts";
import type { State } from "./state.ts";
import { sameValue } from "./view.ts";

/**
 * The changes that take `changes` back, property by property. What someone else changed since is left alone and
 * counted in `skipped`.
 */
export function invert(state: State, changes: Change[]): { changes: Change[]; skipped: number } {
  const inverse: Change[] = [];
  let skipped = 0;
  for (const change of [...changes].reverse()) {
    const undone = invertOne(state, change);
    if (undone) inverse.push(undone);
    else skipped += 1;
  }
  return { changes: inverse, skipped };
}

function invertOne(state: State, change: Change): Change | null {
  if ("put" in change) {
    const record = state.records.get(change.put.id);
    return record && untouched(record, change.put) ? { drop: record.id, was: record } : null;
  }
  if ("drop" in change) {
    return change.was && !state.records.has(change.drop) ? { put: change.was } : null;
  }
  const record = state.records.get(change.patch) as (Rec & Props) | undefined;
  if (!record) return null;
  const set: Props = {};
  const was: Props = {};
  for (const key of Object.keys(change.set)) {
    if (!sameValue(record[key], change.set[key])) continue;
    set[key] = change.was[key];
    was[key] = record[key];
  }
  return Object.keys(set).length > 0 ? { patch: change.patch, set, was } : null;
}

/** Is the record still as it was put, but for what merely counts others? */
function untouched(record: Rec, put: Rec): boolean {
  const a = record as unknown as Props;
  const b = put as unknown as Props;
  return Object.keys(b).every((key) => COUNTS.has(key) || sameValue(a[key], b[key]));
}
const COUNTS = new Set(["size", "dots", "covered"]);
