import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { Clock } from "./Clock.tsx";
import { NextPress, Turn } from "./Next.tsx";
import type { Running } from "./use-run.ts";

type Props = { meeting: Meeting; run: Running; onPlan: () => void };

/** Clock, a little more time, a break, back, turning, and the one large press for what comes next. */
export function Foot({ meeting, run, onPlan }: Props) {
  const texts = useTexts(runTexts);
  const say = useSay();
  const { current, previous } = run;
  const paused = meeting.paused !== null;
  return (
    <footer className="run-foot">
      <Clock meeting={meeting} />
      <div className="foot-quiet">
        <Press
          small
          look="quiet"
          disabled={!current}
          aria-label={texts.plusMinutes(1)}
          onClick={() => run.addTime(1)}
        >
          {texts.plusOne}
        </Press>
        <Press
          small
          look="quiet"
          disabled={!current}
          aria-label={texts.plusMinutes(5)}
          onClick={() => run.addTime(5)}
        >
          {texts.plusFive}
        </Press>
        <Press small look="quiet" icon={paused ? "play" : "pause"} onClick={run.togglePause}>
          {paused ? texts.resume : texts.pause}
        </Press>
        <Press
          small
          look="quiet"
          icon="undo"
          disabled={!previous}
          title={previous && texts.backTo(say(previous.title))}
          onClick={() => run.go(previous)}
        >
          {texts.back}
        </Press>
      </div>
      <Turn run={run} />
      <NextPress run={run} onPlan={onPlan} />
    </footer>
  );
}
