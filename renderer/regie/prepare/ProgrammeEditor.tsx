import { useState } from "react";
import type { Meeting, Step } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { clockTime } from "../../ui/end-time.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { clockOn, schedule } from "../schedule.ts";
import { TimeField } from "../TimeField.tsx";
import { useLeftOut, useProgramme } from "../use-meeting.ts";
import { startOf } from "../use-schedule.ts";
import { moved } from "./arrange.ts";
import { StepEditor } from "./StepEditor.tsx";
import { StepRow } from "./StepRow.tsx";

/** The programme as the route of the day; one step at a time opens for changing. */
export function ProgrammeEditor({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(prepareTexts);
  const say = useSay();
  const { send, tell } = useCommands();
  const steps = useProgramme(meeting);
  const leftOut = useLeftOut(meeting);
  const [chosen, setChosen] = useState<string | null>(null);
  const dayStart = clockOn(meeting.date, startOf(meeting));
  const still = { current: null, timer: null, paused: null };
  const plan = schedule({ steps, meeting: still, dayStart, now: dayStart });
  const closed = meeting.state === "closed";

  const arrange = (to: string[]) =>
    send({ type: "programme.arrange", id: meeting.id, from: meeting.steps, to });
  const leaveOut = async (step: Step) => {
    const before = meeting.steps;
    const to = before.filter((id) => id !== step.id);
    if (!(await arrange(to)).ok) return;
    setChosen(null);
    const putBack = () => void send({ type: "programme.arrange", id: meeting.id, from: to, to: before });
    tell(texts.leftOut(say(step.title)), { label: texts.putBack, onChoose: putBack });
  };
  const onPhone = steps.filter((step) => step.attention === "telefoon" && step.block !== "slide");
  const sum = (some: readonly Step[]) => some.reduce((total, step) => total + step.minutes, 0);
  const last = plan.at(-1);

  return (
    <Paper title={texts.programme} detail={last && texts.endsAt(clockTime(last.endsAt))}>
      <p>
        {texts.total(sum(steps))}, {texts.phoneMinutes(sum(onPhone))}. {texts.programmeLead}
      </p>
      <div className="programme-start">
        <TimeField
          label={texts.startsAt}
          value={startOf(meeting)}
          disabled={closed}
          onChange={(to) => void send({ type: "meeting.starts", id: meeting.id, from: meeting.startsAt, to })}
        />
      </div>
      <ol className="route-list programme-list">
        {plan.map(({ step, startsAt }, index) => (
          <li key={step.id}>
            <StepRow
              step={step}
              time={clockTime(startsAt)}
              open={chosen === step.id}
              onToggle={() => setChosen(chosen === step.id ? null : step.id)}
              onUp={moved(steps, index, -1) && (() => void arrange(moved(steps, index, -1) ?? []))}
              onDown={moved(steps, index, 1) && (() => void arrange(moved(steps, index, 1) ?? []))}
            />
            {chosen === step.id && (
              <StepEditor
                key={step.id}
                step={step}
                onDone={() => setChosen(null)}
                onLeaveOut={
                  step.state === "waiting" && steps.length > 1 && !closed ? () => void leaveOut(step) : null
                }
              />
            )}
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && (
        <div className="programme-out">
          <h3>{texts.leftOutSteps}</h3>
          {leftOut.map((step) => (
            <p key={step.id}>
              <span>{say(step.title)}</span>
              <Press small look="quiet" icon="undo" onClick={() => void arrange([...meeting.steps, step.id])}>
                {texts.putBack}
              </Press>
            </p>
          ))}
        </div>
      )}
    </Paper>
  );
}
