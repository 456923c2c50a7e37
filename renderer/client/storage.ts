/**
 * What a phone keeps across a reload. Browsers in private mode, full or locked-down ones refuse `localStorage`; then
 * things are kept in memory, which still survives a lost network.
 */
export type Shelf = {
  /** The value under this key, or `fallback` when there is none or it cannot be read. */
  read<T>(key: string, fallback: T): T;
  /** False when it could only be kept in memory. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
  /** Everything on this shelf, to take along to another address. */
  all(): Record<string, string>;
  /** Puts back what `all` gave. */
  restore(values: Record<string, string>): void;
  clear(): void;
};

const PREFIX = "werktafel:";

/** Opens the page's own storage: `local` outlives the tab, `session` does not. */
export function openShelf(kind: "local" | "session" = "local"): Shelf {
  return shelfOn(() => (kind === "local" ? window.localStorage : window.sessionStorage));
}

/** A shelf on any Web Storage; `open` may throw, as browsers do. */
export function shelfOn(open: () => Storage): Shelf {
  /** Only what the storage refused. */
  const memory = new Map<string, string>();
  const storage = attempt(open);
  const put = (key: string, text: string): boolean => {
    const kept = attempt(() => {
      storage?.setItem(PREFIX + key, text);
      return storage !== null;
    });
    if (kept) memory.delete(key);
    else memory.set(key, text);
    return kept === true;
  };
  const keys = (): string[] => {
    const found = new Set(memory.keys());
    for (let i = 0; storage && i < storage.length; i += 1) {
      const key = storage.key(i);
      if (key?.startsWith(PREFIX)) found.add(key.slice(PREFIX.length));
    }
    return [...found];
  };
  const text = (key: string) => memory.get(key) ?? attempt(() => storage?.getItem(PREFIX + key)) ?? null;
  const remove = (key: string) => {
    memory.delete(key);
    attempt(() => storage?.removeItem(PREFIX + key));
  };
  return {
    read<T>(key: string, fallback: T): T {
      const found = text(key);
      return found === null ? fallback : (attempt(() => JSON.parse(found) as T) ?? fallback);
    },
    write: (key, value) => put(key, JSON.stringify(value)),
    remove,
    all() {
      const values: Record<string, string> = {};
      for (const key of keys()) values[key] = text(key) ?? "";
      return values;
    },
    restore(values) {
      for (const key of Object.keys(values)) put(key, values[key] ?? "");
    },
    clear() {
      for (const key of keys()) remove(key);
    },
  };
}

/** The result, or null when the browser refuses. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
