import type { Page } from "@playwright/test";
import { regieTexts } from "../shared/texts/regie.ts";
import { staffTexts } from "../shared/texts/staff.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";

const texts = staffTexts.nl;
const MEMO = "Nachtegaalpad: vraag Karim na de pauze";

/** The code that the laptop shows, as a camera would read it. */
function codeOf(page: Page): Promise<string> {
  return new Promise((found) => {
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        const secret = /"secret":"([0-9a-f]{32})"/.exec(payload.toString())?.[1];
        if (secret) found(secret);
      }),
    );
  });
}

async function openRegie(hall: Hall) {
  const regie = await hall.regie();
  const code = codeOf(regie.page);
  // A socket that is there already is not heard.
  await regie.page.reload();
  await regie.openMeeting();
  return { regie, code };
}

async function openDevices(page: Page) {
  await page.getByRole("button", { name: regieTexts.nl.screenMenu }).click();
  await page.getByRole("menuitem", { name: texts.devices }).click();
}

test("the facilitator's phone is paired, goes on with the day, and hears nothing once it is not", async ({
  hall,
}) => {
  const { regie, code } = await openRegie(hall);
  const laptop = regie.page;
  await openDevices(laptop);
  expect(await obstacles(laptop)).toEqual([]);
  await laptop.getByRole("button", { name: texts.pairPhone }).click();
  await expect(laptop.getByRole("img", { name: texts.qr(texts.myPhone) })).toBeVisible();

  const { page: phone } = await hall.phone();
  await phone.goto(`${hall.origin}/staf#p=${await code}`);
  const words = phone.locator(".check-words");
  await expect(words).toBeVisible();
  expect(phone.url()).toBe(`${hall.origin}/staf`);
  expect(await phone.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(laptop.locator(".check-words")).toHaveText((await words.textContent()) ?? "");
  expect([...(await obstacles(phone)), ...(await stickingOut(phone))]).toEqual([]);
  await laptop.getByRole("button", { name: texts.same }).click();

  const next = phone.locator(".foot-next");
  await expect(next).toContainText("Begin: ");
  await next.click();
  const heading = phone.getByRole("heading", { level: 1 });
  await expect(heading).not.toHaveText(texts.begins);
  const at = (await heading.textContent()) ?? "";
  await laptop.getByRole("button", { name: texts.close, exact: true }).click();
  await expect(laptop.getByRole("heading", { level: 1, name: at })).toBeVisible();
  expect([...(await obstacles(phone)), ...(await stickingOut(phone))]).toEqual([]);

  await phone.getByText(texts.memos).click();
  await phone.getByRole("textbox", { name: texts.memoLabel }).fill(MEMO);
  await phone.getByRole("button", { name: texts.add }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: MEMO })).toBeVisible();
  await expect(laptop.getByText(MEMO)).toHaveCount(1);
  // It came to the phone, and over the air nobody could read it.
  expect(hall.frames(phone).count()).toBeGreaterThan(3);
  expect(hall.frames(phone).hold(MEMO)).toBe(false);
  expect(hall.frames(phone).hold('"batch"')).toBe(false);

  await phone.reload();
  await expect(heading).toHaveText(at);
  await openDevices(laptop);
  await expect(laptop.getByText(texts.hereNow)).toBeVisible();
  await laptop.getByRole("button", { name: new RegExp(`^${texts.part} `) }).click();
  await expect(phone.getByText(texts.noKey)).toBeVisible();
  await phone.reload();
  await expect(phone.getByText(texts.noKey)).toBeVisible();
});

test("a tablet is paired as the tafel of one team, and a code works once", async ({ hall }) => {
  const { regie, code } = await openRegie(hall);
  const [team] = await hall.teams();
  if (!team) throw new Error("no team");
  await openDevices(regie.page);
  await regie.page.getByRole("combobox", { name: texts.chooseTeam }).selectOption(team.id);
  await regie.page.getByRole("button", { name: texts.pairTafel }).click();
  const address = `${hall.origin}/tafel#p=${await code}&t=${team.id}`;
  const { page: tablet } = await hall.phone({ viewport: { width: 1024, height: 768 } });
  await tablet.goto(address);
  await expect(tablet.locator(".check-words")).toBeVisible();
  await regie.page.getByRole("button", { name: texts.same }).click();
  await expect(tablet.getByText(team.name).first()).toBeVisible();
  const { page: late } = await hall.phone();
  await late.goto(address);
  await expect(late.getByText(texts.over)).toBeVisible();
});

test("when the device that scanned it goes away, a code is over, and the laptop makes another", async ({
  hall,
}) => {
  const { regie, code } = await openRegie(hall);
  const laptop = regie.page;
  await openDevices(laptop);
  await laptop.getByRole("button", { name: texts.pairPhone }).click();
  const { page: phone } = await hall.phone();
  await phone.goto(`${hall.origin}/staf#p=${await code}`);
  await expect(laptop.locator(".check-words")).toBeVisible();
  await phone.close();
  await expect(laptop.getByRole("heading", { name: texts.codeOver })).toBeVisible();
  await expect(laptop.getByRole("button", { name: texts.same })).toHaveCount(0);
  expect(await obstacles(laptop)).toEqual([]);
  await laptop.getByRole("button", { name: texts.newCode }).click();
  await expect(laptop.getByRole("img", { name: texts.qr(texts.myPhone) })).toBeVisible();
});
