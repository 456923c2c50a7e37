import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath, ROOM_HOST } from "../browser.ts";
import type { RunningHost } from "../lib/host.ts";

export async function openBrowser(options: {
  width: number;
  height: number;
  mobile?: boolean;
}): Promise<{ context: BrowserContext; page: Page; close(): Promise<void> }> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
  const { width, height, mobile = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile: mobile,
    hasTouch: mobile,
    locale: "nl-NL",
  });
  return { context, page: await context.newPage(), close: () => browser.close() };
}

/** A real beamer page that remembers when a frame was made after each note reached it. */
export async function beamerPage(host: RunningHost) {
  const { page, close } = await openBrowser({ width: 1920, height: 1080 });
  await page.addInitScript(rememberFrames);
  await page.goto(`http://${ROOM_HOST}:${host.port}/beamer${new URL(host.line.beamer).hash}`);
  await page.waitForFunction(() => "painted" in window && (window as unknown as { lines: number }).lines > 2);
  return {
    page,
    /** Epoch milliseconds by note id. */
    async painted(): Promise<Map<string, number>> {
      const entries = await page.evaluate(() => [
        ...(window as unknown as { painted: Map<string, number> }).painted,
      ]);
      return new Map(entries);
    },
    close,
  };
}

/** Runs in the page before its own code: listens along on its socket, and waits for the frame after the one in the making. */
function rememberFrames(): void {
  const painted = new Map<string, number>();
  const room = window as unknown as { painted: typeof painted; lines: number };
  room.painted = painted;
  room.lines = 0;
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }) => {
        room.lines += 1;
        if (typeof data !== "string" || !data.startsWith('42["batch"')) return;
        const ids = [...data.matchAll(/\{"put":\{"id":"([^"]+)","type":"note"/g)].map(
          (found) => found[1] ?? "",
        );
        if (ids.length === 0) return;
        requestAnimationFrame(() =>
          // The callback runs before its frame is drawn; the next one runs after.
          requestAnimationFrame(() => {
            const now = performance.timeOrigin + performance.now();
            for (const id of ids) painted.set(id, now);
          }),
        );
      });
    }
  };
}
