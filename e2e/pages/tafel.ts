import type { Page } from "@playwright/test";
import type { Lang } from "../../shared/lang.ts";
import { boardTexts } from "../../shared/texts/board.ts";

/** The tablet on a team's table. */
export type TafelPage = ReturnType<typeof tafelPage>;

export function tafelPage(page: Page, lang: Lang = "nl") {
  const board = boardTexts[lang];
  return {
    page,
    board,
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    /** The board as headings and lists: the same verbs, for ears and keyboards. */
    async asList() {
      await page.getByRole("radio", { name: board.list }).check({ force: true });
    },
    note: (text: string) => page.getByRole("listitem").filter({ hasText: text }),
  };
}
