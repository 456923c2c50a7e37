import { countOf, type Index } from "../../core/kind.ts";

/**
 * A free place in a zone, in a handful of look-ups however many notes were withdrawn: usually the one after the last;
 * else the first that a gallop finds, taken back to the end of the row it lies behind.
 */
export function freeSlot(index: Index, zone: string): number {
  const taken = (slot: number) => index.has(`slot:${zone}:${slot}`);
  let free = countOf(index, `zone:${zone}`);
  if (!taken(free)) return free;
  let last = free;
  for (let leap = 1; taken(free); leap *= 2) {
    last = free;
    free += leap;
  }
  while (free - last > 1) {
    const middle = Math.floor((last + free) / 2);
    if (taken(middle)) last = middle;
    else free = middle;
  }
  return free;
}
