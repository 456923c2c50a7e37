import { ed25519 } from "@noble/curves/ed25519.js";
import { homeMessage } from "../../shared/wire/home.ts";
import { fromHex } from "./hex.ts";

/** Is this the signature of the host we know, for this question at this address? All hex. */
export function isHome(home: string, nonce: string, address: string, proof: string): boolean {
  try {
    return ed25519.verify(
      fromHex(proof),
      new TextEncoder().encode(homeMessage(nonce, address)),
      fromHex(home),
    );
  } catch {
    // Not a key or not a signature at all.
    return false;
  }
}
