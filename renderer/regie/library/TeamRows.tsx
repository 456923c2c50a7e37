import { useId } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { SignPicker } from "../SignPicker.tsx";
import { type NewTeam, withAnother } from "./teams.ts";

type Props = { teams: readonly NewTeam[]; onChange: (teams: NewTeam[]) => void; error: string | undefined };

/** The teams of a new traject: sign and name, always together. */
export function TeamRows({ teams, onChange, error }: Props) {
  const texts = useTexts(regieTexts);
  const errorId = useId();
  const replace = (at: number, change: Partial<NewTeam>) =>
    onChange(teams.map((team, index) => (index === at ? { ...team, ...change } : team)));
  return (
    <>
      <ol className="team-rows">
        {teams.map((team, index) => (
          <li key={team.sign}>
            <SignPicker
              label={texts.teamSign(team.name)}
              value={team.sign}
              taken={teams.map((each) => each.sign)}
              onChange={(sign) => replace(index, { sign })}
            />
            <input
              className="input"
              type="text"
              dir="auto"
              maxLength={LIMITS.nameChars}
              aria-label={texts.teamName(index + 1)}
              aria-invalid={error !== undefined && team.name.trim() === "" ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              value={team.name}
              onChange={(event) => replace(index, { name: event.currentTarget.value })}
            />
            <Tool
              label={texts.removeTeam(team.name)}
              icon="minus"
              iconOnly
              disabled={teams.length === 1}
              onClick={() => onChange(teams.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {error && (
        <p className="field-error" id={errorId} role="alert">
          {error}
        </p>
      )}
      <div>
        <Press
          small
          look="quiet"
          icon="plus"
          disabled={teams.length >= LIMITS.teams}
          onClick={() => onChange(withAnother(teams, texts))}
        >
          {texts.addTeam}
        </Press>
      </div>
    </>
  );
}
