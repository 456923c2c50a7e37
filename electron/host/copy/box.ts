import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/** Bytes that a box takes besides what is in it. */
export const BOX_EXTRA = NONCE + TAG;

/** Locks bytes with AES-256-GCM. @param place says where it belongs; elsewhere it does not open */
export function lock(key: Buffer, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @returns null for what was not locked with this key for this place, or was changed since */
export function unlock(key: Buffer, place: string, box: Uint8Array): Buffer | null {
  if (box.length < BOX_EXTRA) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(box.subarray(box.length - TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE, box.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
