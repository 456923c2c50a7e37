import { z } from "zod";
import { idSchema } from "../ids.ts";
import { SEALED_FACES } from "../wire/sealed.ts";

/**
 * A staff device that was paired from the laptop, for one meeting. Its key opens a line that is sealed; it is in no view
 * and in no export, and goes when the meeting closes or is erased.
 */
export const deviceSchema = z.strictObject({
  id: idSchema,
  type: z.literal("device"),
  meeting: idSchema,
  face: z.enum(SEALED_FACES),
  /** Of which team it is the tafel; null for the facilitator's phone. */
  team: idSchema.nullable(),
  /** What it says it is, such as "iPhone". Nobody typed it. */
  name: z.string().max(40),
  /** The secret it was given when it was paired. */
  key: z.string().max(64),
});
export type Device = z.infer<typeof deviceSchema>;
