import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { useTeams } from "../../regie/use-meeting.ts";
import { Paper } from "../../ui/Paper.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

/** The themes the teams named, with how many notes lie on each. */
export function ClusterPanel({ meeting, step, steps }: PanelProps) {
  const texts = useTexts(runTexts);
  const themes = useAll("theme").filter((theme) => theme.step === step.id);
  const source = steps.find((each) => each.key === step.source);
  const loose = useAll("note").filter(
    (note) => note.step === source?.id && note.state === "shown" && !note.hidden && !note.theme,
  ).length;
  const teams = useTeams(meeting.id);
  return (
    <Paper look="zone" level={3} title={texts.panelThemes} detail={themes.length}>
      {themes.length === 0 && <p className="soft">{texts.panelNoThemes}</p>}
      {teams.map((team) => {
        const own = themes.filter((theme) => theme.team === team.id);
        if (own.length === 0) return null;
        return (
          <div key={team.id} className="panel-team">
            <TeamBadge sign={team.sign} name={team.name} />
            <ul>
              {own.map((theme) => (
                <li key={theme.id}>
                  <span>{theme.title?.t}</span>
                  <span>{texts.notesOf(theme.size ?? 0)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {loose > 0 && <p className="soft">{texts.panelLoose(loose)}</p>}
    </Paper>
  );
}
