import type { Meeting, Team } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ActionCard } from "../plan/ActionCard.tsx";
import { useActions } from "../plan/use-actions.ts";

/** What one team proposes and promises, while the step of actions is open. */
export function TeamActions({ meeting, team }: { meeting: Meeting; team: Team }) {
  const texts = useTexts(regiePlanTexts);
  const own = useActions(meeting).filter((action) => action.team === team.id);
  if (own.length === 0) {
    return (
      <EmptyState title={texts.noneTeam} icon="list">
        {texts.noneHint}
      </EmptyState>
    );
  }
  return (
    <div className="plan-actions team-actions">
      <h2 className="visually-hidden">{team.name}</h2>
      {own.map((action) => (
        <ActionCard key={action.id} action={action} meeting={meeting} open />
      ))}
    </div>
  );
}
