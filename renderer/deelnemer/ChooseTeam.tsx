import { phoneTexts } from "../../shared/texts/phone.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { TeamBadge } from "../ui/TeamBadge.tsx";
import { Title } from "./Title.tsx";

type Props = {
  teams: readonly Known<"team">[];
  busy: boolean;
  onChoose: (team: string) => void;
};

/** All teams, each with its sign as it stands on the table. */
export function ChooseTeam({ teams, busy, onChoose }: Props) {
  const t = useTexts(phoneTexts);
  return (
    <div className="stack">
      <Title>{t.chooseTeam}</Title>
      <p>{t.chooseTeamHint}</p>
      <ul className="team-list">
        {teams.map((team) => (
          <li key={team.id}>
            <Press look="quiet" wide busy={busy} onClick={() => onChoose(team.id)}>
              <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} />
            </Press>
          </li>
        ))}
      </ul>
    </div>
  );
}
