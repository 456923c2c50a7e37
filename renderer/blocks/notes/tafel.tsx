import { boardOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom } from "../../client/hooks.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { BoardDesk } from "../../tafel/BoardDesk.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { PassOn } from "../../tafel/PassOn.tsx";
import { Tray } from "../../tafel/Tray.tsx";

/** The team's board as it fills, and writing for whoever has no phone. */
export function NotesTafel({ step }: { step: Known<"step"> }) {
  const { records } = useRoom();
  const { team } = useDesk();
  useAll("board");
  const look = boardOf(records, step, team);
  return (
    <>
      {look && <BoardDesk look={look} />}
      <Aside step={step}>
        <PassOn step={step} />
        {look && <Tray board={look.board} />}
      </Aside>
    </>
  );
}
