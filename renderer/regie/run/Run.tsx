import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useCommands } from "../commands.tsx";
import { Centre } from "./Centre.tsx";
import { Draaiboek } from "./Draaiboek.tsx";
import { Foot } from "./Foot.tsx";
import { Hall } from "./Hall.tsx";
import { Standing } from "./Standing.tsx";
import { useRun } from "./use-run.ts";
import { useShortcuts } from "./use-shortcuts.ts";

type Props = { meeting: Meeting; onPlan: () => void; onHelp: () => void };

/** The main screen: where we are, what lies on the tables, how the hall is, and one press for what comes next. */
export function Run({ meeting, onPlan, onHelp }: Props) {
  const texts = useTexts(runTexts);
  if (meeting.state === "open") return <Running meeting={meeting} onPlan={onPlan} onHelp={onHelp} />;
  const closed = meeting.state === "closed";
  return (
    <main className="run-closed">
      <EmptyState title={closed ? texts.isClosed : texts.notOpen} icon={closed ? "check" : "door"}>
        {closed ? texts.isClosedHint : texts.notOpenHint}
      </EmptyState>
    </main>
  );
}

function Running({ meeting, onPlan, onHelp }: Props) {
  const run = useRun(meeting);
  const { undo, redo } = useCommands();
  const [team, setTeam] = useState<string | null>(null);
  useShortcuts({
    next: () => run.go(run.next),
    back: () => run.go(run.previous),
    black: run.toggleBlack,
    pause: run.togglePause,
    undo,
    redo,
    help: onHelp,
  });
  return (
    <div className="run">
      <Draaiboek meeting={meeting} run={run} />
      <main className="run-centre table">
        <Standing meeting={meeting} />
        <Centre meeting={meeting} run={run} team={team} onTeam={setTeam} />
      </main>
      <Hall meeting={meeting} run={run} onTeam={setTeam} />
      <Foot meeting={meeting} run={run} onPlan={onPlan} />
    </div>
  );
}
