import type { Term } from "../../shared/wire/protocol.ts";
import type { Room } from "./api.ts";
import type { Shelf } from "./storage.ts";

const KEY = "term";

/** The latest takeover this phone heard of: it brings it along, for a laptop that slept through it. */
export const termOn = (shelf: Shelf): Term | null => shelf.read<Term | null>(KEY, null);

/**
 * Watches which laptop hosts the traject. When another one went on from a copy, what this phone sent last may not be in
 * that copy, although the first laptop said yes to it.
 * @param tookOver called once for each takeover, before the line is live
 */
export function followTerm(room: Pick<Room, "hello">, shelf: Shelf, tookOver: () => void): void {
  room.hello.subscribe(() => {
    const said = room.hello.get()?.term;
    const kept = termOn(shelf);
    if (!said || (kept?.of === said.of && kept.n >= said.n)) return;
    shelf.write(KEY, said);
    if (kept?.of === said.of) tookOver();
  });
}
