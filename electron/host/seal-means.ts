import { createHash, createHmac } from "node:crypto";
import sodium from "libsodium-wrappers-sumo";
import type { Bytes } from "../../shared/wire/noise.ts";
import type { SealMeans } from "../../shared/wire/sealed.ts";

await sodium.ready;

const own = (bytes: Uint8Array) => new Uint8Array(bytes);
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Sealing at the host. Not by `node:crypto` alone: the library under Electron's Node has no ChaCha20-Poly1305. A test
 * holds this against what pages compute.
 */
export const sealMeans: SealMeans = {
  keys() {
    const { privateKey, publicKey } = sodium.crypto_box_keypair();
    return { secret: own(privateKey), open: own(publicKey) };
  },
  random: () => own(sodium.randombytes_buf(32)),
  agree: (secret, open) => own(sodium.crypto_scalarmult(secret, open)),
  shut: (key, nonce, beside, plain) =>
    own(sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plain, beside, null, nonce, key)),
  unshut: (key, nonce, beside, sealed) =>
    own(sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, beside, nonce, key)),
  hash: (bytes) => own(createHash("sha256").update(bytes).digest()),
  mac: (key, bytes) => own(createHmac("sha256", key).update(bytes).digest()),
  bytesOf: (text) => own(Buffer.from(text, "utf8")),
  textOf: (bytes) => decoder.decode(bytes),
  pack: (bytes: Bytes) => Buffer.from(bytes).toString("base64"),
  unpack: (text) => own(Buffer.from(text, "base64")),
};
