import type { Page } from "@playwright/test";
import { eraseTexts } from "../shared/texts/regie-erase.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";
import type { PhonePage } from "./pages/phone.ts";

const t = eraseTexts.nl;
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** A meeting in a step where people write by name, and a phone that wrote there. */
async function named(hall: Hall): Promise<{ phone: PhonePage; team: { id: string; name: string } }> {
  const facilitator = await hall.facilitator();
  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  const step = facilitator.step("dromen").id;
  const terms = { level: "named", hidden: false };
  await facilitator.do({ type: "step.edit", id: step, words: {}, terms });
  await facilitator.open();
  await facilitator.go("dromen");
  const phone = await hall.participant(team);
  await phone.page.getByLabel(phone.t.nameLabel).fill("Ada");
  await phone.button(phone.t.nameSave).tap();
  await phone.write("Een bankje bij de bushalte");
  return { phone, team };
}

test("what somebody wrote by name goes on their request: from the room and from their phone", async ({
  hall,
}) => {
  const { phone, team } = await named(hall);
  const facilitator = await hall.facilitator();
  const notes = () => facilitator.room.records.all("note").length;
  await expect.poll(notes).toBe(1);
  expect(await kept(phone.page)).toContain("bushalte");
  const regie = await hall.regie();
  await regie.button(regie.texts.run.people).click();
  await regie.page.getByRole("tab", { name: team.name }).click();
  await regie.button(t.personOf("Ada")).press("Enter");
  const dialog = regie.page.getByRole("dialog");
  await expect(dialog).toContainText(t.notes(1));
  await expect(dialog).toContainText(t.personLimits);
  await expect(dialog).toContainText(t.handedOutNone);
  expect(await obstacles(regie.page)).toEqual([]);
  await regie.button(t.eraseNow).press("Enter");
  await expect(regie.toast).toContainText(t.personErased);
  await expect.poll(notes).toBe(0);
  await expect.poll(() => kept(phone.page)).not.toContain("bushalte");
  // They take part as before, and are asked for a name as the first time.
  await phone.page.reload();
  await phone.button(phone.t.nameSkip).tap();
  await expect(phone.field).toBeVisible();
  expect(await kept(phone.page)).not.toContain("bushalte");
});

test("a meeting that is erased leaves the phones that were in it, and says what had left the laptop", async ({
  hall,
}) => {
  const { phone } = await named(hall);
  const facilitator = await hall.facilitator();
  await fetch(`${hall.host.url}/export`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${hall.host.line.keys.regie}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ what: "plan", format: "docx", team: null }),
  });
  await facilitator.finish();
  await expect(phone.page.getByRole("heading", { name: phone.t.closedTitle })).toBeVisible();
  const regie = await hall.regie();
  await regie.button(`${t.meeting}…`).click();
  const dialog = regie.page.getByRole("dialog");
  await expect(dialog).toContainText(t.notes(1));
  await expect(dialog).toContainText(t["what-plan-docx"]);
  expect(await obstacles(regie.page)).toEqual([]);
  expect(await stickingOut(regie.page)).toEqual([]);
  await regie.button(t.eraseNow).click();
  await expect(regie.page.getByRole("heading", { level: 1 })).toHaveText(regie.texts.general.library);
  await expect(phone.page.getByRole("heading", { name: phone.t.noMeetingTitle })).toBeVisible();
  expect(await kept(phone.page)).not.toContain("bushalte");
  // The traject stays, and its list of what was handed out with it.
  await regie.page.getByRole("button", { name: new RegExp(regie.texts.general.erase) }).click();
  await regie.page.getByRole("menuitem", { name: regie.texts.general.erase }).click();
  await expect(regie.page.getByRole("dialog")).toContainText(t["what-plan-docx"]);
});

test.describe("the shelf", () => {
  test.use({ method: null });

  test("says until when a traject is kept, and takes another date", async ({ hall }) => {
    const regie = await hall.regie();
    const { page } = regie;
    await regie.button(regie.texts.general.newTraject).click();
    await page.getByRole("textbox", { name: regie.texts.general.title }).fill("Oude reis");
    await page.getByLabel(t.keepUntil).fill("2026-01-31");
    expect(await obstacles(page)).toEqual([]);
    await regie.button(regie.texts.general.make).click();
    await regie.button(regie.texts.general.toLibrary).click();
    await page.getByRole("menuitem", { name: regie.texts.general.toLibrary }).click();
    const card = page.getByRole("listitem").filter({ hasText: "Oude reis" });
    await expect(card).toContainText(t.keptPassed("31 jan 2026"));
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole("button", { name: `${t.keepLonger}: Oude reis` }).press("Enter");
    await page.getByRole("dialog").getByLabel(t.keepUntil).fill("2031-05-01");
    await regie.button(t.keepSave).click();
    await expect(card).toContainText(t.kept("1 mei 2031"));
    await expect(page.getByRole("button", { name: `${t.keepLonger}: Oude reis` })).toHaveCount(0);
  });
});
