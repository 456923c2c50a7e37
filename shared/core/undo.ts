import type { Rec } from "../records.ts";
import type { Change, Props } from "./event.ts";
import { idOfChange } from "./event.ts";
import { hasRoom, type Kind } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import type { State } from "./state.ts";
import { sameValue } from "./view.ts";

/**
 * The changes that take `changes` back, property by property. What someone else changed since is left alone; `skipped`
 * counts the records of which something was left.
 * @param stack that the changes come from: on `redo` they are themselves an undo
 */
export function invert(
  state: State,
  changes: readonly Change[],
  stack: "undo" | "redo",
): { changes: Change[]; skipped: number } {
  const inverse: Change[] = [];
  let skipped = 0;
  for (const change of [...changes].reverse()) {
    const { undone, whole } = invertOne(state, change, inverse, stack);
    if (undone) inverse.push(undone);
    if (!whole) skipped += 1;
  }
  return { changes: inverse, skipped };
}

type Inverse = { undone: Change | null; whole: boolean };
const SKIP: Inverse = { undone: null, whole: false };

function invertOne(state: State, change: Change, sofar: readonly Change[], stack: "undo" | "redo"): Inverse {
  if ("patch" in change) return invertPatch(state, change, sofar);
  if ("drop" in change) return change.was ? putBack(state, change.was, sofar) : SKIP;
  const record = state.records.get(change.put.id);
  if (!record || !untouched(state, record, change.put) || held(state, record, sofar, stack)) return SKIP;
  return { undone: { drop: record.id, was: record }, whole: true };
}

function putBack(state: State, was: Rec, sofar: readonly Change[]): Inverse {
  const kind: Kind<Rec> = kindOf(was);
  const key = kind.limit?.(was)?.key;
  const others = sofar.filter((each) => "put" in each && kindOf(each.put).limit?.(each.put)?.key === key);
  if (state.records.has(was.id) || lost(state, was, sofar)) return SKIP;
  if (!hasRoom(kind, was, state.index, key ? others.length : 0)) return SKIP;
  return { undone: { put: { ...was, ...kind.fit?.(was, state.index) } as Rec }, whole: true };
}

function invertPatch(
  state: State,
  change: Extract<Change, { patch: string }>,
  sofar: readonly Change[],
): Inverse {
  const record = state.records.get(change.patch);
  if (!record) return SKIP;
  const kind: Kind<Rec> = kindOf(record);
  const now = record as Rec & Props;
  const keys = Object.keys(change.set);
  const changed = new Set(keys.filter((key) => !sameValue(now[key], change.set[key])));
  for (const group of (kind.together ?? []) as readonly (readonly string[])[]) {
    if (group.some((key) => changed.has(key))) for (const key of group) changed.add(key);
  }
  const mine = keys.filter((key) => !changed.has(key));
  if (mine.length === 0) return SKIP;
  const back: Props = Object.fromEntries(mine.map((key) => [key, change.was[key]]));
  const old = { ...record, ...back } as Rec;
  if (lost(state, old, sofar)) return SKIP;
  const set: Props = { ...back, ...kind.fit?.(old, state.index) };
  const was = Object.fromEntries(Object.keys(set).map((key) => [key, now[key]]));
  return { undone: { patch: change.patch, set, was }, whole: mine.length === keys.length };
}

/** Does the record refer to something that is not there, and does not come back in the same undo? */
function lost(state: State, record: Rec, sofar: readonly Change[]): boolean {
  const kind: Kind<Rec> = kindOf(record);
  const back = (id: string) => sofar.some((each) => "put" in each && each.put.id === id);
  return kind.needs?.(record).some((id) => id !== null && !state.records.has(id) && !back(id)) ?? false;
}

/** Is the record still as it was put, but for what merely counts others? */
function untouched(state: State, record: Rec, put: Rec): boolean {
  const counts = kindOf(record).derive?.(record, state.index) ?? {};
  const a = record as unknown as Props;
  const b = put as unknown as Props;
  return Object.keys(b).every((key) => key in counts || sameValue(a[key], b[key]));
}

/** Does anything refer to it that does not let go of it in the same undo? */
function held(state: State, record: Rec, sofar: readonly Change[], stack: "undo" | "redo"): boolean {
  const letGo = new Set(sofar.map(idOfChange));
  const kind: Kind<Rec> = kindOf(record);
  const keys = [
    ...(kind.heldBy?.(record) ?? []),
    ...(stack === "undo" ? (kind.namedBy?.(record) ?? []) : []),
  ];
  for (const key of keys) {
    for (const id of state.index.get(key) ?? []) if (!letGo.has(id)) return true;
  }
  return false;
}
