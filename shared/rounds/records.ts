import { z } from "zod";
import { idSchema } from "../ids.ts";

/** Where a step with rounds is: people talk, or walk to the next place. Nothing goes on by itself. */
export const roundSchema = z.strictObject({
  id: idSchema,
  type: z.literal("round"),
  step: idSchema,
  /** From 1. */
  at: z.number().int().min(1).max(30),
  of: z.number().int().min(1).max(30),
  phase: z.enum(["talk", "walk"]),
  /** Minutes of talking a round, and of walking before the next; 0 means no end time. */
  minutes: z.number().int().min(0).max(120),
  walk: z.number().int().min(0).max(30),
});
export type Round = z.infer<typeof roundSchema>;

/** What comes after this: walking where it is asked, then the next round; null after the last. */
export function nextOf(
  round: Pick<Round, "at" | "of" | "phase" | "walk">,
): Pick<Round, "at" | "phase"> | null {
  if (round.at >= round.of && round.phase === "talk") return null;
  if (round.phase === "talk" && round.walk > 0) return { at: round.at, phase: "walk" };
  return { at: round.at + 1, phase: "talk" };
}
