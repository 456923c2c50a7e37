import { z } from "zod";
import { idSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { words } from "../../words.ts";

/** A name that a team gave to notes that belong together. */
export const themeSchema = z.strictObject({
  id: idSchema,
  type: z.literal("theme"),
  step: idSchema,
  /** Null when the whole room makes themes together. */
  team: idSchema.nullable(),
  title: words(LIMITS.titleChars),
  order: z.number().int(),
  /** How many notes lie on it: may be told where the words may not. */
  size: z.number().int().min(0),
  /** Dots given to it; told only once `dotsShown`. */
  dots: z.number().int().min(0),
  dotsShown: z.boolean(),
});
export type Theme = z.infer<typeof themeSchema>;
