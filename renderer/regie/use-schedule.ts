import type { Meeting, Step } from "../../shared/room/records.ts";
import { useNow } from "../client/hooks.ts";
import { clockOn, type Planned, plannedEnd, schedule } from "./schedule.ts";

/** When nobody chose: as most of these days begin. */
const DEFAULT_START = "09:30";
const SHORT_MS = 10_000;
const ANOTHER_HOUR_MS = 90 * 60_000;

/** When this meeting is meant to begin, as "HH:MM". */
export function startOf(meeting: Meeting): string {
  return meeting.startsAt ?? DEFAULT_START;
}

/** The programme with clock times, the expected end, and how many minutes that is from what was planned. */
export function useSchedule(
  meeting: Meeting,
  steps: readonly Step[],
): { plan: Planned[]; endsAt: number; lateBy: number } {
  const now = useNow(SHORT_MS);
  const dayStart = clockOn(meeting.date, startOf(meeting));
  const plan = schedule({ steps, meeting, dayStart, now });
  const endsAt = plan.at(-1)?.endsAt ?? dayStart;
  const first = plan[0]?.startsAt ?? dayStart;
  // A rehearsal at another hour is not late: then what counts is how long it takes.
  const from = Math.abs(first - dayStart) > ANOTHER_HOUR_MS ? first : dayStart;
  const lateBy = meeting.current ? Math.round((endsAt - plannedEnd(steps, from)) / 60_000) : 0;
  return { plan, endsAt, lateBy };
}
