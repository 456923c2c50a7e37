import { actionsBlock } from "./actions/index.ts";
import { clusterBlock } from "./cluster/index.ts";
import { notesBlock } from "./notes/index.ts";
import { slideBlock } from "./slide/index.ts";
import { voteBlock } from "./vote/index.ts";

/** Every block a step can use. A new one adds a line here, its records in `records.ts` and their kinds in `core/kinds.ts`. */
export const BLOCKS = {
  slide: slideBlock,
  notes: notesBlock,
  cluster: clusterBlock,
  vote: voteBlock,
  actions: actionsBlock,
} as const;
export type BlockName = keyof typeof BLOCKS;

/** Is this the name of a block? */
export function isBlock(name: string): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}
