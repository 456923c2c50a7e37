import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useNow, useTexts } from "../../client/hooks.ts";
import { clockTime } from "../../ui/end-time.ts";
import { countdown } from "./countdown.ts";

/** Minutes and seconds for the facilitator alone; everybody else sees an end time. Over time is said, not shouted. */
export function Clock({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const now = useNow(1000);
  const { timer, paused } = meeting;
  if (!timer) {
    return (
      <div className="run-clock" role="timer">
        <time>{clockTime(now)}</time>
        <small>{texts.clockNone}</small>
      </div>
    );
  }
  const left = paused ? (paused.left ?? 0) : timer.endsAt - now;
  const endsAt = paused ? now + left : timer.endsAt;
  return (
    <div className="run-clock" role="timer" aria-live="off">
      <time>{countdown(left)}</time>
      <small>{left >= 0 ? texts.clockUntil(clockTime(endsAt)) : texts.clockWas(clockTime(endsAt))}</small>
    </div>
  );
}
