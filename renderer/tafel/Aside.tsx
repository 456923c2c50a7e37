import type { ReactNode } from "react";
import { staffTexts } from "../../shared/texts/staff.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import type { Known } from "../client/api.ts";
import { useSay, useTexts } from "../client/hooks.ts";
import { Memos } from "../memo/Memos.tsx";
import { Paper } from "../ui/Paper.tsx";
import { Door } from "./Door.tsx";
import { useDesk } from "./desk.tsx";

/** What stands beside the work in every step: who waits, and what a coach should know. */
export function Aside({ step, children }: { step: Known<"step">; children?: ReactNode }) {
  const texts = useTexts(tafelTexts);
  const say = useSay();
  const staff = useTexts(staffTexts);
  const { act, team } = useDesk();
  const coach = say(step.coach);
  return (
    <aside className="tafel-aside">
      <Door />
      {children}
      {coach && (
        <Paper title={texts.forCoach} level={2}>
          <p>{coach}</p>
        </Paper>
      )}
      <Paper>
        <details className="tafel-memos">
          <summary>{staff.memos}</summary>
          <Memos team={team} send={act} />
        </details>
      </Paper>
    </aside>
  );
}
