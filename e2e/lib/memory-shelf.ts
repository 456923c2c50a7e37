import { type Shelf, shelfOn } from "../../renderer/client/storage.ts";

/** What a phone keeps, for a phone that is not a browser. */
export function memoryShelf(): Shelf {
  const held = new Map<string, string>();
  const storage: Storage = {
    get length() {
      return held.size;
    },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
  return shelfOn(() => storage);
}
