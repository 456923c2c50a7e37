import { z } from "zod";
import { idSchema } from "../../ids.ts";

/** A place on a scale, from 1; null is *weet ik niet*. */
export const placeSchema = z.number().int().min(1).max(10).nullable();

/** Where somebody stands. It runs on a ticket: nothing says who it is. It goes when the meeting closes. */
export const placingSchema = z.strictObject({
  id: idSchema,
  type: z.literal("placing"),
  step: idSchema,
  prompt: z.string().max(30),
  team: idSchema,
  /** sha-256 of the ticket; null where a coach placed somebody without a phone. */
  ticket: z.string().max(64).nullable(),
  value: placeSchema,
  /** The spreads that count it: of the team, and of the hall. */
  spreads: z.array(idSchema).max(2),
});
export type Placing = z.infer<typeof placingSchema>;

const countsSchema = z.array(z.number().int().min(0)).max(10);

/** How a team, or the whole hall, is spread over a scale. */
export const spreadSchema = z.strictObject({
  id: idSchema,
  type: z.literal("spread"),
  step: idSchema,
  prompt: z.string().max(30),
  /** Null for the hall. */
  team: idSchema.nullable(),
  /** People on each place. Derived until the meeting closes. */
  counts: countsSchema,
  /** People who do not know. Derived likewise. */
  unknown: z.number().int().min(0),
  /** People who answered. Derived likewise; all that staff are told before it is turned. */
  given: z.number().int().min(0),
  /** Turned, and of so many people that it points at nobody. */
  shown: z.boolean(),
  /** The meeting closed: what was shown stays, the rest is gone. */
  ended: z.boolean(),
  /** The same question earlier, where this team had an answer that was shown. */
  before: z
    .strictObject({
      /** The spread it was; erased with it. */
      from: idSchema,
      date: z.iso.date(),
      counts: countsSchema,
      unknown: z.number().int().min(0),
    })
    .nullable(),
});
export type Spread = z.infer<typeof spreadSchema>;

/** People who answered. */
export const givenOf = ({ counts, unknown }: Pick<Spread, "counts" | "unknown">): number =>
  counts.reduce((sum, count) => sum + count, unknown);
