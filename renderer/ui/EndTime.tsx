import { useEffect, useState } from "react";
import { clockTime, endTimeState } from "./end-time.ts";

type Props = {
  /** Deadline, epoch milliseconds on the host's clock. */
  endsAt: number;
  /** Host clock minus this device's clock, in milliseconds. */
  offset?: number | undefined;
  words: {
    /** "tot 12:10" */
    until: (clock: string) => string;
    /** "nog 2 minuten" */
    near: (minutes: number) => string;
    /** "de tijd is om" */
    over: string;
  };
};

/** Until when, as a clock time; minutes only in the last two. */
export function EndTime({ endsAt, offset = 0, words }: Props) {
  const [, wake] = useState(0);
  const now = Date.now() + offset;
  const { kind, minutes, next } = endTimeState(endsAt, now);

  useEffect(() => {
    if (next === null) return;
    // A sleeping phone wakes late and then simply asks again.
    const timer = setTimeout(() => wake((count) => count + 1), Math.min(next + 20, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  });

  return (
    <span className="end-time" data-near={kind === "until" ? undefined : ""}>
      {kind === "until" && words.until(clockTime(endsAt))}
      {kind === "near" && words.near(minutes)}
      {kind === "over" && words.over}
    </span>
  );
}
