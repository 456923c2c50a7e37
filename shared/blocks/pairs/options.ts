import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { local } from "../../local.ts";
import type { Step } from "../../room/records.ts";

const nothing = { nl: "", en: "" };

/** What a step of this block can set. */
export const pairsOptionsSchema = z.strictObject({
  /** `self`: people choose whom they talk with. `picture`: both phones show the same picture, and they look for it. */
  how: z.enum(["self", "picture"]).default("self"),
  /** Talking in twos or threes; who is left over makes one group larger. */
  size: z.union([z.literal(2), z.literal(3)]).default(2),
  rounds: z.number().int().min(1).max(12).default(1),
  /** Minutes a round; 0 leaves it to the step. */
  minutes: z.number().int().min(0).max(60).default(0),
  /** Somebody else each round, as in speed-daten; else the same, and roles change. */
  others: z.boolean().default(false),
  /** What the first does in a round, and what the others do. */
  roles: z.tuple([local(LIMITS.titleChars), local(LIMITS.titleChars)]).default([nothing, nothing]),
});
export type PairsOptions = z.output<typeof pairsOptionsSchema>;

const PLAIN = pairsOptionsSchema.parse({});

/** How people come together in a step; plainly when what it says makes no sense. */
export function pairsOf(step: { options?: Step["options"] | undefined }): PairsOptions {
  const read = pairsOptionsSchema.safeParse(step.options ?? {});
  return read.success ? read.data : PLAIN;
}
