import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes } from "@noble/hashes/utils.js";
import type { Bytes } from "../../shared/wire/noise.ts";
import type { SealMeans } from "../../shared/wire/sealed.ts";

/** More at once than this is more than a function takes as its arguments. */
const CHUNK = 8192;

const own = (bytes: Uint8Array) => bytes as Bytes;

/** Sealing in a page: pure JavaScript, for on plain http a browser offers none of it. */
export const sealMeans: SealMeans = {
  keys() {
    const { secretKey, publicKey } = x25519.keygen();
    return { secret: own(secretKey), open: own(publicKey) };
  },
  random: () => own(randomBytes(32)),
  agree: (secret, open) => own(x25519.getSharedSecret(secret, open)),
  shut: (key, nonce, beside, plain) => own(chacha20poly1305(key, nonce, beside).encrypt(plain)),
  unshut: (key, nonce, beside, sealed) => own(chacha20poly1305(key, nonce, beside).decrypt(sealed)),
  hash: (bytes) => own(sha256(bytes)),
  mac: (key, bytes) => own(hmac(sha256, key, bytes)),
  bytesOf: (text) => own(new TextEncoder().encode(text)),
  textOf: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  pack(bytes) {
    let signs = "";
    for (let i = 0; i < bytes.length; i += CHUNK)
      signs += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
    return btoa(signs);
  },
  unpack: (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
};
