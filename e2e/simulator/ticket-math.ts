import { createHash } from "node:crypto";
import { expand_message_xmd } from "@noble/curves/abstract/hash-to-curve.js";
import { sha512 } from "@noble/hashes/sha2.js";
import sodium from "libsodium-wrappers-sumo";
import { fromHex, randomHex, toHex } from "../../renderer/client/hex.ts";
import type { Blinded, SignedTicket } from "../../renderer/client/tickets.ts";

/**
 * The phone's half of tickets (RFC 9497, as in `renderer/client/tickets.ts`) by libsodium: thousands of days would
 * otherwise be spent on arithmetic. The host checks them with its own code, so a fault in here cannot stay hidden.
 */
await sodium.ready;

const utf8 = (text: string) => new TextEncoder().encode(text);
const HASH_TO_GROUP = new Uint8Array([...utf8("HashToGroup-OPRFV1-"), 0, ...utf8("-ristretto255-SHA512")]);

function elementOf(token: Uint8Array): Uint8Array {
  return sodium.crypto_core_ristretto255_from_hash(expand_message_xmd(token, HASH_TO_GROUP, 64, sha512));
}

function blindTickets(count: number): Blinded {
  const made: Blinded = { tokens: [], blinds: [], blinded: [] };
  for (let i = 0; i < count; i += 1) {
    const token = randomHex(32);
    const blind = sodium.crypto_core_ristretto255_scalar_reduce(fromHex(randomHex(64)));
    made.tokens.push(token);
    made.blinds.push(toHex(blind));
    made.blinded.push(toHex(sodium.crypto_scalarmult_ristretto255(blind, elementOf(fromHex(token)))));
  }
  return made;
}

function finishTickets({ tokens, blinds }: Blinded, signed: readonly string[]): SignedTicket[] {
  return tokens.map((token, i) => {
    const undo = sodium.crypto_core_ristretto255_scalar_invert(fromHex(blinds[i] ?? ""));
    const issued = sodium.crypto_scalarmult_ristretto255(undo, fromHex(signed[i] ?? ""));
    const hash = createHash("sha512");
    for (const part of [fromHex(token), issued])
      hash.update(Buffer.from([part.length >> 8, part.length & 255])).update(part);
    return { token, proof: hash.update("Finalize").digest("hex") };
  });
}

/** What a phone's wallet loads. */
export const ticketMath = async () => ({ blindTickets, finishTickets });
