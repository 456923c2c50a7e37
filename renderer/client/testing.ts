import type { Answer, Envelope } from "../../shared/wire/protocol.ts";
import type { Link } from "./api.ts";
import { cell } from "./watched.ts";

/** Web Storage in memory; `full` makes it refuse, as private mode and a full disk do. */
export function memoryStorage(): Storage & { full: boolean } {
  const values = new Map<string, string>();
  return {
    full: false,
    get length() {
      return values.size;
    },
    key: (at: number) => [...values.keys()][at] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (this.full) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/** A line whose host answers when the test says so. */
export function stubLine(link: Link = "live") {
  const asked: { envelope: Envelope; answer: (answer: Answer) => void }[] = [];
  return {
    asked,
    link: cell<Link>(link),
    deliver: (envelope: Envelope) =>
      new Promise<Answer>((answer) => {
        asked.push({ envelope, answer });
      }),
  };
}
