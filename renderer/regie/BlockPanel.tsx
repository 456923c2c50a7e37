import type { ComponentType } from "react";
import type { BlockName } from "../../shared/blocks/index.ts";
import { isBlock } from "../../shared/blocks/index.ts";
import { ActionsPanel } from "../blocks/actions/regie.tsx";
import { ClusterPanel } from "../blocks/cluster/regie.tsx";
import { NotesPanel } from "../blocks/notes/regie.tsx";
import { PairsPanel } from "../blocks/pairs/regie.tsx";
import { ScalePanel } from "../blocks/scale/regie.tsx";
import { VotePanel } from "../blocks/vote/regie.tsx";
import type { PanelProps } from "./panel.ts";

/** What each block shows at the side while its step is open; a slide has nothing to count. */
const PANELS: Partial<Record<BlockName, ComponentType<PanelProps>>> = {
  notes: NotesPanel,
  cluster: ClusterPanel,
  pairs: PairsPanel,
  scale: ScalePanel,
  vote: VotePanel,
  actions: ActionsPanel,
};

export function BlockPanel(props: PanelProps) {
  const Panel = isBlock(props.step.block) ? PANELS[props.step.block] : undefined;
  return Panel ? <Panel {...props} /> : null;
}
