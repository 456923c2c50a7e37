import { describe, expect, it } from "vitest";
import type { Step } from "../../shared/room/records.ts";
import { plannedEnd, schedule } from "./schedule.ts";

const MINUTE = 60_000;
const START = 1_000_000 * MINUTE;
const step = (id: string, minutes: number, openedAt: number | null = null) =>
  ({ id, minutes, openedAt }) as Step;
const steps = [step("a", 10), step("b", 20), step("c", 5)];
const still = { current: null, timer: null, paused: null };

describe("the programme against the clock", () => {
  it("lays the steps end to end before the day begins", () => {
    const plan = schedule({ steps, meeting: still, dayStart: START, now: START - 60 * MINUTE });
    expect(plan.map((each) => (each.startsAt - START) / MINUTE)).toEqual([0, 10, 30]);
    expect(plan.at(-1)?.endsAt).toBe(plannedEnd(steps, START));
  });

  it("moves what comes along with the timer, and remembers what was", () => {
    const timer = { step: "b", endsAt: START + 38 * MINUTE };
    const begun = [step("a", 10, START + 2 * MINUTE), step("b", 20, START + 15 * MINUTE), step("c", 5)];
    const meeting = { current: "b", timer, paused: null };
    const plan = schedule({ steps: begun, meeting, dayStart: START, now: START + 20 * MINUTE });
    expect(plan.map((each) => (each.startsAt - START) / MINUTE)).toEqual([2, 15, 38]);
    expect(plan.at(-1)?.endsAt).toBe(START + 43 * MINUTE);
  });

  it("lets the end slip once the time is over, and while it is a break", () => {
    const timer = { step: "b", endsAt: START + 30 * MINUTE };
    const over = { current: "b", timer, paused: null };
    const now = START + 40 * MINUTE;
    expect(schedule({ steps, meeting: over, dayStart: START, now }).at(-1)?.endsAt).toBe(START + 45 * MINUTE);
    const pause = { ...over, paused: { left: 7 * MINUTE } };
    expect(schedule({ steps, meeting: pause, dayStart: START, now }).at(-1)?.endsAt).toBe(
      START + 52 * MINUTE,
    );
  });

  it("reckons the past back from now when nothing was seen", () => {
    const meeting = { current: "c", timer: null, paused: null };
    const now = START + 30 * MINUTE;
    const plan = schedule({ steps, meeting, dayStart: START, now });
    expect(plan.map((each) => (each.startsAt - START) / MINUTE)).toEqual([0, 10, 30]);
  });
});
