import type { Page } from "@playwright/test";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import { ROOM_HOST } from "../../browser.ts";
import { percentile } from "../../lib/stats.ts";
import { openBrowser } from "../beamer-page.ts";
import { openHall } from "../hall.ts";
import type { Row } from "../row.ts";

const RUNS = 5;
const SLOWER = 4;

/** What came over the wire for one load, in bytes as they came. */
type Load = { words: number; fonts: number; headers: number; ready: number };

/** From asking for the page until a person can say yes, in a browser without anything kept. */
async function loadOnce(page: Page, url: string, slower: number): Promise<Load> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.clearBrowserCache");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const kinds = new Map<string, string>();
  const load: Load = { words: 0, fonts: 0, headers: 0, ready: 0 };
  const bodies = new Map<string, number>();
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength),
  );
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const body = bodies.get(requestId) ?? 0;
    load[kinds.get(requestId) === "Font" ? "fonts" : "words"] += body;
    load.headers += encodedDataLength - body;
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("button", { name: phoneTexts.nl.yesJoin }).waitFor();
  load.ready = await page.evaluate(() => (window as unknown as { ready: number }).ready);
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await devtools.detach();
  return load;
}

/** Runs in the page: the moment at which its first button stood there and a frame was made of it. */
function noteWhenReady(): void {
  const room = window as unknown as { ready: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector("button")) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        room.ready = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

export const phonePage: Row = {
  name: "page",
  what: "the phone's page on its first visit, over plain http",
  async run({ folder }) {
    const hall = await openHall(folder);
    const url = `http://${ROOM_HOST}:${hall.host.port}/#c=${hall.code}&t=${hall.teams[0]}`;
    const loads: Record<number, Load[]> = { 1: [], [SLOWER]: [] };
    for (const slower of [1, SLOWER]) {
      for (let run = 0; run < RUNS; run += 1) {
        const { page, close } = await openBrowser({ width: 390, height: 844, mobile: true });
        await page.addInitScript(noteWhenReady);
        loads[slower]?.push(await loadOnce(page, url, slower));
        await close();
      }
    }
    await hall.close();
    const median = (slower: number, part: keyof Load) =>
      percentile(
        (loads[slower] ?? []).map((load) => load[part]),
        0.5,
      );
    return [
      {
        what: "page with all it needs to join, without fonts",
        value: median(1, "words") / 1000,
        unit: "kB",
        bar: 60,
      },
      { what: "fonts", value: median(1, "fonts") / 1000, unit: "kB", bar: 40 },
      { what: "headers of the answers", value: median(1, "headers") / 1000, unit: "kB" },
      { what: "ready to join", value: median(1, "ready"), unit: "ms" },
      { what: "ready to join on a CPU 4x slower", value: median(SLOWER, "ready"), unit: "ms", bar: 1_000 },
    ];
  },
};
