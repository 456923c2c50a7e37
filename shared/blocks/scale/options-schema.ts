import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { local } from "../../local.ts";
import { MOST_PLACES } from "./options.ts";

/** What a step of this block can set; `scaleOf` reads it. */
export const scaleOptionsSchema = z
  .strictObject({
    places: z.number().int().min(2).max(MOST_PLACES).optional(),
    low: local(LIMITS.titleChars).optional(),
    high: local(LIMITS.titleChars).optional(),
    labels: z.array(local(LIMITS.titleChars)).max(MOST_PLACES).optional(),
  })
  .refine(({ places = MOST_PLACES, labels = [] }) => labels.length === 0 || labels.length === places, {
    path: ["labels"],
    error: "one a place",
  });
