import { useState } from "react";
import type { Meeting, Step } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { clockTime } from "../../ui/end-time.ts";
import { RouteList, type RouteListStep } from "../../ui/RouteList.tsx";
import { stepDetail } from "../step-detail.ts";
import { useSchedule } from "../use-schedule.ts";
import { JumpDialog } from "./JumpDialog.tsx";
import type { Running } from "./use-run.ts";

/** The route of the day with clock times, against the real clock. Any stop can be gone to. */
export function Draaiboek({ meeting, run }: { meeting: Meeting; run: Running }) {
  const texts = useTexts(runTexts);
  const words = useTexts(prepareTexts);
  const say = useSay();
  const { plan, endsAt, lateBy } = useSchedule(meeting, run.steps);
  const [asked, setAsked] = useState<Step | null>(null);
  const at = run.steps.findIndex((step) => step.id === meeting.current);

  const stops = plan.map(({ step, startsAt }, index): RouteListStep => {
    const state =
      step.id === meeting.current ? "here" : index < at || step.state === "closed" ? "done" : "ahead";
    const detail = state === "here" ? stepDetail(step, words) : "";
    return {
      id: step.id,
      title: say(step.title),
      state,
      time: clockTime(startsAt),
      detail: detail || undefined,
    };
  });
  const drift =
    Math.abs(lateBy) < 2 ? texts.onTime : lateBy > 0 ? texts.later(lateBy) : texts.earlier(-lateBy);
  return (
    <aside className="run-left" aria-label={texts.programme}>
      <div className="run-head">
        <h2>
          {texts.programme} · {texts.until(clockTime(endsAt))}
        </h2>
        {meeting.current && <p>{drift}</p>}
      </div>
      <RouteList
        steps={stops}
        label={texts.programme}
        words={{ done: texts.done, here: texts.here, ahead: texts.ahead }}
        chosen={asked?.id ?? null}
        onChoose={(id) => {
          const step = run.steps.find((each) => each.id === id);
          if (step && id !== meeting.current) setAsked(step);
        }}
      />
      {asked && (
        <JumpDialog
          title={say(asked.title)}
          onStay={() => setAsked(null)}
          onGo={() => {
            setAsked(null);
            run.go(asked);
          }}
        />
      )}
    </aside>
  );
}
