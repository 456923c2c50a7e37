import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A key derived from a secret; whoever has one cannot make another. @returns 32 hex signs */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac("sha256", Buffer.from(secret, "hex")).update(purpose).digest("hex").slice(0, 32);
}

export const coachKey = (trajectSecret: string, team: string): string =>
  deriveKey(trajectSecret, `coach:${team}`);

/** What the host keeps of a phone's own secret. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Compares without telling by its time how much was right. */
export function sameKey(given: string, expected: string): boolean {
  const a = Buffer.from(sha256(given), "hex");
  const b = Buffer.from(sha256(expected), "hex");
  return timingSafeEqual(a, b);
}
