export type EndTimeState = {
  kind: "until" | "near" | "over";
  /** Whole minutes left, rounded up; 0 when over. */
  minutes: number;
  /** Milliseconds until this answer changes; null when it no longer does. */
  next: number | null;
};

const MINUTE = 60_000;
/** Minutes are told only this close to the end: a constant countdown is stress. */
const NEAR = 2 * MINUTE;

/** What to say about a deadline. `endsAt` and `now` in epoch milliseconds of the same clock. */
export function endTimeState(endsAt: number, now: number): EndTimeState {
  const left = endsAt - now;
  if (left <= 0) return { kind: "over", minutes: 0, next: null };
  const minutes = Math.ceil(left / MINUTE);
  if (left > NEAR) return { kind: "until", minutes, next: left - NEAR };
  return { kind: "near", minutes, next: left - (minutes - 1) * MINUTE };
}

/** Wall clock time of an epoch, as "9:05" or "12:10". */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}
