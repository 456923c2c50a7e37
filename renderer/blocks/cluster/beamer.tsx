import { Mosaic } from "../../beamer/modes/Mosaic.tsx";
import { Wall } from "../../beamer/modes/Wall.tsx";
import { boardOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom, useSay } from "../../client/hooks.ts";

/** Themes as they are named: at every table its own, or the room's together. */
export function ClusterBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  const { records } = useRoom();
  useAll("board");
  const look = step.boards === "room" ? boardOf(records, step, null) : null;
  if (look) return <Wall look={look} title={say(step.say)} />;
  return <Mosaic title={say(step.say)} />;
}
