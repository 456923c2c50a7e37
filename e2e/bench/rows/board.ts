import type { Page } from "@playwright/test";
import { ROOM_HOST } from "../../browser.ts";
import { p50 } from "../../lib/stats.ts";
import { pause } from "../../lib/until.ts";
import { openBrowser } from "../beamer-page.ts";
import { fillTable, openHall } from "../hall.ts";
import type { Context, Row, Value } from "../row.ts";

/** A zone holds 1,500 notes at most, so a board of 5,000 needs four. */
const PROMPTS = ["ambitie", "doen", "meer", "later"].map((key) => ({
  key,
  title: { nl: key, en: key },
  ask: { nl: `${key}?`, en: `${key}?` },
}));
const FRAME = 1000 / 60;
/** Later than this, the frame before it was seen twice. */
const LATE = FRAME * 1.5;
const WHEEL_STEPS = 40;
const ARRIVALS = 20;
/** A few frames, in milliseconds. */
const PAINTED = 60;
const PAN_MS = 4_000;

/** Drags the board about for a while with the middle button. @returns milliseconds between frames */
async function panning(page: Page, middle: { x: number; y: number }): Promise<number[]> {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down({ button: "middle" });
  await page.evaluate(() => {
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
  });
  const begin = performance.now();
  while (performance.now() - begin < PAN_MS) {
    const t = (performance.now() - begin) / 300;
    await page.mouse.move(middle.x + Math.sin(t) * 300, middle.y + Math.cos(t * 0.7) * 200);
    await pause(8);
  }
  const gaps = await page.evaluate(() => {
    const room = window as unknown as { gaps: number[]; watching: boolean };
    room.watching = false;
    return room.gaps;
  });
  await page.mouse.up({ button: "middle" });
  return gaps.slice(2);
}

/** Milliseconds of the page's main thread, all tasks together, each time `act` is done and has been painted. */
async function working(page: Page, times: number, act: (i: number) => Promise<unknown>): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const before = await busy();
    await act(i);
    await pause(PAINTED);
    took.push((await busy()) - before);
  }
  return took;
}

async function measure(
  { folder, say }: Context,
  notes: number,
  bars: { frames: number; wheel: number },
): Promise<Value[]> {
  const hall = await openHall(folder, { hidden: false, prompts: PROMPTS });
  await hall.regie.go("dromen");
  await fillTable(hall, 0, notes);
  say(`${notes} notes lie on one board`);
  const { page, close } = await openBrowser({ width: 1920, height: 1080 });
  const [coach] = hall.host.line.keys.coaches;
  await page.goto(`http://${ROOM_HOST}:${hall.host.port}/tafel${new URL(coach?.url ?? "").hash}`);
  const box = await page.locator(".board-place").boundingBox();
  if (!box) throw new Error("the tafel shows no board");
  await pause(2_000);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const gaps = await panning(page, middle);
  const wheel = await working(page, WHEEL_STEPS, (i) => page.mouse.wheel(0, i % 2 === 0 ? 20 : -20));
  await pause(1_000);
  const arriving = await working(page, ARRIVALS, () => fillTable(hall, 0, 1));
  await close();
  await hall.close();
  const onTime = (100 * gaps.filter((gap) => gap <= LATE).length) / gaps.length;
  return [
    {
      what: "frames on time while panning",
      value: onTime,
      unit: "%",
      bar: bars.frames,
      higherIsBetter: true,
    },
    { what: "a frame while panning, p50", value: p50(gaps), unit: "ms" },
    { what: "main thread a wheel step, p50", value: p50(wheel), unit: "ms", bar: bars.wheel },
    { what: "main thread a note that arrives, p50", value: p50(arriving), unit: "ms" },
  ];
}

export const board2000: Row = {
  name: "board-2000",
  what: "2,000 notes on the board of a tafel at 1080p, without a GPU",
  run: (context) => measure(context, 2_000, { frames: 95, wheel: 8 }),
};

export const board5000: Row = {
  name: "board-5000",
  what: "5,000 notes on the board of a tafel at 1080p, without a GPU",
  run: (context) => measure(context, 5_000, { frames: 95, wheel: 12 }),
};
