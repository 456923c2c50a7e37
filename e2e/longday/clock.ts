import { pause } from "../lib/until.ts";

/** The wall clock of a day that goes faster: `pace` of its seconds go in one of ours. */
export type DayClock = {
  readonly pace: number;
  /** For the host, so that both have the same. */
  readonly setting: { wall: number; here: number; pace: number };
  /** Waits until the clock on the wall says so; not at all when it does already. */
  until(time: string): Promise<void>;
  /** Simulated minutes, in milliseconds of ours. */
  minutes(count: number): number;
};

/** @param seconds of ours for the six hours and a half from 9:00 to 15:30 */
export function dayClock(seconds: number): DayClock {
  const pace = (6.5 * 3600) / seconds;
  const here = Date.now();
  const wall = Date.parse("2026-09-14T09:00:00Z");
  return {
    pace,
    setting: { wall, here, pace },
    minutes: (count) => (count * 60_000) / pace,
    async until(time) {
      const at = here + (Date.parse(`2026-09-14T${time}:00Z`) - wall) / pace;
      await pause(Math.max(0, at - Date.now()));
    },
  };
}
