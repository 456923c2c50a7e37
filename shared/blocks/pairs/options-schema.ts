import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { local } from "../../local.ts";
import { MOST_MINUTES, MOST_ROUNDS } from "./options.ts";

/** What a step of this block can set; `pairsOf` reads it. */
export const pairsOptionsSchema = z.strictObject({
  how: z.enum(["self", "picture"]).optional(),
  size: z.union([z.literal(2), z.literal(3)]).optional(),
  rounds: z.number().int().min(1).max(MOST_ROUNDS).optional(),
  minutes: z.number().int().min(0).max(MOST_MINUTES).optional(),
  others: z.boolean().optional(),
  roles: z.tuple([local(LIMITS.titleChars), local(LIMITS.titleChars)]).optional(),
});
