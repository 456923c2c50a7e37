import { z } from "zod";

/**
 * Personal text: what a person wrote or is called. It lives apart from events (DESIGN 5): an event carries only `w`, the
 * store keeps the body under that id, so that erasing one body erases it everywhere.
 *
 * - `w`: id of this wording; another wording gets another id, so `w` also says "the text I changed from".
 * - `t`: the text, or null once it was erased.
 */
export type Words = { w: string; t: string | null };

/** Schema of personal text of at most `max` characters (UTF-16 units). */
export const words = (max: number) =>
  z.strictObject({ w: z.string().min(1).max(60), t: z.string().max(max).nullable() });

/** True for any value that has the shape of `Words`; the store uses it to take words out of events. */
export function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "w" in value && "t" in value;
}

/** Is there personal text anywhere in this value? */
export function hasWords(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isWords(value) || Object.values(value).some(hasWords);
}

/** A copy in which each wording keeps its id only, but for those in `keep`. */
export function withoutTexts<T>(value: T, keep: ReadonlySet<string> = new Set()): T {
  if (typeof value !== "object" || value === null) return value;
  if (isWords(value)) return keep.has(value.w) ? value : { ...value, t: null };
  if (Array.isArray(value)) return value.map((part) => withoutTexts(part, keep)) as T;
  const parts = Object.entries(value).map(([key, part]) => [key, withoutTexts(part, keep)]);
  return Object.fromEntries(parts) as T;
}

/** Ids of all wordings in a value. */
export function wordingsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return isWords(value) ? [value.w] : Object.values(value).flatMap(wordingsIn);
}
