import { useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import type { Meeting, Team } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { useCommands } from "../commands.tsx";
import { SignPicker } from "../SignPicker.tsx";
import { useTeams } from "../use-meeting.ts";

/** Names and signs of the teams. */
export function TeamsEditor({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(prepareTexts);
  const teams = useTeams(meeting.id);
  const taken = teams.map((team) => team.sign);
  return (
    <Paper title={texts.teams} detail={teams.length}>
      <p>{texts.teamsLead}</p>
      <ol className="team-rows">
        {teams.map((team, index) => (
          <li key={team.id}>
            <TeamRow team={team} number={index + 1} taken={taken} />
          </li>
        ))}
      </ol>
    </Paper>
  );
}

/** A name is sent when one is done typing, not at every letter. */
function TeamRow({ team, number, taken }: { team: Team; number: number; taken: readonly string[] }) {
  const texts = useTexts(regieTexts);
  const { send } = useCommands();
  const [typing, setTyping] = useState<string | null>(null);
  const edit = (change: Partial<Pick<Team, "name" | "sign">>) =>
    send({ type: "team.edit", id: team.id, name: team.name, sign: team.sign, ...change });
  const done = () => {
    const name = typing?.trim();
    setTyping(null);
    if (name && name !== team.name) void edit({ name });
  };
  return (
    <>
      <SignPicker
        label={texts.teamSign(team.name)}
        value={team.sign}
        taken={taken}
        onChange={(sign) => void edit({ sign })}
      />
      <input
        className="input"
        type="text"
        dir="auto"
        maxLength={LIMITS.nameChars}
        aria-label={texts.teamName(number)}
        value={typing ?? team.name}
        onChange={(event) => setTyping(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === "Enter" && done()}
      />
    </>
  );
}
