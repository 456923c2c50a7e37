/** 32 signs that nobody mixes up when read aloud; 20 of them hold 100 bits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
const LENGTH = 20;

type RandomSource = { getRandomValues(into: Uint8Array): Uint8Array };

/**
 * A fresh id. Phones are on plain http, so this is the only source of randomness that every face has. Apart from the
 * schema of ids, because the phone's page carries no schemas.
 */
export function newId(
  source: RandomSource = (globalThis as unknown as { crypto: RandomSource }).crypto,
): string {
  const bytes = source.getRandomValues(new Uint8Array(LENGTH));
  let id = "";
  for (const byte of bytes) id += ALPHABET[byte & 31];
  return id;
}
