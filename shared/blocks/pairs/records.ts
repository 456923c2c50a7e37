import { z } from "zod";
import { idSchema } from "../../ids.ts";

/** Pictures there are to look for; screens say which is which. */
export const PICTURES = 12;

/** People who talk with each other in one round. Who they are is told to nobody: each phone knows its own place. */
export const pairSchema = z.strictObject({
  id: idSchema,
  type: z.literal("pair"),
  step: idSchema,
  team: idSchema,
  round: z.number().int().min(1).max(30),
  /** Persons, in the order of their turns. On a phone the places of others are empty. */
  members: z.array(z.string().max(40)).max(6),
  /** People without a phone whom a coach seated here. */
  guests: z.number().int().min(0).max(3),
  picture: z
    .number()
    .int()
    .min(0)
    .max(PICTURES * 10),
});
export type Pair = z.infer<typeof pairSchema>;
