import { useEffect, useState } from "react";
import type { Meeting, Step } from "../../shared/room/records.ts";
import { useNow, useRoom } from "../client/hooks.ts";
import { recall, remember } from "./memory.ts";
import { clockOn, type Planned, plannedEnd, schedule } from "./schedule.ts";

const DEFAULT_START = "09:30";
const SHORT_MS = 10_000;
const ANOTHER_HOUR_MS = 90 * 60_000;

/** When this meeting is meant to begin, as "HH:MM": a choice of the facilitator, kept on the laptop. */
export function useDayStart(meeting: string): [string, (time: string) => void] {
  const name = `start.${meeting}`;
  const [time, setTime] = useState(() => recall(name) ?? DEFAULT_START);
  return [
    time,
    (to) => {
      if (!/^\d\d:\d\d$/.test(to)) return;
      remember(name, to);
      setTime(to);
    },
  ];
}

/** When each step really began, as far as this laptop saw it happen. */
function useBegun(meeting: Meeting): Record<string, number> {
  const room = useRoom();
  const name = `begun.${meeting.id}`;
  const [begun, setBegun] = useState(() => readBegun(recall(name)));
  const { current } = meeting;
  useEffect(() => {
    if (!current) return;
    setBegun((known) => {
      if (known[current]) return known;
      const next = { ...known, [current]: room.now() };
      remember(name, JSON.stringify(next));
      return next;
    });
  }, [current, name, room]);
  return begun;
}

function readBegun(json: string | null): Record<string, number> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, at]) => typeof at === "number"));
  } catch {
    return {};
  }
}

/** The programme with clock times, the expected end, and how many minutes that is from what was planned. */
export function useSchedule(
  meeting: Meeting,
  steps: readonly Step[],
): { plan: Planned[]; endsAt: number; lateBy: number } {
  const [start] = useDayStart(meeting.id);
  const begun = useBegun(meeting);
  const now = useNow(SHORT_MS);
  const dayStart = clockOn(meeting.date, start);
  const plan = schedule({ steps, meeting, dayStart, begun, now });
  const endsAt = plan.at(-1)?.endsAt ?? dayStart;
  const first = plan[0]?.startsAt ?? dayStart;
  // A rehearsal at another hour is not late: then what counts is how long it takes.
  const from = Math.abs(first - dayStart) > ANOTHER_HOUR_MS ? first : dayStart;
  const lateBy = meeting.current ? Math.round((endsAt - plannedEnd(steps, from)) / 60_000) : 0;
  return { plan, endsAt, lateBy };
}
