import { expect, type Page } from "@playwright/test";
import type { Lang } from "../../shared/lang.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";

/** A participant's phone, used by what stands on its screen. */
export type PhonePage = ReturnType<typeof phonePage>;

export function phonePage(page: Page, lang: Lang = "nl") {
  const t = phoneTexts[lang];
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const field = page.getByRole("textbox", { name: t.yourNote });
  return {
    page,
    t,
    button,
    /** Where a note is written. */
    field,
    /** The QR of the table: one tap. */
    async joinByQr(url: string, team: string) {
      await page.goto(url);
      await expect(page.getByText(t.inTeam({ team }))).toBeVisible();
      await button(t.yesJoin).tap();
    },
    /** The code on the wall, and then the own table. */
    async joinByCode(origin: string, code: string, team: string) {
      await page.goto(origin);
      await page.getByRole("textbox", { name: t.codeLabel }).fill(code);
      await button(t.codeNext).tap();
      await page.getByRole("button", { name: team }).tap();
    },
    /** Has joined, and no step has begun. */
    atTheStart: () => expect(page.getByRole("heading", { name: t.beginTitle })).toBeVisible(),
    async kind(word: string) {
      await page.getByRole("radio", { name: word, exact: true }).check({ force: true });
    },
    async photo(file: { name: string; mimeType: string; buffer: Buffer }) {
      await page.locator('input[type="file"]').setInputFiles(file);
      await expect(page.getByText(t.photoAdded)).toBeVisible();
    },
    /** What the host answers who asks for the photo that was written with, knowing its hash. */
    photoStatus: () =>
      page.evaluate(async () => {
        const own = JSON.parse(localStorage.getItem("werktafel:own") ?? "{}") as object;
        const hash = Object.values(own).find((note) => note.photo)?.photo as string;
        return (await fetch(`/photo/${hash}`)).status;
      }),
    /** *Zelf leggen*: this note belongs with that theme. */
    async lay(text: string, theme: string) {
      await expect(page.getByText(text)).toBeVisible();
      await button(theme).tap();
    },
    async giveDot(theme: string, left: number) {
      await button(t.dotMore({ theme })).tap();
      await expect(page.getByText(t.dotsLeft({ left }))).toBeVisible();
    },
    async propose(action: { what: string; forWhom: string; firstStep: string }) {
      await button(t.propose).tap();
      await page.getByRole("textbox", { name: t.fieldWhat }).fill(action.what);
      await page.getByRole("textbox", { name: t.fieldForWhom }).fill(action.forWhom);
      await page.getByRole("textbox", { name: t.fieldFirst }).fill(action.firstStep);
      await page.getByRole("radio", { name: t.dueWeek }).check({ force: true });
      await button(t.sendProposal).tap();
      await expect(page.getByText(t.proposalSent)).toBeVisible();
    },
    /** *Ja, dat doe ik*, with the name that the plan will carry. */
    async sayYes(name: string) {
      await button(t.yesIDo).tap();
      await page.getByRole("textbox", { name: t.niceName }).fill(name);
      await button(t.niceSave).tap();
      await expect(page.getByText(t.youDo)).toBeVisible();
    },
    async send() {
      await button(t.send).tap();
    },
    /** Writes under the question that is in sight, and waits until the host has it. */
    async write(text: string) {
      await field.fill(text);
      await button(t.send).tap();
      await expect(page.getByText(t.sentOne)).toBeVisible();
      await expect(page.getByText(t.onItsWay)).toHaveCount(0);
    },
    another: () => button(t.anotherNote).tap(),
    /** To the question with this title. */
    question: (title: string) => page.getByRole("button", { name: title }).tap(),
    nextPrompt: () => button(t.nextPrompt).tap(),
    async myNotes() {
      await button(t.myNotes).tap();
      await expect(page.getByRole("heading", { name: t.myNotes })).toBeVisible();
    },
    /** Has its tickets for so many questions: from now on it can write whatever becomes of step and network. */
    prepared: (questions: number) =>
      expect
        .poll(() =>
          page.evaluate(() => {
            const kept = JSON.parse(localStorage.getItem("werktafel:tickets") ?? "{}") as object;
            return Object.values(kept).filter((booklet) => booklet.asked === null).length;
          }),
        )
        .toBe(questions),
    /** What a phone remembers of what it still has to send. */
    waiting: () =>
      page.evaluate(() => JSON.parse(localStorage.getItem("werktafel:outbox") ?? "[]").length as number),
  };
}
