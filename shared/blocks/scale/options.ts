import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { local } from "../../local.ts";
import type { Step } from "../../room/records.ts";

const PLACES = 10;

/** What a step of this block can set. */
export const scaleOptionsSchema = z
  .strictObject({
    /** How many places there are to stand on, from 1. */
    places: z.number().int().min(2).max(PLACES).default(PLACES),
    /** What the first and the last place mean. */
    low: local(LIMITS.titleChars).default({ nl: "", en: "" }),
    high: local(LIMITS.titleChars).default({ nl: "", en: "" }),
    /** A word for each place instead of a number; as many as there are places, or none. */
    labels: z.array(local(LIMITS.titleChars)).max(PLACES).default([]),
  })
  .refine(({ places, labels }) => labels.length === 0 || labels.length === places, {
    path: ["labels"],
    error: "one a place",
  });
export type ScaleOptions = z.output<typeof scaleOptionsSchema>;

const PLAIN = scaleOptionsSchema.parse({});

/** The scale of a step; ten plain places when what it says makes no sense. */
export function scaleOf(step: { options?: Step["options"] | undefined }): ScaleOptions {
  const read = scaleOptionsSchema.safeParse(step.options ?? {});
  return read.success ? read.data : PLAIN;
}
