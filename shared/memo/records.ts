import { z } from "zod";
import { idSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { words } from "../words.ts";

/**
 * What staff note down for themselves during the day, about one team or about the whole meeting. Confidential: the
 * facilitator reads it, and the coach of that team; no phone, no wall and no plan.
 */
export const memoSchema = z.strictObject({
  id: idSchema,
  type: z.literal("memo"),
  meeting: idSchema,
  /** The team it is about; null: the whole meeting, and then for the facilitator alone. */
  team: idSchema.nullable(),
  /** Who wrote it, and so may word it otherwise. */
  by: z.enum(["facilitator", "coach"]),
  text: words(LIMITS.memoChars),
});
export type Memo = z.infer<typeof memoSchema>;
