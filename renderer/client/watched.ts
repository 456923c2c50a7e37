import type { Watched } from "./api.ts";

/** A `Watched` whose owner sets it. Listeners hear of it only when the value is another one. */
export type Cell<T> = Watched<T> & { set(value: T): void };

export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
