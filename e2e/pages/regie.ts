import { expect, type Page } from "@playwright/test";
import type { Lang } from "../../shared/lang.ts";
import { regieTexts } from "../../shared/texts/regie.ts";
import { regiePlanTexts } from "../../shared/texts/regie-plan.ts";
import { prepareTexts } from "../../shared/texts/regie-prepare.ts";
import { runTexts } from "../../shared/texts/regie-run.ts";

/** The facilitator's page. */
export type RegiePage = ReturnType<typeof regiePage>;

export function regiePage(page: Page, lang: Lang = "nl") {
  const general = regieTexts[lang];
  const prepare = prepareTexts[lang];
  const run = runTexts[lang];
  const plan = regiePlanTexts[lang];
  const button = (name: string | RegExp) =>
    page.getByRole("button", { name, exact: typeof name === "string" });
  /** The one large press for what comes next. */
  const next = page.locator(".foot-next");
  return {
    page,
    texts: { general, prepare, run, plan },
    button,
    next,
    async makeTraject(title: string) {
      await button(general.newTraject).click();
      await page.getByRole("textbox", { name: general.title }).fill(title);
      await button(general.make).click();
    },
    async openMeeting() {
      await button(prepare.openMeeting).click();
      await expect(next).toBeVisible();
    },
    /** Presses *Verder* and waits until the page is at the step. */
    async goOn(title: string) {
      await expect(next).toContainText(title);
      await next.click();
      await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    },
    /** *Omkeren*, which asks once. */
    async turnNotes() {
      await button(run.turn).click();
      await button(run.turnNow).click();
    },
    async turnDots() {
      await button(run.turnDots).click();
      await button(run.turnDotsNow).click();
    },
    async showOnBeamer(view: "step" | "mosaic" | "results" | "plan" | "join") {
      await page.getByRole("button", { name: new RegExp(`^${run.beamer}: `) }).click();
      await page.getByRole("menuitem", { name: run[`show-${view}`] }).click();
    },
    async showBoard(team: string) {
      await page.getByRole("button", { name: new RegExp(`^${run.beamer}: `) }).click();
      await page.getByRole("menuitem", { name: run.showBoard(team) }).click();
    },
    /** What the page says in passing: one calm sentence. */
    toast: page.locator(".regie-toast"),
    async toPlan() {
      await next.click();
      await expect(page.getByRole("heading", { level: 1, name: plan.plan })).toBeVisible();
    },
    /** @returns path of the file as the browser saved it, and its name */
    async save(format: "docx" | "md" | "csv" | "json" | "werktafel") {
      const coming = page.waitForEvent("download");
      await button(plan[format]).click();
      const file = await coming;
      return { name: file.suggestedFilename(), path: await file.path() };
    },
    async close() {
      await button(plan.close).click();
      await button(plan.closeNow).click();
      await expect(page.getByText(plan.isClosed)).toBeVisible();
    },
  };
}
