import { boardOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom } from "../../client/hooks.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { BoardDesk } from "../../tafel/BoardDesk.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { Tray } from "../../tafel/Tray.tsx";
import { Themes } from "./tafel-themes.tsx";

/** Naming groups together, and laying what is still loose. */
export function ClusterTafel({ step }: { step: Known<"step"> }) {
  const { records } = useRoom();
  const { team } = useDesk();
  useAll("board");
  const look = boardOf(records, step, team);
  return (
    <>
      {look && <BoardDesk look={look} />}
      <Aside step={step}>
        <Themes step={step} />
        {look && <Tray board={look.board} />}
      </Aside>
    </>
  );
}
