import type { Records, Room } from "./api.ts";
import { openRoom, type RoomOptions } from "./room.ts";

/** A page that is not looked at has no frames; it hears this often, in milliseconds. */
const UNSEEN = 250;

/** A room whose records are told once a frame (`framed`): for pages on which much is drawn. */
export function openFramedRoom(options: RoomOptions): Room {
  const room = openRoom(options);
  return { ...room, records: framed(room.records) };
}

/**
 * The same records, told once a frame however many batches come in it: what is drawn for a frame that is never seen is work
 * for nothing.
 */
export function framed(records: Records): Records {
  const listeners = new Set<(touched: ReadonlySet<string>) => void>();
  let waiting = new Set<string>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const touched = waiting;
    waiting = new Set();
    for (const listener of [...listeners]) listener(touched);
  };
  records.subscribe((touched) => {
    const first = waiting.size === 0;
    for (const id of touched) waiting.add(id);
    if (!first) return;
    frame = requestAnimationFrame(tell);
    timer = setTimeout(tell, UNSEEN);
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
