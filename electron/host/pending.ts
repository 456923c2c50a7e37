import type { Op } from "../../shared/core/view.ts";

/** `known`: whether those who listen had the record before what waits here. */
type Waiting = { op: Op; known: boolean };

/**
 * What a channel is told next: one op a record, the outcome of all that happened to it. Words that were written and
 * erased within one batch are in none, and neither are earlier wordings.
 */
export class Pending {
  readonly #byId = new Map<string, Waiting>();

  get size(): number {
    return this.#byId.size;
  }

  add(op: Op): void {
    const id = idOf(op);
    const before = this.#byId.get(id);
    if (!before) {
      this.#byId.set(id, { op, known: !("put" in op) });
      return;
    }
    const merged = merge(before, op);
    if (merged) before.op = merged;
    else this.#byId.delete(id);
  }

  /** Takes all, in order of ids: order of arrival would tell who wrote what to who watches the table. */
  take(): Op[] {
    const ops = [...this.#byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { op }]) => op);
    this.#byId.clear();
    return ops;
  }
}

/** Both in one; null when nobody need hear of either. */
function merge({ op: first, known }: Waiting, next: Op): Op | null {
  if ("put" in next) return next;
  if ("remove" in next) return known ? next : null;
  if ("remove" in first) return next;
  const unset = next.unset ?? [];
  if ("put" in first) {
    const put: Record<string, unknown> = { ...first.put, ...next.set };
    for (const key of unset) delete put[key];
    return { put: put as typeof first.put };
  }
  const set = { ...first.set, ...next.set };
  for (const key of unset) delete set[key];
  const gone = [...new Set([...(first.unset ?? []), ...unset])].filter((key) => !(key in set));
  return { patch: next.patch, set, ...(gone.length > 0 ? { unset: gone } : {}) };
}

function idOf(op: Op): string {
  if ("put" in op) return op.put.id;
  return "patch" in op ? op.patch : op.remove;
}
