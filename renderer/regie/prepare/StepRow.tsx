import type { Step } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/Icon.tsx";
import { stepDetail } from "../step-detail.ts";

type Props = {
  step: Step;
  time: string;
  open: boolean;
  onToggle: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

const STOP = { waiting: false, open: "is-here", closed: "is-done" } as const;

/** One stop of the programme, and the way to move it. */
export function StepRow({ step, time, open, onToggle, onUp, onDown }: Props) {
  const texts = useTexts(prepareTexts);
  const say = useSay();
  const title = say(step.title);
  return (
    <div className="step-row">
      <button
        type="button"
        className={classes("route-step", STOP[step.state])}
        aria-expanded={open}
        onClick={onToggle}
      >
        <span>{title}</span>
        <time>
          {time} · {texts.minutesShort(step.minutes)}
        </time>
        <small>{stepDetail(step, texts)}</small>
      </button>
      <span className="step-move">
        <button
          type="button"
          className="tool step-up"
          aria-label={texts.up(title)}
          disabled={!onUp}
          onClick={() => onUp?.()}
        >
          <Icon name="arrow" />
        </button>
        <button
          type="button"
          className="tool step-down"
          aria-label={texts.down(title)}
          disabled={!onDown}
          onClick={() => onDown?.()}
        >
          <Icon name="arrow" />
        </button>
      </span>
    </div>
  );
}
