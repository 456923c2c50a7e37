import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { usePulse, useSay, useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Press } from "../../ui/Press.tsx";
import { Clock } from "./Clock.tsx";
import { useTurnWords } from "./turn-words.ts";
import { type Running, turnable } from "./use-run.ts";

type Props = { meeting: Meeting; run: Running; onPlan: () => void };

/** Clock, a little more time, a break, back, turning, and the one large press for what comes next. */
export function Foot({ meeting, run, onPlan }: Props) {
  const texts = useTexts(runTexts);
  const say = useSay();
  const pulse = usePulse();
  const { current, next, previous } = run;
  const turn = turnable(run.steps, current);
  const writing = Object.values(pulse?.teams ?? {}).reduce((sum, team) => sum + team.writing, 0);
  const paused = meeting.paused !== null;
  const turning = useTurnWords(turn?.what ?? "notes");
  // Going on turns nothing, so whoever forgets is told, calmly, on the very press.
  const detail =
    turn && writing === 0 ? turning.still : writing > 0 ? texts.writing(writing) : texts.nobodyWrites;
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
      {turn && (
        <div className="foot-turn">
          <AskOnce
            key={turn.step.id}
            look="primary"
            icon="turned"
            question={turning.ask}
            confirm={turning.now}
            cancel={texts.notYet}
            onConfirm={() => run.turn(turn.step)}
          >
            {turning.press}
          </AskOnce>
        </div>
      )}
      <Press className="foot-next" detail={detail} onClick={() => (next ? run.go(next) : onPlan())}>
        {next ? (current ? texts.next : texts.begin)(say(next.title)) : texts.toPlan}
      </Press>
    </footer>
  );
}
