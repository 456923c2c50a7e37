import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { useTeams } from "../use-meeting.ts";
import { TrayNote } from "./TrayNote.tsx";

/** Notes that were put aside or taken away: covered, each with a way back, and out of the way until asked for. */
export function Tray({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const steps = new Set(meeting.steps);
  const notes = useAll("note").filter((note) => note.step && steps.has(note.step) && note.state !== "shown");
  const teams = useTeams(meeting.id);
  const aside = notes.filter((note) => note.state === "aside");
  const removed = notes.filter((note) => note.state === "removed");
  const show = (note: Known<"note">) => (
    <TrayNote key={note.id} note={note} team={teams.find((team) => team.id === note.team)} />
  );
  if (notes.length === 0) return null;
  return (
    <Paper look="care">
      <details className="tray">
        <summary>
          {texts.tray}: {aside.length}
        </summary>
        {aside.map(show)}
        {removed.length > 0 && (
          <details className="tray-removed">
            <summary>
              {texts.takenAway}: {removed.length}
            </summary>
            {removed.map(show)}
          </details>
        )}
      </details>
    </Paper>
  );
}
