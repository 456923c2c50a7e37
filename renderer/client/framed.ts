import type { Records } from "./api.ts";

/**
 * The same records, told once a frame however many batches come in it: what is drawn for a frame that is never seen is work
 * for nothing. A page that is not looked at has no frames and hears of it at once.
 */
export function framed(records: Records): Records {
  const listeners = new Set<(touched: ReadonlySet<string>) => void>();
  let waiting = new Set<string>();
  let asked = false;
  const tell = () => {
    asked = false;
    const touched = waiting;
    waiting = new Set();
    for (const listener of [...listeners]) listener(touched);
  };
  records.subscribe((touched) => {
    for (const id of touched) waiting.add(id);
    if (asked) return;
    if (document.hidden) return tell();
    asked = true;
    requestAnimationFrame(tell);
  });
  return {
    get: (type, id) => records.get(type, id),
    all: (type) => records.all(type),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
