import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useCommands } from "../commands.tsx";
import { useTeams } from "../use-meeting.ts";
import { usePeople } from "../use-people.ts";

/** People who came while the door was closed. */
export function Door({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const { send } = useCommands();
  const teams = useTeams(meeting.id);
  const waiting = usePeople(meeting.id).filter((person) => person.state === "waiting");
  if (waiting.length === 0) return null;
  const admit = (id: string) => send({ type: "person.judge", id, from: "waiting", to: "in" });
  return (
    <Paper look="care" level={3} title={texts.waitingAtDoor(waiting.length)}>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list" className="door-list">
        {waiting.map((person) => {
          const team = teams.find((each) => each.id === person.team);
          return (
            <li key={person.id}>
              {team && <TeamBadge sign={team.sign} name={team.name} />}
              <Press small look="quiet" onClick={() => void admit(person.id)}>
                {texts.admit}
              </Press>
            </li>
          );
        })}
      </ul>
      {waiting.length > 1 && (
        <Press
          small
          look="quiet"
          onClick={() => {
            for (const person of waiting) void admit(person.id);
          }}
        >
          {texts.admitAll}
        </Press>
      )}
    </Paper>
  );
}
