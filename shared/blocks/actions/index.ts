import type { Block } from "../../core/block.ts";
import { editAction, proposeAction, removeAction, sayYes, seekOwner, takeBackYes, tickYes } from "./rules.ts";

/** A proposal becomes a promise: what, for whom, first step, by when, and how we see the effect. */
export const actionsBlock: Block = {
  name: "actions",
  rules: {
    "action.propose": proposeAction,
    "action.edit": editAction,
    "action.yes": sayYes,
    "action.tick": tickYes,
    "action.back": takeBackYes,
    "action.seek": seekOwner,
    "action.remove": removeAction,
  },
};
