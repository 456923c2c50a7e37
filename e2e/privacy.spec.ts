import { privacySheetTexts } from "../shared/texts/privacy-sheet.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/hall.ts";

/** Pages of a PDF by its own account. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("the privacyblad is one A4 in both languages, and the phone says the same", async ({ hall }) => {
  const facilitator = await hall.facilitator();
  await facilitator.do({ type: "traject.edit", set: { keepUntil: "2028-02-29" } });
  const regie = await hall.regie();
  const { prepare } = regie.texts;
  await regie.page.getByRole("region", { name: prepare.privacy }).getByRole("button").click();
  const who = "Welzijn De Spil, Fatma Yilmaz, 06 12 34 56 78, ".repeat(6);
  await regie.page.getByRole("textbox", { name: prepare.responsible }).fill(who);
  for (const [name, lang] of [
    ["Nederlands", "nl"],
    ["English", "en"],
  ] as const) {
    await regie.page.getByRole("radio", { name }).check();
    const sheet = regie.page.locator(".privacy-sheet");
    await expect(sheet.getByText(privacySheetTexts[lang].title)).toBeVisible();
    await expect(sheet).toContainText(lang === "nl" ? "29 februari 2028" : "29 February 2028");
    expect(pagesOf(await regie.page.pdf({ format: "A4" })), lang).toBe(1);
  }
  expect(await obstacles(regie.page)).toEqual([]);

  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  await facilitator.open();
  const phone = await hall.phone({ viewport: { width: 320, height: 640 } });
  await phone.page.goto(await hall.qrOf(team));
  await phone.button(phone.t.privacy).tap();
  await expect(phone.page.getByText("29 februari 2028")).toBeVisible();
  await expect(phone.page.locator(".privacy-who")).toContainText("Fatma Yilmaz");
  expect(await obstacles(phone.page)).toEqual([]);
  expect(await stickingOut(phone.page)).toEqual([]);
  await phone.button(phone.t.back2).tap();
  await expect(phone.button(phone.t.yesJoin)).toBeVisible();
});
