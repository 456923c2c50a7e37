import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { boardOf } from "../../board/scene-of.ts";
import { useAll, useRoom, useSay, useTexts } from "../../client/hooks.ts";
import { Tool } from "../../ui/Tool.tsx";
import { Toolbar } from "../../ui/Toolbar.tsx";
import { useCommands } from "../commands.tsx";
import { useTeams } from "../use-meeting.ts";
import { Overview } from "./Overview.tsx";
import { TeamActions } from "./TeamActions.tsx";
import { TeamBoard } from "./TeamBoard.tsx";
import type { Running } from "./use-run.ts";

type Props = {
  meeting: Meeting;
  run: Running;
  /** Team whose board is looked at; null: all of them in counts. */
  team: string | null;
  onTeam: (team: string | null) => void;
};

/** The tables: all teams in numbers, or one board. */
export function Centre({ meeting, run, team, onTeam }: Props) {
  const texts = useTexts(runTexts);
  const general = useTexts(regieTexts);
  const say = useSay();
  const { undo, redo } = useCommands();
  const teams = useTeams(meeting.id);
  const { records } = useRoom();
  // A board appears when its step first opens.
  useAll("board");
  const chosen = teams.find((each) => each.id === team);
  const { current } = run;
  const look = boardOf(records, current, team);
  const inRoom = look !== null && records.get("board", look.board)?.team === null;

  return (
    <>
      <div className="centre-head">
        <div>
          <h1>{current ? say(current.title) : texts.notBegun}</h1>
          <p>{current ? say(current.say) : texts.notBegunHint}</p>
        </div>
        <Toolbar label={`${general.undo}, ${general.redo}`}>
          <Tool label={general.undo} icon="undo" iconOnly onClick={undo} />
          <Tool label={general.redo} icon="redo" iconOnly onClick={redo} />
        </Toolbar>
      </div>
      <div className="centre-body">
        {chosen && current?.block === "actions" ? (
          <TeamActions meeting={meeting} team={chosen} />
        ) : look && (chosen || inRoom) ? (
          <TeamBoard look={look} />
        ) : (
          <Overview meeting={meeting} run={run} onTeam={onTeam} />
        )}
      </div>
      <div className="centre-tools">
        <Toolbar label={texts.chooseBoard}>
          <Tool label={texts.allTeams} pressed={team === null} onClick={() => onTeam(null)} />
          {teams.map((each) => (
            <Tool
              key={each.id}
              label={each.name}
              pressed={team === each.id}
              onClick={() => onTeam(each.id)}
            />
          ))}
        </Toolbar>
      </div>
    </>
  );
}
