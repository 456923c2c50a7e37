import { readFile } from "node:fs/promises";
import { regieTexts } from "../shared/texts/regie.ts";
import { laptopTexts } from "../shared/texts/regie-laptop.ts";
import { expect, test } from "./fixtures/hall.ts";

test("the regie says how the laptop is doing, and gives a report that holds nobody's words", async ({
  hall,
}) => {
  const { team } = await hall.begin();
  await hall.guest(team);
  const { page } = await hall.regie();
  const texts = laptopTexts.nl;

  await page.getByRole("button", { name: regieTexts.nl.screenMenu }).click();
  await page.getByRole("menuitem", { name: texts.title }).click();
  const dialog = page.getByRole("dialog", { name: texts.title });
  await expect(dialog.getByRole("status")).not.toHaveText(texts.looking);
  await expect(dialog).toContainText(texts.phones(1));

  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: texts.report }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^werktafel-probleemrapport-[\d-]+\.txt$/);
  const report = await readFile(await download.path(), "utf8");
  expect(report).toContain("state: sound");
  expect(report).toContain("phones: 1");
  for (const secret of [team.name, await hall.code()]) expect(report).not.toContain(secret);
});
