import { useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyState } from "../../../shared/wire/copy.ts";
import { useTexts } from "../../client/hooks.ts";
import { Tool } from "../../ui/Tool.tsx";
import { CopyDialog } from "./CopyDialog.tsx";
import { useCopy } from "./use-copy.ts";

/** In the top of a meeting: is there a copy, and is it up to date? */
export function CopyTool() {
  const texts = useTexts(copyTexts);
  const [open, setOpen] = useState(false);
  const { state, ask, refused } = useCopy(open);
  const how = state ? chipOf(state) : null;
  return (
    <>
      {how && (
        <Tool
          label={texts[`chip-${how}`]}
          icon={how === "complete" ? "check" : how === "none" ? "plus" : "question"}
          onClick={() => setOpen(true)}
        />
      )}
      {open && state && (
        <CopyDialog state={state} ask={ask} refused={refused} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** The best of the copies says how safe we are. */
function chipOf({ copies, succeeded }: CopyState): "none" | "complete" | "behind" | "gone" | "succeeded" {
  if (succeeded) return "succeeded";
  const running = copies.filter(({ state }) => state !== "waiting");
  if (running.length === 0) return "none";
  if (running.some(({ state }) => state === "complete")) return "complete";
  return running.some(({ state }) => state === "busy") ? "behind" : "gone";
}
