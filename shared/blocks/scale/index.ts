import type { Block } from "../../core/block.ts";
import { scaleOptionsSchema } from "./options-schema.ts";
import { leave, place } from "./rules.ts";
import { laySpreads, showSpreads } from "./turn.ts";

/** Place yourself on a scale: a number, a word or somewhere between two poles. Nobody is told who stands where. */
export const scaleBlock: Block = {
  name: "scale",
  rules: { "scale.place": place, "scale.leave": leave },
  asks: true,
  options: scaleOptionsSchema,
  tickets: ({ prompts }) => Object.fromEntries(prompts.map(({ key }) => [key, 1])),
  opened: laySpreads,
  revealed: showSpreads,
};
