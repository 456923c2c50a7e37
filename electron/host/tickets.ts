import { createHash, createHmac } from "node:crypto";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";

/**
 * Tickets without names, by the oblivious function of RFC 9497 (ristretto255-SHA512, base mode). The phone blinds random
 * tokens, the host signs what it cannot read, the phone unblinds. What comes back later as a ticket cannot be told from
 * any other that was signed under the same key, and there is one key for each step and prompt.
 *
 * Both halves, in hex: blinded and signed elements 64 signs, a token 64, a proof (`finalize`) 128.
 */
export type Tickets = {
  /** @returns the signed elements, or null when one of them is no element of the group. */
  sign(step: string, prompt: string, blinded: readonly string[]): string[] | null;
  /** Does this proof belong to this token, for this step and prompt? */
  verify(step: string, prompt: string, token: string, proof: string): boolean;
};

const { oprf } = ristretto255_oprf;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

/** Tickets of one traject. @param secret 32 bytes, hex */
export function openTickets(secret: string): Tickets {
  const keys = new Map<string, Uint8Array>();
  const keyOf = (step: string, prompt: string): Uint8Array => {
    const name = `ticket:${step}:${prompt}`;
    const known = keys.get(name);
    if (known) return known;
    const seed = createHmac("sha256", Buffer.from(secret, "hex")).update(name).digest();
    const { secretKey } = oprf.deriveKeyPair(new Uint8Array(seed), new TextEncoder().encode(name));
    keys.set(name, secretKey);
    return secretKey;
  };
  return {
    sign(step, prompt, blinded) {
      const key = keyOf(step, prompt);
      try {
        return blinded.map((element) => hex(oprf.blindEvaluate(key, bytes(element))));
      } catch {
        return null;
      }
    },
    verify(step, prompt, token, proof) {
      return evaluate(keyOf(step, prompt), token) === proof;
    },
  };
}

/** What `finalize` gives for this token. The library has it in one step, but does not say so in its types. */
function evaluate(key: Uint8Array, token: string): string {
  const input = bytes(token);
  const direct = (oprf as unknown as { evaluate(key: Uint8Array, input: Uint8Array): Uint8Array }).evaluate;
  return hex(direct(key, input));
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
