import type { Block, TicketedStep } from "../core/block.ts";
import type { Step } from "../room/records.ts";
import { actionsBlock } from "./actions/index.ts";
import { clusterBlock } from "./cluster/index.ts";
import { notesBlock } from "./notes/index.ts";
import { pairsBlock } from "./pairs/index.ts";
import { scaleBlock } from "./scale/index.ts";
import { slideBlock } from "./slide/index.ts";
import { voteBlock } from "./vote/index.ts";

/** Every block a step can use. A new one adds a line here, its records in `records.ts` and their kinds in `core/kinds.ts`. */
export const BLOCKS = {
  slide: slideBlock,
  notes: notesBlock,
  cluster: clusterBlock,
  pairs: pairsBlock,
  scale: scaleBlock,
  vote: voteBlock,
  actions: actionsBlock,
} as const;
export type BlockName = keyof typeof BLOCKS;

/** The block of a step. */
export function blockOf(step: Pick<Step, "block">): Block | undefined {
  return isBlock(step.block) ? BLOCKS[step.block] : undefined;
}

/** Tickets a person may have for a prompt of this step; 0 where it gives none. */
export function ticketsFor(step: Pick<Step, "block"> & TicketedStep, prompt: string): number {
  const given = blockOf(step)?.tickets?.(step) ?? {};
  return Object.hasOwn(given, prompt) ? (given[prompt] ?? 0) : 0;
}

/** Is this the name of a block? */
export function isBlock(name: string): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}
