import type { Page } from "@playwright/test";
import type { Lang } from "../../shared/lang.ts";
import { beamerTexts } from "../../shared/texts/beamer.ts";

/** The wall. */
export type BeamerPage = ReturnType<typeof beamerPage>;

export function beamerPage(page: Page, lang: Lang = "nl") {
  const texts = beamerTexts[lang];
  return {
    page,
    texts,
    /** A note that lies open; its words stand in lines. */
    note: (text: string) => page.getByRole("article").filter({ hasText: text }),
    turned: page.getByRole("img", { name: texts.turned }),
  };
}
