import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath, ROOM_HOST } from "../../browser.ts";
import { pause } from "../../lib/until.ts";
import { pageNotes } from "../content/pages.ts";
import type { TeamSign } from "../content/types.ts";
import { openPhonePage, type PhonePage } from "./phone-page.ts";

/** The real pages of the day: a beamer and two phones, in one Chromium. */
export type Pages = {
  beamer: Page;
  phones: PhonePage[];
  /** What the two phones write. */
  texts: string[];
  joined(): number;
  /** Notes that the pages were told are sent. */
  written(): number;
  dotted(): number;
  /** A picture of beamer and first phone, under the number of the moment. */
  picture(name: string): Promise<void>;
  traffic(): { asked: number; foreign: string[]; errors: string[] };
  /** Runs what a person does on a page; what does not work there is a problem, not the end of the day. */
  person(what: string, act: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** Milliseconds for movement to end before a picture. */
const SETTLE = 700;

export async function openPages(options: {
  /** Port of the host as this page sees it, and the fragment with the beamer's key. */
  beamer: { port: number; keys: string };
  phones: readonly { team: TeamSign; port: number }[];
  pictures: string;
}): Promise<Pages> {
  mkdirSync(options.pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
  // Plain http by a name: no secure context, as in the hall. It is loopback all the same, so the beamer's key works.
  const origin = (port: number) => `http://${ROOM_HOST}:${port}`;
  const traffic = { asked: 0, foreign: new Set<string>(), errors: [] as string[] };
  const watch = (context: BrowserContext, port: number) => {
    context.on("request", (request) => {
      traffic.asked += 1;
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin(port)) traffic.foreign.add(request.url());
    });
    context.on("response", (response) => {
      if (response.status() >= 400) traffic.errors.push(`${response.status()} for ${response.url()}`);
    });
    context.on("page", (page) => {
      page.on("websocket", (socket) => {
        traffic.asked += 1;
        if (new URL(socket.url()).host !== new URL(origin(port)).host) traffic.foreign.add(socket.url());
      });
    });
    context.on("weberror", (error) => traffic.errors.push(error.error().message));
    context.on("console", (line) => {
      // What could not be loaded is named above, with its address.
      if (line.type() === "error" && !line.text().startsWith("Failed to load"))
        traffic.errors.push(line.text());
    });
  };

  const wall = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: "nl-NL" });
  watch(wall, options.beamer.port);
  const beamer = await wall.newPage();
  await beamer.goto(`${origin(options.beamer.port)}/beamer${options.beamer.keys}`);
  const phones: PhonePage[] = [];
  for (const { team, port } of options.phones) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: "nl-NL",
    });
    watch(context, port);
    phones.push(await openPhonePage(context, team, port));
  }

  let number = 0;
  return {
    beamer,
    phones,
    texts: options.phones.flatMap(({ team }) => Object.values(pageNotes[team] ?? {})),
    joined: () => phones.reduce((sum, phone) => sum + phone.sent.joins, 0),
    written: () => phones.reduce((sum, phone) => sum + phone.sent.notes, 0),
    dotted: () => phones.reduce((sum, phone) => sum + phone.sent.dots, 0),
    async picture(name) {
      number += 1;
      await pause(SETTLE);
      const path = (who: string) =>
        join(options.pictures, `${String(number).padStart(2, "0")}-${name}-${who}.png`);
      await Promise.all([
        beamer.screenshot({ path: path("beamer") }),
        ...phones.slice(0, 1).map(({ page }) => page.screenshot({ path: path("telefoon") })),
      ]);
    },
    traffic: () => ({ asked: traffic.asked, foreign: [...traffic.foreign], errors: traffic.errors }),
    async person(what, act) {
      try {
        await act();
      } catch (error) {
        const said = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
        traffic.errors.push(`${what}: ${said}`);
      }
    },
    close: () => browser.close(),
  };
}
