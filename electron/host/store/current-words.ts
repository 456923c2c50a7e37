import { type Change, idOfChange } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";
import { wordingsIn } from "../../../shared/words.ts";
import { givenBy } from "./codec.ts";

/** Wordings that a record carries now, by property; properties without words are left out. */
type Carried = Readonly<Record<string, readonly string[]>>;

/**
 * Which wordings each record carries now. Erasing the earlier wordings of a record must leave the present ones, and
 * only this knows which those are without keeping a second copy of the room.
 */
export class CurrentWords {
  readonly #records = new Map<string, Carried>();

  static of(records: Iterable<Rec>): CurrentWords {
    const current = new CurrentWords();
    for (const record of records) current.apply({ put: record });
    return current;
  }

  /** Ids of the wordings that a record carries. */
  of(id: string): string[] {
    return Object.values(this.#records.get(id) ?? {}).flat();
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Follows one change, as `evolve` does. */
  apply(change: Change): void {
    const id = idOfChange(change);
    const given = givenBy(change);
    if (!given) this.#records.delete(id);
    else if ("put" in change) this.#records.set(id, carriedBy(given));
    else {
      const before = this.#records.get(id);
      // A patch of a record that an erase took away changes nothing.
      if (before) this.#records.set(id, replaced(before, given));
    }
  }

  /** Remembers how these records are now. @returns a function that puts them back, for a commit that failed */
  mark(ids: Iterable<string>): () => void {
    const before = [...ids].map((id) => [id, this.#records.get(id)] as const);
    return () => {
      for (const [id, carried] of before) {
        if (carried) this.#records.set(id, carried);
        else this.#records.delete(id);
      }
    };
  }
}

function carriedBy(props: Record<string, unknown>): Carried {
  const carried: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(props)) {
    const ids = wordingsIn(value);
    if (ids.length > 0) carried[name] = ids;
  }
  return carried;
}

function replaced(before: Carried, set: Record<string, unknown>): Carried {
  const kept = Object.entries(before).filter(([name]) => !(name in set));
  return { ...Object.fromEntries(kept), ...carriedBy(set) };
}
