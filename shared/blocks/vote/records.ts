import { z } from "zod";
import { idSchema } from "../../ids.ts";

/** Prompt name under which the dots of a vote are issued. */
export const DOTS = "dots";

/** One dot on one theme. It runs on a ticket: nothing says whose it is. */
export const dotSchema = z.strictObject({
  id: idSchema,
  type: z.literal("dot"),
  step: idSchema,
  target: idSchema,
  /** sha-256 of the ticket; null for dots that a coach placed for someone without a phone. */
  ticket: z.string().max(64).nullable(),
  team: idSchema.nullable(),
});
export type Dot = z.infer<typeof dotSchema>;
