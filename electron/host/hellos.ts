import type { Bytes } from "../../shared/wire/noise.ts";

/** A hello is remembered this long, ms. Later it is answered once more, and its line is the first to make room. */
const KEEP_MS = 10 * 60_000;
/** Remembered at once; only who has a secret can add any. 64 bytes each. */
const MOST = 5_000;
/** A hello begins with a public key that its page made for this one connection. */
const KEY_BYTES = 32;

/** Hellos that were heard: one that comes again was overheard. */
export class Hellos {
  /** When, on the steady clock, by public key in hex; the oldest first. */
  readonly #heard = new Map<string, number>();
  readonly #now: () => number;

  /** @param now a clock that never jumps, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  has(hello: Bytes): boolean {
    return this.#now() - (this.#heard.get(keyOf(hello)) ?? Number.NEGATIVE_INFINITY) < KEEP_MS;
  }

  /** To be called for hellos that were opened: others could be made without end. */
  add(hello: Bytes): void {
    for (const [key, at] of this.#heard) {
      if (this.#heard.size < MOST && this.#now() - at < KEEP_MS) break;
      this.#heard.delete(key);
    }
    this.#heard.set(keyOf(hello), this.#now());
  }
}

const keyOf = (hello: Bytes) => Buffer.from(hello.subarray(0, KEY_BYTES)).toString("hex");
