/**
 * The Noise protocol (revision 34), pattern NNpsk0, with X25519, ChaCha20-Poly1305 and SHA-256: two ends that share a
 * secret agree on keys for one connection. Nothing of the secret is sent, who does not have it can neither begin nor
 * answer, and whoever finds it later can read nothing of what was said before.
 *
 * Pure: what computes comes from outside, noble in a page and libsodium in the host, and tests hold both against
 * published vectors.
 */
export type Suite = {
  /** Fresh X25519 keys. */
  keys(): { secret: Bytes; open: Bytes };
  /** X25519. @throws for a point that is none */
  agree(secret: Bytes, open: Bytes): Bytes;
  /** ChaCha20-Poly1305 with a nonce of 12 bytes; the tag is the last 16. */
  shut(key: Bytes, nonce: Bytes, beside: Bytes, plain: Bytes): Bytes;
  /** @throws when it is not what was shut with this key, nonce and `beside` */
  unshut(key: Bytes, nonce: Bytes, beside: Bytes, sealed: Bytes): Bytes;
  /** SHA-256. */
  hash(bytes: Bytes): Bytes;
  /** HMAC-SHA-256. */
  mac(key: Bytes, bytes: Bytes): Bytes;
};
export type Bytes = Uint8Array<ArrayBuffer>;

/** What somebody says in turn; each message counts, so that one that is missing, twice or too early is no message. */
export type OneWay = {
  /** @throws when reading: it was changed on the way, or is not the next */
  next(bytes: Bytes): Bytes;
};

/** A connection with keys of its own. `hash`: the same at both ends, and at no other connection. */
export type Agreed = { send: OneWay; read: OneWay; hash: Bytes };

/** 36 signs: longer than a hash, so it is hashed to begin with. */
const NAME = "Noise_NNpsk0_25519_ChaChaPoly_SHA256";
const NONE: Bytes = new Uint8Array(0);
/** Bytes of a public key. */
const KEY_BYTES = 32;

/** Some of a chain of keys (HKDF with SHA-256 and no `info`, RFC 5869). @returns `count` times 32 bytes */
export function derive({ mac }: Pick<Suite, "mac">, salt: Bytes, secret: Bytes, count: number): Bytes[] {
  const root = mac(salt, secret);
  const made: Bytes[] = [];
  for (let i = 1; i <= count; i += 1) made.push(mac(root, join(made.at(-1) ?? NONE, new Uint8Array([i]))));
  return made;
}

/** Begins: `first` is to be sent; `finish` takes the answer. @throws (`finish`) when it is none of somebody with `psk` */
export function begin(
  suite: Suite,
  psk: Bytes,
  prologue: Bytes,
  said: Bytes = NONE,
): { first: Bytes; finish(answer: Bytes): Agreed & { said: Bytes } } {
  const chain = new Chain(suite, psk, prologue);
  const own = suite.keys();
  chain.mixOpen(own.open);
  const first = join(own.open, chain.shut(said));
  return {
    first,
    finish(answer) {
      const other = answer.slice(0, KEY_BYTES);
      chain.mixOpen(other);
      chain.mixKey(suite.agree(own.secret, other));
      const heard = chain.unshut(answer.slice(KEY_BYTES));
      const [send, read] = chain.split();
      return { send: sealing(suite, send), read: opening(suite, read), hash: chain.hash, said: heard };
    },
  };
}

/** Answers who began. @throws when it was nobody with `psk`, or was meant for another `prologue` */
export function answer(
  suite: Suite,
  psk: Bytes,
  prologue: Bytes,
  first: Bytes,
  said: Bytes = NONE,
): Agreed & { answer: Bytes; said: Bytes } {
  const chain = new Chain(suite, psk, prologue);
  const other = first.slice(0, KEY_BYTES);
  chain.mixOpen(other);
  // Before any arithmetic on curves: who does not have the secret costs next to nothing.
  const heard = chain.unshut(first.slice(KEY_BYTES));
  const own = suite.keys();
  chain.mixOpen(own.open);
  chain.mixKey(suite.agree(own.secret, other));
  const reply = join(own.open, chain.shut(said));
  const [read, send] = chain.split();
  return {
    send: sealing(suite, send),
    read: opening(suite, read),
    hash: chain.hash,
    answer: reply,
    said: heard,
  };
}

/** What both ends have in common so far (Noise: SymmetricState). */
class Chain {
  readonly #suite: Suite;
  #root: Bytes;
  #key: Bytes = NONE;
  #count = 0;
  hash: Bytes;

  constructor(suite: Suite, psk: Bytes, prologue: Bytes) {
    this.#suite = suite;
    this.hash = suite.hash(ascii(NAME));
    this.#root = this.hash;
    this.#mixHash(prologue);
    const [root = NONE, hashed = NONE, key = NONE] = derive(suite, this.#root, psk, 3);
    this.#root = root;
    this.#mixHash(hashed);
    this.#begin(key);
  }

  /** A public key that goes over the line in the open. */
  mixOpen(key: Bytes): void {
    this.#mixHash(key);
    this.mixKey(key);
  }

  mixKey(bytes: Bytes): void {
    const [root = NONE, key = NONE] = derive(this.#suite, this.#root, bytes, 2);
    this.#root = root;
    this.#begin(key);
  }

  shut(plain: Bytes): Bytes {
    const sealed = this.#suite.shut(this.#key, nonceOf(this.#count), this.hash, plain);
    this.#count += 1;
    this.#mixHash(sealed);
    return sealed;
  }

  unshut(sealed: Bytes): Bytes {
    const plain = this.#suite.unshut(this.#key, nonceOf(this.#count), this.hash, sealed);
    this.#count += 1;
    this.#mixHash(sealed);
    return plain;
  }

  /** Keys of who began and of who answered. */
  split(): [Bytes, Bytes] {
    const [begun = NONE, answered = NONE] = derive(this.#suite, this.#root, NONE, 2);
    return [begun, answered];
  }

  #begin(key: Bytes): void {
    this.#key = key;
    this.#count = 0;
  }

  #mixHash(bytes: Bytes): void {
    this.hash = this.#suite.hash(join(this.hash, bytes));
  }
}

function sealing({ shut }: Suite, key: Bytes): OneWay {
  let count = 0;
  return {
    next(plain) {
      const sealed = shut(key, nonceOf(count), NONE, plain);
      count += 1;
      return sealed;
    },
  };
}

function opening({ unshut }: Suite, key: Bytes): OneWay {
  let count = 0;
  return {
    next(sealed) {
      const plain = unshut(key, nonceOf(count), NONE, sealed);
      count += 1;
      return plain;
    },
  };
}

/** Four zeros and the count, least byte first: never the same under one key. */
function nonceOf(count: number): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(4, BigInt(count), true);
  return nonce;
}

function ascii(text: string): Bytes {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function join(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
