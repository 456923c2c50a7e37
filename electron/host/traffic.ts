/** Pages of so long ago count as lately, ms; the youngest have not had the time to connect. */
const LATELY_MS = 120_000;
const ARRIVING_MS = 10_000;
/** Somebody who fell away so long ago went home, or put the phone down, ms. */
const GONE_MS = 60_000;
/** More is not remembered: a script that fetches pages tells nothing about the hall. */
const MOST = 2_000;

/** Who comes and goes, in numbers of the last minutes. In memory only. */
export class Traffic {
  readonly #now: () => number;
  #opened = 0;
  #pages: number[] = [];
  #arrivals: number[] = [];
  readonly #left = new Map<string, number>();

  /** @param now ms of a clock that does not jump */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Pages fetched since the host began. */
  get opened(): number {
    return this.#opened;
  }

  /** A phone fetched the page. */
  fetched(): void {
    this.#opened += 1;
    if (this.#pages.length < MOST) this.#pages.push(this.#now());
  }

  /** A page connected for the first time. */
  arrived(): void {
    if (this.#arrivals.length < MOST) this.#arrivals.push(this.#now());
  }

  /** A line of this participant broke. */
  left(person: string): void {
    this.#left.delete(person);
    if (this.#left.size < MOST) this.#left.set(person, this.#now());
  }

  /** @param present participants with a page open */
  read(present: ReadonlySet<string>) {
    const now = this.#now();
    this.#pages = this.#pages.filter((at) => now - at < LATELY_MS);
    this.#arrivals = this.#arrivals.filter((at) => now - at < LATELY_MS);
    for (const [person, at] of this.#left)
      if (now - at >= GONE_MS || present.has(person)) this.#left.delete(person);
    const settled = this.#pages.filter((at) => now - at >= ARRIVING_MS).length;
    return {
      opened: this.#opened,
      openedLately: settled,
      arrivedLately: Math.min(this.#arrivals.length, settled),
      connected: present.size,
      dropped: this.#left.size,
    };
  }
}
