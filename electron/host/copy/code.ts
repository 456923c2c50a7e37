import { createHmac, hkdfSync, randomBytes, scrypt } from "node:crypto";

/** No I, L, O and U: what is read aloud or from paper is not mistaken. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 5;
const GROUP = 4;
/** 32 MiB and a tenth of a second: a guess is expensive, and 2^100 of them are not to be made at all. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/**
 * A code for one running copy: twenty signs, a hundred random bits. It is made here and never chosen by a person, so
 * there is nothing to guess, also not for somebody who kept all that went over the air.
 */
export function makeCode(): string {
  const signs = [...randomBytes(GROUPS * GROUP)].map((byte) => SIGNS[byte & 31]).join("");
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** The code as it was meant, however it was typed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s.-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (signs.length !== GROUPS * GROUP || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** What everything of one copy is locked with. */
export type CopyKey = {
  /** Id of the copy, in every lock: frames of another one do not fit. */
  id: string;
  /** 32 bytes for one purpose; who has them knows nothing of those for another. */
  for(purpose: string): Buffer;
  /** Name of a photo's file: the hash of its picture would tell who has the picture that it is here. */
  photoName(hash: string): string;
};

/** @param code as `readCode` gives it @param salt hex, not secret, of this copy */
export async function openKey(id: string, code: string, salt: string): Promise<CopyKey> {
  const root = await new Promise<Buffer>((resolve, reject) => {
    scrypt(code, Buffer.from(salt, "hex"), 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
  const bytesFor = (purpose: string) => Buffer.from(hkdfSync("sha256", root, Buffer.from(id), purpose, 32));
  const names = bytesFor("photo names");
  return {
    id,
    for: bytesFor,
    photoName: (hash) => createHmac("sha256", names).update(hash).digest("hex").slice(0, 40),
  };
}
