import { newId } from "../shared/new-id.ts";
import { scaleTexts } from "../shared/texts/scale.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/hall.ts";

test.use({ method: null });

const t = scaleTexts.nl;

test("people stand on a scale, the team sees its own and the wall the hall's", async ({ hall }) => {
  const facilitator = await hall.facilitator();
  const teams = ["fiets", "tent"].map((sign) => ({ name: `Team ${sign}`, sign }));
  const made = {
    title: "Waar staan we?",
    method: "schaalvraag",
    date: "2027-03-01",
    lang: "nl" as const,
    teams,
  };
  await facilitator.library({ do: "create", ...made });
  const [fiets, tent] = await hall.teams();
  if (!fiets || !tent) throw new Error("no teams");
  await facilitator.open();
  const phone = await hall.participant(fiets, { viewport: { width: 320, height: 640 } });
  await facilitator.go("schaal");
  const step = facilitator.step("schaal").id;
  const stand = async (team: typeof fiets, values: readonly (number | null)[]) => {
    for (const value of values) {
      const guest = await hall.guest(team);
      const [id, prompt] = [newId(), "wijkgericht"];
      await guest.wallet.prepare(step, prompt, 1);
      await guest.do({ type: "scale.place", id, step, prompt, value }, { step, prompt, use: id });
    }
  };
  await stand(fiets, [3, 4, 4, 6]);
  await stand(tent, [9, 9, 8, 9, null]);

  await phone.button("4").tap();
  await expect(phone.page.getByText(t.chose("4"))).toBeVisible();
  await phone.button("5").tap();
  await expect(phone.button("5")).toHaveAttribute("aria-pressed", "true");
  await expect(phone.page.getByText(t.chose("5"))).toBeVisible();
  expect(await obstacles(phone.page)).toEqual([]);
  expect(await stickingOut(phone.page)).toEqual([]);
  await phone.page.reload();
  await expect(phone.button("5")).toHaveAttribute("aria-pressed", "true");

  const tafel = await hall.tafel(fiets);
  await tafel.page.getByRole("button", { name: "10: helemaal" }).click();
  await expect(tafel.page.getByText(t.here(1))).toBeVisible();
  expect(await obstacles(tafel.page)).toEqual([]);
  await tafel.page.getByRole("button", { name: t.takeBack }).click();
  await expect(tafel.page.getByText(t.here(0))).toBeVisible();

  const [regie, beamer] = [await hall.regie(), await hall.beamer()];
  expect(await obstacles(beamer.page)).toEqual([]);
  await regie.button(t.turn).click();
  await regie.button(t.turnNow).click();
  const columns = (page: typeof phone.page) =>
    page.locator(".spread-columns li .visually-hidden").allTextContents();
  const people = (counts: Record<number, number>) =>
    Array.from({ length: 10 }, (_, i) => `${i + 1}: ${t.people(counts[i + 1] ?? 0)}`);
  const own = people({ 3: 1, 4: 2, 5: 1, 6: 1 });
  const all = people({ 3: 1, 4: 2, 5: 1, 6: 1, 8: 1, 9: 3 });
  await expect.poll(() => columns(phone.page)).toEqual(own);
  await expect.poll(() => columns(tafel.page)).toEqual(own);
  await expect.poll(() => columns(beamer.page)).toEqual(all);
  await expect.poll(() => columns(regie.page)).toEqual(all);
  for (const { page } of [phone, tafel, beamer, regie]) expect(await obstacles(page)).toEqual([]);
  expect(await stickingOut(phone.page)).toEqual([]);
  // What the other table said never came to this one, in no message.
  const heard = hall.frames(phone.page);
  expect(heard.hold("[0,0,1,2,1,1,0,0,0,0]")).toBe(true);
  expect(heard.hold("[0,0,0,0,0,0,0,1,3,0]")).toBe(false);
});
