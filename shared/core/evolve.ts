import { LIMITS } from "../limits.ts";
import type { Rec } from "../records.ts";
import { hasWords } from "../words.ts";
import { type Change, idOfChange, type Props, type RoomEvent } from "./event.ts";
import { kindOf } from "./kinds.ts";
import type { State, UndoStack } from "./state.ts";

/** Records that an event touched, with what they were before (undefined: they did not exist). */
export type Touched = Map<string, Rec | undefined>;

/** Applies one event. Deterministic and total: an event that once was decided always applies. */
export function evolve(state: State, event: RoomEvent): Touched {
  const touched: Touched = new Map();
  for (const change of event.changes) applyChange(state, change, touched);
  rememberForUndo(state, event);
  return touched;
}

function applyChange(state: State, change: Change, touched: Touched): void {
  if ("put" in change) replace(state, change.put.id, change.put, touched);
  else if ("drop" in change) replace(state, change.drop, undefined, touched);
  else {
    const record = state.records.get(change.patch);
    // A patch of a record that an erase took away has nothing left to change.
    if (record) replace(state, change.patch, { ...record, ...change.set } as Rec, touched);
  }
}

/** Puts a record in place, keeps the index right, and derives what counts it. */
export function replace(state: State, id: string, next: Rec | undefined, touched: Touched): void {
  const before = state.records.get(id);
  if (!touched.has(id)) touched.set(id, before);
  if (before) unindex(state, before);
  if (next) {
    for (const key of kindOf(next).keys?.(next) ?? []) {
      const ids = state.index.get(key);
      if (ids) ids.add(id);
      else state.index.set(key, new Set([id]));
    }
    state.records.set(id, derived(state, next));
  } else state.records.delete(id);
  const fed = new Set([...feeds(before), ...feeds(next)]);
  for (const target of fed) {
    const record = target ? state.records.get(target) : undefined;
    if (!target || !record) continue;
    const renewed = derived(state, record);
    if (renewed === record) continue;
    if (!touched.has(target)) touched.set(target, record);
    state.records.set(target, renewed);
  }
}

function unindex(state: State, record: Rec): void {
  for (const key of kindOf(record).keys?.(record) ?? []) {
    const ids = state.index.get(key);
    if (!ids) continue;
    ids.delete(record.id);
    if (ids.size === 0) state.index.delete(key);
  }
}

const feeds = (record: Rec | undefined) => (record ? (kindOf(record).feeds?.(record) ?? []) : []);

function derived(state: State, record: Rec): Rec {
  const props = kindOf(record).derive?.(record, state.index) as Record<string, unknown> | undefined;
  if (!props) return record;
  const current = record as unknown as Record<string, unknown>;
  for (const key in props) if (props[key] !== current[key]) return { ...record, ...props } as Rec;
  return record;
}

function rememberForUndo(state: State, event: RoomEvent): void {
  if (event.fold) state.undo.clear();
  if (event.erase) forget(state, new Set(event.erase));
  if (!event.stack || !event.actor) return;
  const stack: UndoStack = state.undo.get(event.actor) ?? { done: [], undone: [] };
  state.undo.set(event.actor, stack);
  if (event.stack === "do") {
    stack.done.push(event.changes);
    stack.undone.length = 0;
    if (stack.done.length > LIMITS.undoDepth) stack.done.shift();
  } else if (event.stack === "undo") {
    stack.done.pop();
    if (event.changes.length > 0) stack.undone.push(event.changes);
  } else {
    stack.undone.pop();
    if (event.changes.length > 0) stack.done.push(event.changes);
  }
}

/**
 * Erased is erased: nothing on an undo stack may bring it back. Of a record that stays only the wordings go; where it
 * lies can still be undone.
 */
function forget(state: State, ids: ReadonlySet<string>): void {
  const keep = (changes: Change[]) =>
    changes.flatMap((change) => (ids.has(idOfChange(change)) ? withoutWords(state, change) : [change]));
  for (const stack of state.undo.values()) {
    stack.done = stack.done.map(keep).filter((changes) => changes.length > 0);
    stack.undone = stack.undone.map(keep).filter((changes) => changes.length > 0);
  }
}

function withoutWords(state: State, change: Change): Change[] {
  const record = "patch" in change ? state.records.get(change.patch) : undefined;
  if (!("patch" in change) || !record || record.type === "gone") return [];
  const gone = new Set(
    Object.keys(change.set).filter((key) => hasWords(change.set[key]) || hasWords(change.was[key])),
  );
  // What makes sense only together goes together.
  for (const group of (kindOf(record).together ?? []) as readonly (readonly string[])[])
    if (group.some((key) => gone.has(key))) for (const key of group) gone.add(key);
  const kept = Object.keys(change.set).filter((key) => !gone.has(key));
  const pick = (props: Props) => Object.fromEntries(kept.map((key) => [key, props[key]]));
  return kept.length > 0 ? [{ patch: change.patch, set: pick(change.set), was: pick(change.was) }] : [];
}

/** State from records as the store folded them, in any order. */
export function load(state: State, records: Iterable<Rec>): State {
  const touched: Touched = new Map();
  for (const record of records) replace(state, record.id, record, touched);
  return state;
}
