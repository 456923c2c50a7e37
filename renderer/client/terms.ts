import type { Term } from "../../shared/wire/protocol.ts";
import type { Room } from "./api.ts";
import type { Shelf } from "./storage.ts";

const KEY = "term";
/**
 * Takeovers that one device can have missed. A phone cannot check the proof: a host that makes up a number far away would
 * keep it from hearing of the next true one.
 */
const MOST_MISSED = 50;

/** The latest takeover this device heard of: it brings it along, for a laptop that slept through it. */
export const termOn = (shelf: Shelf): Term | null => readTerm(shelf.read<unknown>(KEY, null));

/**
 * Watches which laptop hosts the traject. When another one went on from a copy, what this phone sent last may not be in
 * that copy, although the first laptop said yes to it.
 * @param tookOver called once for each takeover, before the line is live
 */
export function followTerm(room: Pick<Room, "hello">, shelf: Shelf, tookOver: () => void = () => {}): void {
  room.hello.subscribe(() => {
    const said = readTerm(room.hello.get()?.term);
    const kept = termOn(shelf);
    if (!said) return;
    const known = kept?.of === said.of;
    if (known && kept.n >= said.n) return;
    if (said.n > (known ? kept.n : 0) + MOST_MISSED) return;
    shelf.write(KEY, said);
    if (known) tookOver();
  });
}

/** As `termSchema`, by hand: phones have no schemas. What a host would not read gets its phone refused there. */
function readTerm(said: unknown): Term | null {
  const { of, n, proof } = (said ?? {}) as Record<string, unknown>;
  const sound =
    isHex(of, 16) && isHex(proof, 32) && typeof n === "number" && Number.isSafeInteger(n) && n >= 0;
  return sound ? { of, n, proof } : null;
}

const isHex = (value: unknown, signs: number): value is string =>
  typeof value === "string" && value.length === signs && /^[0-9a-f]*$/.test(value);
