import { createHash, createHmac } from "node:crypto";
import { expand_message_xmd } from "@noble/curves/abstract/hash-to-curve.js";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import sodium from "libsodium-wrappers-sumo";
import type { Ticket } from "../../shared/wire/protocol.ts";

/**
 * Tickets without names, by the oblivious function of RFC 9497 (ristretto255-SHA512, base mode). The phone blinds random
 * tokens, the host signs what it cannot read, the phone unblinds. What comes back later as a ticket cannot be told from
 * any other that was signed under the same key, and there is one key for each step and prompt of a traject.
 *
 * Both halves, in hex: blinded and signed elements 64 signs, a token 64, a proof (`finalize`) 128.
 *
 * Phones compute with noble; here libsodium does the group's arithmetic, ten times as fast, so that eighty people who
 * press at once wait for no one. A test holds the two against each other.
 */
export class Tickets {
  readonly #secret: Buffer;
  readonly #keys = new Map<string, string>();

  /** @param secret of the traject: 32 bytes, hex */
  constructor(secret: string) {
    this.#secret = Buffer.from(secret, "hex");
  }

  /** @returns the signed elements, or null when one of them is no element of the group */
  sign(step: string, prompt: string, blinded: readonly string[]): string[] | null {
    const key = this.#keyOf(step, prompt);
    try {
      return blinded.map((element) => signWith(key, element));
    } catch {
      return null;
    }
  }

  /** Does this proof belong to this token, for this step and prompt? Only for a question that is there. */
  verify({ step, prompt, token, proof }: Ticket): boolean {
    return evaluateWith(this.#keyOf(step, prompt), token) === proof;
  }

  #keyOf(step: string, prompt: string): string {
    const name = `ticket:${step}:${prompt}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const seed = createHmac("sha256", this.#secret).update(name).digest();
    const { secretKey } = ristretto255_oprf.oprf.deriveKeyPair(new Uint8Array(seed), utf8(name));
    const key = hex(secretKey);
    this.#keys.set(name, key);
    return key;
  }
}

await sodium.ready;

const hex = (data: Uint8Array) => Buffer.from(data).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** RFC 9497, 3.1 and 4.1: what hashing to the group is told apart by. */
const HASH_TO_GROUP = new Uint8Array([...utf8("HashToGroup-OPRFV1-"), 0, ...utf8("-ristretto255-SHA512")]);

/** Signs one blinded element (RFC 9497: BlindEvaluate); all hex. @throws when it is none of the group */
export function signWith(key: string, element: string): string {
  return hex(sodium.crypto_scalarmult_ristretto255(bytes(key), bytes(element)));
}

/** What a phone's `finalize` gives for this token (RFC 9497, 3.3.1: Evaluate); all hex. */
export function evaluateWith(key: string, token: string): string {
  const input = bytes(token);
  const uniform = expand_message_xmd(input, HASH_TO_GROUP, 64, sha512);
  const element = sodium.crypto_core_ristretto255_from_hash(uniform);
  const issued = sodium.crypto_scalarmult_ristretto255(bytes(key), element);
  const hash = createHash("sha512");
  for (const part of [input, issued])
    hash.update(Buffer.from([part.length >> 8, part.length & 255])).update(part);
  return hash.update("Finalize").digest("hex");
}

/** Name under which the room knows a ticket: says nothing of the token to who reads it. */
export function ticketName(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 32);
}

/** What the ledger keeps of a request: asking the same again is the same. */
export function requestDigest(person: string, step: string, prompt: string, blinded: readonly string[]) {
  return createHash("sha256")
    .update([person, step, prompt, ...blinded].join("\n"))
    .digest("hex");
}
