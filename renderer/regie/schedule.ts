import type { Meeting, Step } from "../../shared/room/records.ts";

const MINUTE_MS = 60_000;

/** When a step begins and ends, epoch milliseconds: for what is past as it was, for the rest as it is expected. */
export type Planned = { step: Step; startsAt: number; endsAt: number };

export type ScheduleInput = {
  /** Steps in the order of the programme. */
  steps: readonly Step[];
  meeting: Pick<Meeting, "current" | "timer" | "paused">;
  /** When the day was meant to begin, epoch milliseconds. */
  dayStart: number;
  now: number;
};

/**
 * The programme against the real clock: what is past keeps its time, the current step ends when its timer says (or now,
 * when that is over), and everything after it shifts along.
 */
export function schedule({ steps, meeting, dayStart, now }: ScheduleInput): Planned[] {
  const at = steps.findIndex((step) => step.id === meeting.current);
  const plan: Planned[] = [];
  let clock = at < 0 ? dayStart : 0;
  steps.forEach((step, index) => {
    const span = step.minutes * MINUTE_MS;
    if (index < at) {
      plan.push({ step, startsAt: 0, endsAt: 0 });
      return;
    }
    if (index === at) {
      const startsAt = step.openedAt ?? (meeting.timer ? meeting.timer.endsAt - span : now);
      const expected = deadline(meeting, now) ?? startsAt + span;
      clock = Math.max(expected, now);
      plan.push({ step, startsAt, endsAt: clock });
      return;
    }
    plan.push({ step, startsAt: clock, endsAt: clock + span });
    clock += span;
  });
  // What is past is told backwards from where we are.
  for (let index = at - 1; index >= 0; index -= 1) {
    const here = plan[index];
    const next = plan[index + 1];
    if (!here || !next) continue;
    here.endsAt = next.startsAt;
    here.startsAt = here.step.openedAt ?? next.startsAt - here.step.minutes * MINUTE_MS;
  }
  return plan;
}

function deadline(meeting: ScheduleInput["meeting"], now: number): number | null {
  if (!meeting.timer || meeting.timer.step !== meeting.current) return null;
  return meeting.paused ? now + Math.max(0, meeting.paused.left ?? 0) : meeting.timer.endsAt;
}

/** When the programme would have ended had everything gone by the clock. */
export function plannedEnd(steps: readonly Step[], dayStart: number): number {
  return dayStart + steps.reduce((sum, step) => sum + step.minutes, 0) * MINUTE_MS;
}

/** "HH:MM" on a day, as epoch milliseconds of this laptop's clock. */
export function clockOn(date: string, time: string): number {
  return new Date(`${date}T${time}:00`).getTime();
}
