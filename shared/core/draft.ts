import type { Rec } from "../records.ts";
import { isWords } from "../words.ts";
import type { Change, Props } from "./event.ts";
import { sameValue } from "./view.ts";

/** What a rule wants to happen, being written down; `decide` turns it into an event. */
export class Draft {
  readonly changes: Change[] = [];
  readonly erased: string[] = [];
  folds = false;
  undoable = false;
  /** Goes back to who asked, beside `ok`. */
  answer: Props = {};
  /** Set for undo and redo themselves. */
  stack: "do" | "undo" | "redo" = "do";

  put(record: Rec): this {
    this.changes.push({ put: record });
    return this;
  }

  /** Changes some properties of a record; those that already have the value are left out. */
  patch<R extends Rec>(record: R, set: Partial<R>): this {
    const from = record as unknown as Props;
    const to: Props = {};
    const was: Props = {};
    for (const [key, value] of Object.entries(set)) {
      if (sameValue(from[key], value)) continue;
      to[key] = value;
      was[key] = from[key];
    }
    if (Object.keys(to).length > 0) this.changes.push({ patch: record.id, set: to, was });
    return this;
  }

  /** Takes a record away so that undo can bring it back. */
  drop(record: Rec): this {
    this.changes.push({ drop: record.id, was: record });
    return this;
  }

  /** Takes a record without words away for good. */
  discard(record: Rec): this {
    this.changes.push({ drop: record.id, was: null });
    return this;
  }

  /** Takes a record away for good, words and all: also from the log, from undo and from older backups. */
  erase(record: Rec): this {
    this.changes.push({ drop: record.id, was: null });
    this.erased.push(record.id);
    return this;
  }

  /** Erases earlier wordings of a record that stays; the new ones have to stand in this draft already. */
  eraseWords(id: string): this {
    this.erased.push(id);
    for (const change of this.changes) {
      if (!("patch" in change) || change.patch !== id) continue;
      // What it was must not travel in the very event that erases it.
      for (const [key, old] of Object.entries(change.was))
        if (isWords(old)) change.was[key] = { w: old.w, t: null };
    }
    return this;
  }

  canUndo(): this {
    this.undoable = true;
    return this;
  }

  fold(): this {
    this.folds = true;
    return this;
  }

  reply(answer: Props): this {
    this.answer = { ...this.answer, ...answer };
    return this;
  }
}
