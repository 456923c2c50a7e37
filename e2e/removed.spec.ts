import { expect, test } from "./fixtures/hall.ts";
import type { RegiePage } from "./pages/regie.ts";

/** Opens the list of people at the only team that has somebody. */
async function people(regie: RegiePage, team: string): Promise<void> {
  const { run } = regie.texts;
  await regie.button(run.people).click();
  await regie.page.getByRole("tab", { name: team }).click();
}

test("who is taken out is told so and can send nothing more; let in again they go on where they were", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const phone = await hall.participant(team);
  await phone.write("Een bankje bij de bushalte");
  await phone.another();
  await phone.field.fill("Dit schreef ik nog");

  const regie = await hall.regie();
  const { run } = regie.texts;
  await people(regie, team.name);
  await regie.button(run.remove).click();

  await expect(phone.page.getByRole("heading", { name: phone.t.removedTitle })).toBeVisible();
  await expect(phone.page.getByText(phone.t.removedText)).toBeVisible();
  await expect(phone.field).toHaveCount(0);
  await expect(phone.button(phone.t.send)).toHaveCount(0);
  // Not by reloading either, nor by scanning the card again.
  await phone.page.reload();
  await expect(phone.page.getByRole("heading", { name: phone.t.removedTitle })).toBeVisible();
  const followed = phone.page.waitForEvent("load");
  await phone.page.goto(await hall.qrOf(team));
  await followed;
  await expect(phone.page.getByRole("heading", { name: phone.t.removedTitle })).toBeVisible();
  const zones = () =>
    facilitator.room.records.all("zone").reduce((sum, zone) => sum + (zone.covered ?? 0), 0);
  expect(zones()).toBe(1);

  await regie.button(run.bringBack).click();
  // It asks now and then whether it may come back, and not more often.
  const removed = phone.page.getByRole("heading", { name: phone.t.removedTitle });
  await expect(removed).toHaveCount(0, { timeout: 15_000 });
  // What they were writing waited for them.
  await expect(phone.field).toHaveValue("Dit schreef ik nog");
  await phone.send();
  await expect.poll(zones).toBe(2);
});

test("a closed door: newcomers wait, and the facilitator lets them in", async ({ hall }) => {
  const { team } = await hall.begin("dromen");
  const regie = await hall.regie();
  const { run } = regie.texts;
  await regie.button(run.doorOpen).click();
  await expect(regie.button(run.doorClosed)).toBeVisible();

  const phone = await hall.participant(team);
  await expect(phone.page.getByRole("heading", { name: phone.t.doorTitle })).toBeVisible();
  await expect(phone.page.getByText(phone.t.doorText)).toBeVisible();
  await expect(phone.field).toHaveCount(0);

  await expect(regie.page.getByText(run.waitingAtDoor(1))).toBeVisible();
  // The phone shows the number by which it is let in.
  const number = Number(await phone.page.locator(".door-number").textContent());
  await regie.page.getByRole("button", { name: run.admitNumber(number, team.name) }).click();
  await expect(phone.field).toBeVisible();
  await phone.write("Ik ben er ook");
});
