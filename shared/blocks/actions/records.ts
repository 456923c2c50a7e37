import { z } from "zod";
import { idSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { words } from "../../words.ts";

export const DUE = ["deze-week", "voor-coachbezoek", "voor-vormgeven", "datum"] as const;

/**
 * From dream to deed: a `voorstel` until somebody says yes of their own accord. Everything here is meant for the plan
 * (circle `plan`): people who were not in the room will read it, and the phone says so before.
 */
export const actionSchema = z.strictObject({
  id: idSchema,
  type: z.literal("action"),
  step: idSchema,
  team: idSchema.nullable(),
  what: words(LIMITS.actionChars),
  forWhom: words(LIMITS.actionChars),
  firstStep: words(LIMITS.actionChars),
  effect: words(LIMITS.actionChars),
  checkedWith: words(LIMITS.actionChars),
  due: z.strictObject({ chip: z.enum(DUE), date: z.iso.date() }).nullable(),
  /** voorstel: nobody said yes yet; ja: someone did; zoekt: the team keeps it and still looks for someone. */
  state: z.enum(["voorstel", "ja", "zoekt"]),
  /** One owner, or several who do it together. `by`: did they say it on their own phone, or did the coach tick it. */
  owners: z
    .array(
      z.strictObject({
        person: idSchema.nullable(),
        name: words(LIMITS.nameChars),
        by: z.enum(["zelf", "coach"]),
      }),
    )
    .max(LIMITS.ownersPerAction),
  /** Ids of the notes and themes it grew from. */
  sources: z.array(idSchema).max(LIMITS.sourcesPerAction),
  order: z.number().int(),
});
export type Action = z.infer<typeof actionSchema>;
