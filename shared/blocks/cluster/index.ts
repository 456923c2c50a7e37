import type { Block } from "../../core/block.ts";
import { addTheme, layNote, removeTheme, renameTheme } from "./rules.ts";

/** Group notes and name the groups; people decide, nobody else. */
export const clusterBlock: Block = {
  name: "cluster",
  worksOn: ["notes"],
  rules: {
    "theme.add": addTheme,
    "theme.rename": renameTheme,
    "theme.remove": removeTheme,
    "note.lay": layNote,
  },
};
