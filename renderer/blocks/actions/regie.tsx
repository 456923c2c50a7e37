import { actionsStep } from "../../../shared/blocks/actions/step.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { useTeams } from "../../regie/use-meeting.ts";
import { useWhole } from "../../regie/whole.ts";
import { Paper } from "../../ui/Paper.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

/** The actions as they come in, and how many have an owner who said yes. */
export function ActionsPanel({ meeting, step, steps }: PanelProps) {
  const texts = useTexts(runTexts);
  const { id } = actionsStep(step, steps);
  const actions = useWhole("action").filter((action) => action.step === id);
  const teams = useTeams(meeting.id);
  const yes = actions.filter((action) => action.state === "ja").length;
  return (
    <Paper look="zone" level={3} title={texts.panelActions} detail={texts.panelYes(yes)}>
      {actions.length === 0 && <p className="soft">{texts.panelNoActions}</p>}
      {teams.map((team) => {
        const own = actions.filter((action) => action.team === team.id);
        if (own.length === 0) return null;
        return (
          <div key={team.id} className="panel-team">
            <TeamBadge sign={team.sign} name={team.name} />
            <ul>
              {own.map((action) => (
                <li key={action.id}>
                  <span>{action.what.t}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Paper>
  );
}
