import type { Page } from "@playwright/test";
import type { Lang } from "../../shared/lang.ts";
import { boardTexts } from "../../shared/texts/board.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";

/** The tablet on a team's table. */
export type TafelPage = ReturnType<typeof tafelPage>;

export function tafelPage(page: Page, lang: Lang = "nl") {
  const board = boardTexts[lang];
  const texts = tafelTexts[lang];
  return {
    page,
    board,
    texts,
    /** The board as headings and lists: the same verbs, for ears and keyboards. */
    async asList() {
      await page.getByRole("radio", { name: board.list }).check({ force: true });
    },
    /** A field of the board as a list: a question, or a theme. */
    field: (title: string) => page.getByRole("region", { name: title }),
    async addTheme(title: string) {
      await page.getByRole("textbox", { name: texts.newTheme }).fill(title);
      await page.getByRole("button", { name: texts.addTheme, exact: true }).click();
    },
    note: (text: string) => page.getByRole("listitem").filter({ hasText: text }),
  };
}
