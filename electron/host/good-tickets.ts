import { createHash } from "node:crypto";
import type { Ticket } from "../../shared/wire/protocol.ts";

/** A full hall has about two thousand tickets in a step. */
const MOST_KEPT = 10_000;

/**
 * Tickets that were found good: edits come with the same one, and phones show theirs ahead. Kept as hashes in the order
 * of their values, so that nothing here tells which came together, and so perhaps from one phone.
 */
export class GoodTickets {
  #sorted: string[] = [];

  has(ticket: Ticket): boolean {
    const name = nameOf(ticket);
    return this.#sorted[this.#placeOf(name)] === name;
  }

  add(ticket: Ticket): void {
    const name = nameOf(ticket);
    const place = this.#placeOf(name);
    if (this.#sorted[place] === name) return;
    this.#sorted.splice(place, 0, name);
    // Any one may go: it is checked again when it comes.
    if (this.#sorted.length > MOST_KEPT)
      this.#sorted.splice(Math.floor(Math.random() * this.#sorted.length), 1);
  }

  clear(): void {
    this.#sorted = [];
  }

  /** What is kept, for a test to see that it says nothing. */
  get kept(): readonly string[] {
    return this.#sorted;
  }

  /** Where a name stands, or would. */
  #placeOf(name: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as string) < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function nameOf({ step, prompt, token, proof }: Ticket): string {
  return createHash("sha256").update(["good", step, prompt, token, proof].join("|")).digest("hex");
}
