import type { Rec, RecordOf, RecordType } from "../records.ts";
import type { Change } from "./event.ts";
import type { Index } from "./kind.ts";

/** What an actor can undo and redo, newest last. */
export type UndoStack = { done: Change[][]; undone: Change[][] };

/** All that the room is. `evolve` changes it in place and replaces only the touched records. */
export type State = { records: Map<string, Rec>; index: Index; undo: Map<string, UndoStack> };

export function emptyState(): State {
  return { records: new Map(), index: new Map(), undo: new Map() };
}

/** The record with this id if it has this type. */
export function find<T extends RecordType>(
  state: State,
  type: T,
  id: string | null | undefined,
): RecordOf<T> | undefined {
  const record = id ? state.records.get(id) : undefined;
  return record?.type === type ? (record as RecordOf<T>) : undefined;
}

/** All records under a key of the index. */
export function list<T extends RecordType>(state: State, type: T, key: string): RecordOf<T>[] {
  const found: RecordOf<T>[] = [];
  for (const id of state.index.get(key) ?? []) {
    const record = find(state, type, id);
    if (record) found.push(record);
  }
  return found;
}

/** The meeting people are in now. */
export function openMeeting(state: State): RecordOf<"meeting"> | undefined {
  return list(state, "meeting", "meetings:open")[0];
}

/** Steps of a meeting in the order of the programme. */
export function programme(state: State, meeting: RecordOf<"meeting">): RecordOf<"step">[] {
  return meeting.steps.flatMap((id) => find(state, "step", id) ?? []);
}

/** Teams of a meeting in their order. */
export function teamsOf(state: State, meeting: string): RecordOf<"team">[] {
  return list(state, "team", `teams:${meeting}`).sort((a, b) => a.order - b.order);
}
