import { doorNumber } from "../../../shared/room/door-number.ts";
import type { Team } from "../../../shared/room/records.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Press } from "../../ui/Press.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { useCommands } from "../commands.tsx";
import type { Someone } from "../use-people.ts";
import { ReturnCode } from "./ReturnCode.tsx";

type Props = {
  person: Someone;
  teams: readonly Team[];
  /** No page of theirs is open: perhaps it is this one whose phone died. */
  away?: boolean;
  /** The meeting is over: nobody comes in, goes out or moves any more. */
  closed: boolean;
  onErase: () => void;
};

/** One person: to another team, out, in, or back. All but erasing can be taken back. */
export function PersonRow({ person, teams, away = false, closed, onErase }: Props) {
  const texts = useTexts(runTexts);
  const erase = useTexts(eraseTexts);
  const { send } = useCommands();
  const label = texts.person(person.number);
  const judge = (to: "in" | "removed") =>
    void send({ type: "person.judge", id: person.id, from: person.state, to });
  return (
    <li>
      <span>
        {label}
        {person.name && (
          <b>
            {" "}
            <bdi>{person.name}</bdi>
          </b>
        )}
        {person.state === "waiting" && ` · ${texts.atDoor(doorNumber(person.id))}`}
        {away && !closed && <Chip icon="wifi">{texts.away}</Chip>}
      </span>
      {!closed && person.state === "removed" && (
        <Press small look="quiet" onClick={() => judge("in")}>
          {texts.bringBack}
        </Press>
      )}
      <span className="person-choices">
        {!closed && person.state !== "removed" && (
          <select
            className="input"
            aria-label={texts.moveTo(label)}
            value={person.team}
            onChange={(event) => {
              const to = event.currentTarget.value;
              void send({ type: "person.team", id: person.id, from: person.team, to });
            }}
          >
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </select>
        )}
        {!closed && person.state === "waiting" && (
          <Press small look="quiet" onClick={() => judge("in")}>
            {texts.admit}
          </Press>
        )}
        {!closed && person.state !== "removed" && <ReturnCode person={person.id} label={label} />}
        {!closed && person.state !== "removed" && (
          <Tool label={texts.remove} icon="minus" title={texts.removeAsk} onClick={() => judge("removed")} />
        )}
        <Tool
          label={erase.personOf(person.name ?? label)}
          title={erase.person}
          icon="trash"
          iconOnly
          onClick={onErase}
        />
      </span>
    </li>
  );
}
