import type { Rec } from "../records.ts";
import { withoutTexts } from "../words.ts";
import type { Change, Props } from "./event.ts";
import { kindOf } from "./kinds.ts";
import { sameValue } from "./view.ts";

/** What a rule wants to happen, being written down; `decide` turns it into an event. */
export class Draft {
  readonly changes: Change[] = [];
  readonly erased: string[] = [];
  folds = false;
  undoable = false;
  /** Goes back to who asked, beside `ok`. */
  answer: Props = {};
  readonly #patched = new Map<Change, Rec>();
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
    if (Object.keys(to).length === 0) return this;
    const change = { patch: record.id, set: to, was };
    this.changes.push(change);
    this.#patched.set(change, record);
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
      change.was = withoutTexts(change.was);
    }
    return this;
  }

  /** Like `patch`, for what was and may stand in no log any more, such as which picture it was. Nothing undoes it. */
  patchForGood<R extends Rec>(record: R, set: Partial<R>): this {
    this.patch(record, set);
    const last = this.changes.at(-1);
    if (last && "patch" in last && last.patch === record.id) last.was = { ...last.set };
    return this;
  }

  /**
   * Says, after all else, that this can be taken back. Properties that make sense only together are then written down
   * together, so that undo sees when somebody changed one of them since.
   */
  canUndo(): this {
    this.undoable = true;
    for (const [change, record] of this.#patched) {
      if (!("patch" in change)) continue;
      const now = record as unknown as Props;
      for (const group of (kindOf(record).together ?? []) as readonly (readonly string[])[]) {
        if (!group.some((key) => key in change.set)) continue;
        for (const key of group) {
          if (!(key in change.set)) change.set[key] = change.was[key] = now[key];
        }
      }
    }
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
