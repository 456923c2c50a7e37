import { runTexts } from "../../../shared/texts/regie-run.ts";
import { usePulse, useSay, useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Press } from "../../ui/Press.tsx";
import { useTurnWords } from "./turn-words.ts";
import { type Running, type Turnable, turnable } from "./use-run.ts";

/** *Omkeren*, while there is something to turn. It asks once: nothing is covered again. */
export function Turn({ run }: { run: Running }) {
  const turn = turnable(run.steps, run.current);
  if (!turn) return null;
  return <TurnPress run={run} turn={turn} />;
}

function TurnPress({ run, turn }: { run: Running; turn: Turnable }) {
  const texts = useTexts(runTexts);
  const words = useTurnWords(turn.what);
  return (
    <div className="foot-turn">
      <AskOnce
        key={turn.step.id}
        look="primary"
        icon="turned"
        question={words.ask}
        confirm={words.now}
        cancel={texts.notYet}
        onConfirm={() => run.turn(turn.step)}
      >
        {words.press}
      </AskOnce>
    </div>
  );
}

type Props = {
  run: Running;
  /** What comes after the last step; nothing where there is no such page. */
  onPlan?: () => void;
};

/** The one large press for what comes next. */
export function NextPress({ run, onPlan }: Props) {
  const texts = useTexts(runTexts);
  const say = useSay();
  const pulse = usePulse();
  const { current, next } = run;
  const turn = turnable(run.steps, current);
  const writing = Object.values(pulse?.teams ?? {}).reduce((sum, team) => sum + team.writing, 0);
  const turning = useTurnWords(turn?.what ?? "notes");
  // Going on turns nothing, so whoever forgets is told, calmly, on the very press.
  const detail =
    turn && writing === 0 ? turning.still : writing > 0 ? texts.writing(writing) : texts.nobodyWrites;
  if (!next && !onPlan) return null;
  return (
    <Press className="foot-next" detail={detail} onClick={() => (next ? run.go(next) : onPlan?.())}>
      {next ? (current ? texts.next : texts.begin)(say(next.title)) : texts.toPlan}
    </Press>
  );
}
