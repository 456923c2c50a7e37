import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { useWhole } from "../../regie/whole.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Paper } from "../../ui/Paper.tsx";

/** How much was written: open, still face down, and what came after the step had closed. */
export function NotesPanel({ step }: PanelProps) {
  const texts = useTexts(runTexts);
  const notes = useAll("note").filter((note) => note.step === step.id && note.state === "shown");
  const boards = new Set(
    useWhole("board")
      .filter((board) => board.step === step.id)
      .map((board) => board.id),
  );
  const covered = useWhole("zone")
    .filter((zone) => boards.has(zone.board))
    .reduce((sum, zone) => sum + zone.covered, 0);
  const open = notes.filter((note) => !note.hidden).length;
  const late = notes.filter((note) => note.late).length;
  return (
    <Paper look="zone" level={3} title={texts.panelNotes} detail={open + covered}>
      <p className="panel-chips">
        <Chip icon="note">{texts.panelShown(open)}</Chip>
        {covered > 0 && <Chip icon="turned">{texts.panelCovered(covered)}</Chip>}
        {late > 0 && <Chip icon="clock">{texts.panelLate(late)}</Chip>}
      </p>
    </Paper>
  );
}
