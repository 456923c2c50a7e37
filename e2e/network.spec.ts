import { networkTexts } from "../shared/texts/network.ts";
import { obstacles } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/hall.ts";

const t = networkTexts.nl;

test("half of the phones fall away at once: the regie says so in words, with what to do, until they are back", async ({
  hall,
}) => {
  const { team } = await hall.begin();
  const guests = await Promise.all(Array.from({ length: 10 }, () => hall.guest(team)));
  const regie = await hall.regie();
  await expect(regie.page.getByText(regie.texts.run.figures(10, 0))).toBeVisible();
  await expect(regie.page.getByRole("heading", { name: t.title })).toHaveCount(0);

  for (const guest of guests.slice(0, 5)) guest.close();
  await expect(regie.page.getByText(t["gone-at-once"]({ count: 5, of: 10 }))).toBeVisible();
  await expect(regie.page.getByText(t.doSay)).toBeVisible();
  expect(await obstacles(regie.page)).toEqual([]);
});

test("pages that opened and never connected are told apart from a hall that is well", async ({ hall }) => {
  const facilitator = await hall.facilitator();
  await facilitator.open();
  const regie = await hall.regie();
  await Promise.all(Array.from({ length: 12 }, () => fetch(hall.host.url)));
  const words = regie.page.getByText(t["not-connecting"]({ count: 12, of: 12 }));
  await expect(words).toBeVisible({ timeout: 20_000 });
  await expect(regie.page.getByText(t.doStay)).toBeVisible();
});
