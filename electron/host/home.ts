import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { homeMessage } from "../../shared/wire/home.ts";

/** How DER says that 32 bytes of seed follow (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * By what phones know a traject again at another address or on another laptop: an Ed25519 key made from the traject's
 * secret. Phones are told the public half and ask for a signature before they bring anything there.
 */
export class Home {
  /** Public key, 64 hex signs. */
  readonly key: string;
  readonly #private: KeyObject;

  /** @param secret of the traject: 32 bytes, hex */
  constructor(secret: string) {
    const seed = createHmac("sha256", Buffer.from(secret, "hex")).update("home").digest();
    this.#private = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
    const { x = "" } = createPublicKey(this.#private).export({ format: "jwk" });
    this.key = Buffer.from(x, "base64url").toString("hex");
  }

  /** @param address under which we were asked @returns 128 hex signs */
  prove(nonce: string, address: string): string {
    return sign(null, Buffer.from(homeMessage(nonce, address)), this.#private).toString("hex");
  }
}
