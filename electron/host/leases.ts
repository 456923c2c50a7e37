/** A text that is being edited stays with its writer this long without a sign of life, ms. */
const LEASE_MS = 20_000;

/** Who is writing in which text. In memory only. A holder is a token of a socket; it says nothing about a person. */
export class Leases {
  readonly #held = new Map<string, { holder: string; until: number }>();
  readonly #now: () => number;

  /** @param now a clock that never jumps, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes the lease or renews one's own. @returns false when somebody else holds it */
  take(note: string, holder: string): boolean {
    const other = this.heldBy(note);
    if (other && other !== holder) return false;
    this.#held.set(note, { holder, until: this.#now() + LEASE_MS });
    return true;
  }

  giveBack(note: string, holder: string): void {
    if (this.#held.get(note)?.holder === holder) this.#held.delete(note);
  }

  /** Gives back all of a socket that went. @returns whether there were any */
  drop(holder: string): boolean {
    const before = this.#held.size;
    for (const [note, lease] of this.#held) if (lease.holder === holder) this.#held.delete(note);
    return this.#held.size !== before;
  }

  heldBy(note: string): string | null {
    const lease = this.#held.get(note);
    return lease && lease.until > this.#now() ? lease.holder : null;
  }

  /** How many texts this holder has now. */
  countOf(holder: string): number {
    let count = 0;
    for (const note of this.#held.keys()) if (this.heldBy(note) === holder) count += 1;
    return count;
  }

  /** Forgets what has run out. @returns whether there was any */
  expire(): boolean {
    const before = this.#held.size;
    const now = this.#now();
    for (const [note, lease] of this.#held) if (lease.until <= now) this.#held.delete(note);
    return this.#held.size !== before;
  }

  /** Notes that are being edited now, in an order that says nothing. */
  all(): string[] {
    return [...this.#held.keys()].filter((note) => this.heldBy(note)).sort();
  }
}
