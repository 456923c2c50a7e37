import { pairsTexts } from "../shared/texts/pairs.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/hall.ts";

test.use({ method: null });

const t = pairsTexts.nl;

test("two phones show the same picture, a late one gets a place, and rounds go on by one press", async ({
  hall,
}) => {
  const facilitator = await hall.facilitator();
  const made = {
    title: "Interview",
    method: "waarderend-interview",
    date: "2027-03-01",
    lang: "nl" as const,
  };
  await facilitator.library({ do: "create", ...made, teams: [{ name: "De Fiets", sign: "fiets" }] });
  const [team] = await hall.teams();
  if (!team) throw new Error("no team");
  await facilitator.open();
  const one = await hall.phone({ viewport: { width: 320, height: 640 } });
  const two = await hall.phone();
  for (const phone of [one, two]) await phone.joinByQr(await hall.qrOf(team), team.name);
  await facilitator.go("interview");
  const picture = (phone: typeof one) => phone.page.locator(".pair-picture").innerText();
  await expect(one.page.getByText(t.withMany(2))).toBeVisible();
  await expect(two.page.getByText(t.withMany(2))).toBeVisible();
  expect(await picture(one)).toBe(await picture(two));
  expect(await obstacles(one.page)).toEqual([]);
  expect(await stickingOut(one.page)).toEqual([]);

  const late = await hall.participant(team);
  await expect(late.page.getByText(t.withMany(3))).toBeVisible();
  expect(await picture(late)).toBe(await picture(one));

  for (const phone of [one, two, late]) await phone.button(t.found).tap();
  // In the first round one begins, in the second another.
  const begins = async () => {
    const all = await Promise.all([one, two, late].map(({ page }) => page.locator("main").innerText()));
    return all.map((text) => text.includes(t.first)).indexOf(true);
  };
  await expect.poll(begins).toBeGreaterThanOrEqual(0);
  const before = await begins();
  const regie = await hall.regie();
  const beamer = await hall.beamer();
  const tafel = await hall.tafel(team);
  await expect(beamer.page.getByText(t.round(1, 2))).toBeVisible();
  await tafel.page.getByRole("button", { name: new RegExp(`^${t.addGuest}`) }).click();
  await expect(tafel.page.getByText(t.people(4))).toBeVisible();
  for (const { page } of [regie, beamer, tafel]) expect(await obstacles(page)).toEqual([]);
  await regie.button(t.nextRound).click();
  await expect(beamer.page.getByText(t.round(2, 2))).toBeVisible();
  for (const phone of [one, two, late]) await phone.button(t.found).tap();
  await expect.poll(begins).toBeGreaterThanOrEqual(0);
  expect(await begins()).not.toBe(before);
});
