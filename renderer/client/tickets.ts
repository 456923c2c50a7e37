import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { fromHex, randomHex, toHex } from "./hex.ts";

const { oprf } = ristretto255_oprf;

/**
 * Tickets being made: the host signs `blinded` without learning `tokens`. All hex. `blinds` are this phone's secret.
 * Kept until signed, because the host answers only the same request twice.
 */
export type Blinded = { tokens: string[]; blinds: string[]; blinded: string[] };
export type SignedTicket = { token: string; proof: string };

/** Makes `count` tickets to be signed (RFC 9497, OPRF mode, ristretto255-SHA512; pure JS: plain http has no subtle). */
export function blindTickets(count: number): Blinded {
  const made: Blinded = { tokens: [], blinds: [], blinded: [] };
  for (let i = 0; i < count; i += 1) {
    const token = randomHex(32);
    const { blind, blinded } = oprf.blind(fromHex(token));
    made.tokens.push(token);
    made.blinds.push(toHex(blind));
    made.blinded.push(toHex(blinded));
  }
  return made;
}

/**
 * Takes the blind off what the host signed.
 * @throws when an element is not one of the group: then it is not this host's answer to this request
 */
export function finishTickets({ tokens, blinds }: Blinded, signed: readonly string[]): SignedTicket[] {
  if (signed.length !== tokens.length) throw new Error("not as many signed as asked");
  return tokens.map((token, i) => ({
    token,
    proof: toHex(oprf.finalize(fromHex(token), fromHex(blinds[i] ?? ""), fromHex(signed[i] ?? ""))),
  }));
}
