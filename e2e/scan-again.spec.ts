import { expect, test } from "./fixtures/hall.ts";

test("a code that is scanned into a page that is open already is followed", async ({ hall }) => {
  const { team } = await hall.begin();
  const phone = await hall.phone();
  await phone.page.goto(hall.origin);
  await expect(phone.page.getByRole("textbox", { name: phone.t.codeLabel })).toBeVisible();
  await phone.page.goto(await hall.qrOf(team));
  await expect(phone.button(phone.t.yesJoin)).toBeVisible();
});
