import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useAll, usePulse, useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { useTeams } from "../../regie/use-meeting.ts";
import { Paper } from "../../ui/Paper.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

/**
 * Dots per theme, once they were shown. Before that nobody is told, staff neither; a team with too few keeps its split
 * to itself. Themes stand in the order in which they were named, never by rank.
 */
export function VotePanel({ meeting, step, steps }: PanelProps) {
  const texts = useTexts(runTexts);
  const source = steps.find((each) => each.key === step.source);
  const themes = useAll("theme").filter((theme) => theme.step === source?.id);
  const teams = useTeams(meeting.id);
  const pulse = usePulse();
  const total = themes.reduce((sum, theme) => sum + (theme.dots ?? 0), 0);
  if (!step.revealed) {
    return (
      <Paper look="zone" level={3} title={texts.panelVote} detail={pulse?.dots ?? 0}>
        <p className="soft">{texts.panelVoteHidden}</p>
      </Paper>
    );
  }
  return (
    <Paper look="zone" level={3} title={texts.panelVote} detail={total || undefined}>
      {teams.map((team) => {
        const own = themes.filter((theme) => theme.team === team.id);
        if (own.length === 0) return null;
        const shown = own.filter((theme) => theme.dotsShown);
        return (
          <div key={team.id} className="panel-team">
            <TeamBadge sign={team.sign} name={team.name} />
            {shown.length === 0 ? (
              <p className="soft">{texts.panelVoteFew}</p>
            ) : (
              <ul>
                {shown.map((theme) => (
                  <li key={theme.id}>
                    <span>{theme.title?.t}</span>
                    <span>{texts.panelDots(theme.dots ?? 0)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </Paper>
  );
}
