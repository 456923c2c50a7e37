import { doorNumber } from "../../../shared/room/door-number.ts";
import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useCommands } from "../commands.tsx";
import { useTeams } from "../use-meeting.ts";
import { type Someone, usePeople } from "../use-people.ts";

/** So many of a team have a press of their own; the others come into view as these go in. */
const FEW = 4;

/** People who came while the door was closed, by team and by the number on their phone. */
export function Door({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const { send } = useCommands();
  const teams = useTeams(meeting.id);
  const waiting = usePeople(meeting.id).filter((person) => person.state === "waiting");
  if (waiting.length === 0) return null;
  const judge = (people: readonly Someone[], to: "in" | "removed") => {
    for (const { id } of people) void send({ type: "person.judge", id, from: "waiting", to });
  };
  const rows = teams
    .map((team) => ({ team, people: waiting.filter((person) => person.team === team.id) }))
    .filter(({ people }) => people.length > 0);
  return (
    <Paper look="care" level={3} title={texts.waitingAtDoor(waiting.length)}>
      <p className="soft">{texts.doorNumbers}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list" className="door-list">
        {rows.map(({ team, people }) => (
          <li key={team.id}>
            <TeamBadge sign={team.sign} name={team.name} detail={people.length} />
            <span className="door-numbers">
              {people.slice(0, FEW).map((person) => {
                const number = doorNumber(person.id);
                return (
                  <Press
                    key={person.id}
                    small
                    look="quiet"
                    aria-label={texts.admitNumber(number, team.name)}
                    onClick={() => judge([person], "in")}
                  >
                    {number}
                  </Press>
                );
              })}
              {people.length > 1 && (
                <Press
                  small
                  look="quiet"
                  aria-label={texts.admitTeam(team.name)}
                  onClick={() => judge(people, "in")}
                >
                  {texts.admitThese(people.length)}
                </Press>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className="door-all">
        {rows.length > 1 && (
          <Press small look="quiet" onClick={() => judge(waiting, "in")}>
            {texts.admitAll}
          </Press>
        )}
        {waiting.length > 1 && (
          <Press small look="quiet" onClick={() => judge(waiting, "removed")}>
            {texts.sendAway}
          </Press>
        )}
      </div>
    </Paper>
  );
}
