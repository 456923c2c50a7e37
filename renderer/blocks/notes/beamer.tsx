import { beamerTexts } from "../../../shared/texts/beamer.ts";
import { Frame } from "../../beamer/Frame.tsx";
import { Wall } from "../../beamer/modes/Wall.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import { boardOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom, useSay, useTexts } from "../../client/hooks.ts";

/** The question while people write. A board of the whole room fills as they do; of teams the wall shows how many. */
export function NotesBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  const { records } = useRoom();
  useAll("board");
  const look = step.boards === "room" ? boardOf(records, step, null) : null;
  if (look && step.circle !== "team") return <Wall look={look} title={say(step.say)} />;
  return (
    <Frame title={say(step.say)}>
      <PutDown step={step} />
      <ul className="asks">
        {(step.prompts ?? []).map((prompt) => (
          <Ask key={prompt.key} step={step} prompt={prompt} />
        ))}
      </ul>
    </Frame>
  );
}

type Prompt = NonNullable<Known<"step">["prompts"]>[number];

function Ask({ step, prompt }: { step: Known<"step">; prompt: Prompt }) {
  const texts = useTexts(beamerTexts);
  const say = useSay();
  const boards = useAll("board", (board) => board.step === step.id);
  const ids = new Set(boards.map((board) => board.id));
  const zones = useAll("zone", (zone) => ids.has(zone.board ?? "") && zone.prompt === prompt.key);
  const notes = useAll(
    "note",
    (note) => note.step === step.id && note.prompt === prompt.key && note.state === "shown",
  );
  const covered = zones.reduce((sum, zone) => sum + (zone.covered ?? 0), 0);
  const count = covered + notes.length;
  return (
    <li>
      <h2>{say(prompt.title)}</h2>
      <p>{say(prompt.ask)}</p>
      {count > 0 && (
        <p className="asks-count">
          {/* One back stands for all that are covered. */}
          <span className={covered > 0 ? "note note-turned" : "note"} aria-hidden="true" />
          {texts.notes({ n: count })}
        </p>
      )}
    </li>
  );
}
