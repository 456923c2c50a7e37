import { load } from "../core/evolve.ts";
import { emptyState, type State } from "../core/state.ts";
import { throughJson } from "./world.ts";

const byKey = <T>(entries: Iterable<[string, T]>) =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** All that a room is, as a plain value that can be compared: records, index and undo, whatever order they came in. */
export function plain(state: State) {
  return throughJson({
    records: byKey(state.records),
    index: byKey([...state.index].map(([key, ids]): [string, string[]] => [key, [...ids].sort()])),
    // A stack that was emptied again is as good as none.
    undo: byKey([...state.undo].filter(([, stack]) => stack.done.length + stack.undone.length > 0)),
  });
}

/** Index and derived counts worked out again from the records alone. */
export function recounted(state: State): State {
  return load(emptyState(), [...state.records.values()].reverse());
}
