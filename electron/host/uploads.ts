/** Bytes of photos that may be underway together; each is held whole until it is kept. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Photos that one bringer may have underway. */
const MOST_EACH = 3;

/** Places for photos that are being brought. Who finds none comes again. */
export class Uploads {
  readonly #each = new Map<string, number>();
  #bytes = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param bytes that will be held @returns gives the place back, once; or null when there is none */
  take(bringer: string, bytes: number): (() => void) | null {
    const own = this.#each.get(bringer) ?? 0;
    if (own >= MOST_EACH || this.#bytes + bytes > MOST_BYTES) return null;
    this.#each.set(bringer, own + 1);
    this.#bytes += bytes;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (this.#each.get(bringer) ?? 1) - 1;
      if (left > 0) this.#each.set(bringer, left);
      else this.#each.delete(bringer);
      this.#bytes -= bytes;
    };
  }

  /** One after the other: a picture of many megapixels takes as many times the memory of its file. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}
