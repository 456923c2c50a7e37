import type { ReactNode } from "react";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import type { Known } from "../client/api.ts";
import { useSay, useTexts } from "../client/hooks.ts";
import { Paper } from "../ui/Paper.tsx";
import { Door } from "./Door.tsx";

/** What stands beside the work in every step: who waits, and what a coach should know. */
export function Aside({ step, children }: { step: Known<"step">; children?: ReactNode }) {
  const texts = useTexts(tafelTexts);
  const say = useSay();
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
    </aside>
  );
}
