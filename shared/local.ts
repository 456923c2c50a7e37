import { z } from "zod";

export { LANGS, type Lang, say } from "./lang.ts";

/** Schema of a text that the method brings along, in both languages. */
export const local = (max: number) => z.strictObject({ nl: z.string().max(max), en: z.string().max(max) });
