import type { Block } from "../../core/block.ts";

/** One sentence for the whole room: a welcome, an instruction, a house rule. Nothing to send. */
export const slideBlock: Block = { name: "slide", rules: {} };
