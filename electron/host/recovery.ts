import { EVENT_VERSION, type RoomEvent } from "../../shared/core/event.ts";
import type { RoomStore, StoredRoom } from "./store/store.ts";

/** An event in which nothing happens: shows that the disk takes events again. */
const PROBE: RoomEvent = { v: EVENT_VERSION, name: "store.probe", changes: [] };

/**
 * After a commit failed: what is on disk is the truth, and the room waits until more can be kept.
 * @param restore takes what was read, once @param stopped asked before each try
 * @returns when an event was kept, or when it was stopped
 */
export async function recover(
  store: RoomStore,
  restore: (stored: StoredRoom) => void,
  stopped: () => boolean,
  retryMs: number,
): Promise<void> {
  let restored = false;
  while (!stopped()) {
    try {
      if (!restored) restore(await store.load());
      restored = true;
      await store.commit({ events: [PROBE], commands: [], fold: null });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
