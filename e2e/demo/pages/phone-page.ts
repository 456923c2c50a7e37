import type { BrowserContext, Locator, Page } from "@playwright/test";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import { pause } from "../../lib/until.ts";
import { pageNotes } from "../content/pages.ts";
import { demoThemes } from "../content/themes.ts";
import { PROMPT_KEYS, type TeamSign } from "../content/types.ts";

const texts = phoneTexts.nl;
/** Milliseconds a person would look for a button before asking the coach. */
const PATIENCE = 8_000;

/** A participant with a real page, used through what stands on the screen. */
export type PhonePage = {
  page: Page;
  team: TeamSign;
  /** Port of the host as this page sees it. */
  port: number;
  /** What this page was told is sent. */
  sent: { joins: number; notes: number; dots: number };
  join(url: string): Promise<void>;
  writeNotes(): Promise<void>;
  layNotes(): Promise<void>;
  giveDots(): Promise<void>;
};

export async function openPhonePage(
  context: BrowserContext,
  team: TeamSign,
  port: number,
): Promise<PhonePage> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const press = (name: string | RegExp, within: Page | Locator = page) =>
    within
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  const sent = { joins: 0, notes: 0, dots: 0 };
  return {
    page,
    team,
    port,
    sent,
    async join(url) {
      await page.goto(url);
      await press(texts.yesJoin);
      await page.getByRole("button", { name: texts.yesJoin }).waitFor({ state: "detached" });
      sent.joins += 1;
    },
    async writeNotes() {
      const notes = pageNotes[team];
      if (!notes) return;
      for (const [at, prompt] of PROMPT_KEYS.entries()) {
        await page.getByRole("textbox", { name: texts.yourNote }).fill(notes[prompt]);
        await press(texts.send);
        await page.getByText(texts.sentOne).first().waitFor();
        sent.notes += 1;
        if (at < PROMPT_KEYS.length - 1) await press(texts.nextPrompt);
      }
      await press(texts.iAmReady);
    },
    async layNotes() {
      for (let i = 0; i < sent.notes; i += 1) {
        const theme = demoThemes[team][i]?.title ?? "";
        await press(theme);
        await pause(300);
      }
    },
    async giveDots() {
      const theme = demoThemes[team][0]?.title ?? "";
      for (let left = 3; left > 0; left -= 1) {
        await press(texts.dotMore({ theme }));
        await page
          .getByText(texts.dotsLeft({ left: left - 1 }))
          .first()
          .waitFor();
        sent.dots += 1;
      }
    },
  };
}
