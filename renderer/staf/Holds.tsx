import type { Meeting } from "../../shared/room/records.ts";
import { runTexts } from "../../shared/texts/regie-run.ts";
import { staffTexts } from "../../shared/texts/staff.ts";
import { useTexts } from "../client/hooks.ts";
import type { Running } from "../regie/run/use-run.ts";
import { Tool } from "../ui/Tool.tsx";

/** The views that one thinks of while walking; the laptop has them all. */
const VIEWS = ["step", "join", "mosaic", "results"] as const;

type Props = { meeting: Meeting; run: Running };

/** What holds the hall, and what the wall shows: each one press, each reversible. */
export function Holds({ meeting, run }: Props) {
  const texts = useTexts(runTexts);
  const words = useTexts(staffTexts);
  const paused = meeting.paused !== null;
  const shut = meeting.door === "closed";
  return (
    <div className="staf-holds">
      {/* biome-ignore lint/a11y/useSemanticElements: a few tools, not a part of a form. */}
      <div role="group" aria-label={words.room}>
        <Tool
          label={paused ? texts.resume : texts.pause}
          icon={paused ? "play" : "pause"}
          pressed={paused}
          onClick={run.togglePause}
        />
        <Tool label={texts.freeze} icon="freeze" pressed={meeting.frozen} onClick={run.toggleFreeze} />
        <Tool
          label={shut ? texts.doorClosed : texts.doorOpen}
          icon="door"
          pressed={shut}
          onClick={run.toggleDoor}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a few tools, not a part of a form. */}
      <div role="group" aria-label={words.wall}>
        <Tool label={texts.black} icon="screen" pressed={meeting.black} onClick={run.toggleBlack} />
        {VIEWS.map((mode) => (
          <Tool
            key={mode}
            label={texts[`show-${mode}`]}
            pressed={meeting.beamer.mode === mode}
            onClick={() => run.show({ mode, team: null })}
          />
        ))}
      </div>
    </div>
  );
}
