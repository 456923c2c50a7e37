import type { Meeting } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { EraseParts } from "../erase/EraseParts.tsx";
import { useTeams } from "../use-meeting.ts";
import { ActionCard } from "./ActionCard.tsx";
import { CloseMeeting } from "./CloseMeeting.tsx";
import { Exports } from "./Exports.tsx";
import { Questions } from "./Questions.tsx";
import { useActions } from "./use-actions.ts";

/** All actions by team, the questions that are still open, the files to take along, and the end of the meeting. */
export function Plan({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(regiePlanTexts);
  const teams = useTeams(meeting.id);
  const actions = useActions(meeting);
  const yes = actions.filter((action) => action.state === "ja").length;
  const open = meeting.state === "open";
  const ofRoom = actions.filter((action) => action.team === null);
  return (
    <main className="plan">
      <div className="plan-main">
        <header className="plan-head">
          <h1>{texts.plan}</h1>
          <p>{texts.lead(actions.length, yes)}</p>
        </header>
        {meeting.state === "closed" && <p className="soft">{texts.isClosed}</p>}
        {actions.length === 0 && (
          <EmptyState title={texts.none} icon="list">
            {texts.noneHint}
          </EmptyState>
        )}
        {ofRoom.length > 0 && (
          <div className="plan-actions">
            {ofRoom.map((action) => (
              <ActionCard key={action.id} action={action} meeting={meeting} open={open} />
            ))}
          </div>
        )}
        {actions.length > 0 &&
          teams.map((team) => {
            const own = actions.filter((action) => action.team === team.id);
            return (
              <section key={team.id} className="plan-team" aria-labelledby={`plan-${team.id}`}>
                <h2 id={`plan-${team.id}`}>
                  <TeamBadge sign={team.sign} name={team.name} detail={own.length} />
                </h2>
                {own.length === 0 && <p className="soft">{texts.noneTeam}</p>}
                <div className="plan-actions">
                  {own.map((action) => (
                    <ActionCard key={action.id} action={action} meeting={meeting} open={open} />
                  ))}
                </div>
              </section>
            );
          })}
      </div>
      <div className="plan-side">
        {actions.length > 0 && <Questions actions={actions} teams={teams} />}
        <Exports key={meeting.id} meeting={meeting} teams={teams} />
        {open && <CloseMeeting meeting={meeting} />}
        {meeting.state === "closed" && <EraseParts key={`erase ${meeting.id}`} meeting={meeting} />}
      </div>
    </main>
  );
}
