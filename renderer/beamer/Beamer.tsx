import type { ComponentType } from "react";
import { beamerTexts } from "../../shared/texts/beamer.ts";
import { ActionsBeamer } from "../blocks/actions/beamer.tsx";
import { ClusterBeamer } from "../blocks/cluster/beamer.tsx";
import { NotesBeamer } from "../blocks/notes/beamer.tsx";
import { PairsBeamer } from "../blocks/pairs/beamer.tsx";
import { ScaleBeamer } from "../blocks/scale/beamer.tsx";
import { SlideBeamer } from "../blocks/slide/beamer.tsx";
import { VoteBeamer } from "../blocks/vote/beamer.tsx";
import { boardOf } from "../board/scene-of.ts";
import type { Known } from "../client/api.ts";
import { useAll, useKnown, useMeeting, useRoom, useSay, useStep, useTexts } from "../client/hooks.ts";
import { Join, Wifi } from "./modes/Join.tsx";
import { Mosaic } from "./modes/Mosaic.tsx";
import { Pause } from "./modes/Pause.tsx";
import { Plan } from "./modes/Plan.tsx";
import { Results } from "./modes/Results.tsx";
import { Sentence } from "./modes/Sentence.tsx";
import { Wall } from "./modes/Wall.tsx";
import { YesMoment } from "./modes/YesMoment.tsx";
import { useWorkStep } from "./use-work.ts";

/** How a step looks on the wall, by its block. */
const BLOCKS: Record<string, ComponentType<{ step: Known<"step"> }>> = {
  slide: SlideBeamer,
  notes: NotesBeamer,
  cluster: ClusterBeamer,
  pairs: PairsBeamer,
  scale: ScaleBeamer,
  vote: VoteBeamer,
  actions: ActionsBeamer,
};

/** What the meeting wants to be seen. The wall has no controls of its own. */
export function Beamer() {
  const texts = useTexts(beamerTexts);
  const meeting = useMeeting();
  const title = useKnown("traject", "traject")?.title ?? "";
  if (!meeting) return <Sentence title={title} />;
  if (meeting.state === "closed") return <Sentence title={texts.bye}>{meeting.title}</Sentence>;
  if (meeting.state === "prepared") return <Sentence title={meeting.title ?? ""}>{texts.soon}</Sentence>;
  if (meeting.black) return <div className="black" />;
  if (meeting.paused) return <Pause />;
  const mode = meeting.beamer?.mode;
  // Going on, or choosing another view, ends what waited for its moment: the facilitator decides what the wall shows.
  const scene = `${mode} ${meeting.current}`;
  return (
    <>
      <Mode mode={mode} />
      {(mode === "step" || mode === "plan") && <YesMoment key={scene} />}
    </>
  );
}

function Mode({ mode }: { mode: string | undefined }) {
  switch (mode) {
    case "wifi":
      return <Wifi />;
    case "join":
      return <Join />;
    case "board":
      return <Board />;
    case "mosaic":
      return <AllTeams />;
    case "results":
      return <Results />;
    case "plan":
      return <Plan />;
    default:
      return <Step />;
  }
}

function Step() {
  const texts = useTexts(beamerTexts);
  const step = useStep();
  const title = useMeeting()?.title ?? "";
  const Block = step?.block ? BLOCKS[step.block] : undefined;
  if (!step || !Block) return <Sentence title={texts.welcome}>{title}</Sentence>;
  return <Block step={step} />;
}

/** One team's board, or that of the room; a team that was not chosen is all teams. */
function Board() {
  const { records } = useRoom();
  const say = useSay();
  const step = useStep();
  const work = useWorkStep();
  const id = useMeeting()?.beamer?.team ?? null;
  const team = useKnown("team", id);
  useAll("board");
  const look = boardOf(records, step, id) ?? boardOf(records, work.cluster ?? work.notes, id);
  const board = useKnown("board", look?.board);
  const of = useKnown("step", look?.step ?? board?.step);
  if (!look || (board?.team ?? null) !== id) return <AllTeams />;
  return <Wall look={look} title={say((of ?? step)?.title)} team={team} />;
}

function AllTeams() {
  const say = useSay();
  const step = useStep();
  return <Mosaic title={say(step?.say) || say(step?.title)} />;
}
