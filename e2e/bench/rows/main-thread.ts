/** What a page's main thread does while something happens, by Chromium's own account. */
import type { CDPSession, Page } from "@playwright/test";
import type { Point } from "../../../shared/layout/rect.ts";
import { pause } from "../../lib/until.ts";

/** A few frames, in milliseconds. */
const PAINTED = 60;

type Clock = () => Promise<number>;

/**
 * All tasks of the page, in milliseconds: of processor time, which neighbours on the machine do not touch, or by the clock.
 */
async function taskClock(devtools: CDPSession, timeDomain: "threadTicks" | "timeTicks"): Promise<Clock> {
  await devtools.send("Performance.enable", { timeDomain });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
}

/** What it takes each time `act` is done and has been painted. Measured twice, once by each clock. */
export async function working(
  page: Page,
  times: number,
  act: (i: number) => Promise<unknown>,
): Promise<{ cpu: number[]; wall: number[] }> {
  const took = { cpu: [] as number[], wall: [] as number[] };
  for (const [name, domain] of [
    ["cpu", "threadTicks"],
    ["wall", "timeTicks"],
  ] as const) {
    const devtools = await page.context().newCDPSession(page);
    const busy = await taskClock(devtools, domain);
    for (let i = 0; i < times; i += 1) {
      const before = await busy();
      await act(i);
      await pause(PAINTED);
      took[name].push((await busy()) - before);
    }
    await devtools.detach();
  }
  return took;
}

/** Drags with a mouse button, in circles, and lets go. @returns milliseconds between frames, and of the thread in all */
export async function whileMoving(
  page: Page,
  from: Point,
  button: "left" | "middle",
  duration: number,
): Promise<{ gaps: number[]; cpu: number }> {
  const devtools = await page.context().newCDPSession(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await page.evaluate(watchFrames);
  const busy = await taskClock(devtools, "threadTicks");
  const before = await busy();
  const begin = performance.now();
  while (performance.now() - begin < duration) {
    const t = (performance.now() - begin) / 300;
    await page.mouse.move(from.x + Math.sin(t) * 300, from.y + (1 - Math.cos(t * 0.7)) * 200);
    await pause(8);
  }
  const cpu = (await busy()) - before;
  const gaps = await page.evaluate(() => {
    const room = window as unknown as { gaps: number[]; watching: boolean };
    room.watching = false;
    return room.gaps;
  });
  await page.mouse.up({ button });
  await devtools.detach();
  return { gaps: gaps.slice(2), cpu };
}

/** Runs in the page. */
function watchFrames(): void {
  const room = window as unknown as { gaps: number[]; watching: boolean };
  room.gaps = [];
  room.watching = true;
  let last = performance.now();
  const frame = (now: number) => {
    room.gaps.push(now - last);
    last = now;
    if (room.watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** What the page's JavaScript holds on to, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await devtools.detach();
  return usedSize / 1e6;
}
