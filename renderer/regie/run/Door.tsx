import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useCommands } from "../commands.tsx";
import { useTeams } from "../use-meeting.ts";
import { type Someone, usePeople } from "../use-people.ts";

/** People who came while the door was closed, by team. */
export function Door({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const { send } = useCommands();
  const teams = useTeams(meeting.id);
  const waiting = usePeople(meeting.id).filter((person) => person.state === "waiting");
  if (waiting.length === 0) return null;
  const admit = (people: readonly Someone[]) => {
    for (const { id } of people) void send({ type: "person.judge", id, from: "waiting", to: "in" });
  };
  const rows = teams
    .map((team) => ({ team, people: waiting.filter((person) => person.team === team.id) }))
    .filter(({ people }) => people.length > 0);
  return (
    <Paper look="care" level={3} title={texts.waitingAtDoor(waiting.length)}>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list" className="door-list">
        {rows.map(({ team, people }) => (
          <li key={team.id}>
            <TeamBadge sign={team.sign} name={team.name} detail={people.length} />
            <Press small look="quiet" aria-label={texts.admitTeam(team.name)} onClick={() => admit(people)}>
              {texts.admit}
            </Press>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <Press small look="quiet" onClick={() => admit(waiting)}>
          {texts.admitAll}
        </Press>
      )}
    </Paper>
  );
}
