import { phoneReturnTexts } from "../shared/texts/phone-return.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/hall.ts";

const t = phoneReturnTexts.nl;

test("another browser goes on as the same person; what cannot come along is said on both phones", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const old = await hall.participant(team);
  await old.prepared(3);
  await old.write("Zonder naam geschreven");
  await old.another();
  await old.field.fill("Een zin in de maak");
  await old.myNotes();
  await old.button(old.t.myCode).tap();
  await expect(old.page.getByRole("heading", { name: t.myCode })).toBeVisible();
  const code = (await old.page.locator(".return-code").textContent()) ?? "";
  expect(code).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
  expect(await obstacles(old.page)).toEqual([]);

  const next = await hall.phone();
  await next.page.goto(await hall.qrOf(team));
  await next.button(next.t.wasHere).tap();
  await next.page.getByRole("textbox", { name: t.enterLabel }).fill("AAAA AAAA");
  await next.button(t.enterGo).tap();
  await expect(next.page.getByText(t.enterWrong)).toBeVisible();
  expect(await obstacles(next.page)).toEqual([]);
  await next.page.getByRole("textbox", { name: t.enterLabel }).fill(code.toLowerCase());
  await next.button(t.enterGo).tap();
  await expect(next.page.getByRole("heading", { name: t.backTitle })).toBeVisible();
  expect(await obstacles(next.page)).toEqual([]);
  expect(await stickingOut(next.page)).toEqual([]);
  await next.button(t.go).tap();
  // Its tickets were given already, and nobody can tell how many are left.
  await expect(next.page.getByText(next.t.namelessBehind)).toBeVisible();

  await expect(old.page.getByRole("heading", { name: t.movedTitle })).toBeVisible();
  await expect(old.page.getByText("Een zin in de maak")).toBeVisible();
  expect(await obstacles(old.page)).toEqual([]);
  await old.page.reload();
  await expect(old.page.getByRole("heading", { name: t.movedTitle })).toBeVisible();
  expect(facilitator.room.records.all("person")).toHaveLength(1);
});

test("the facilitator gives a code to somebody whose phone died", async ({ hall }) => {
  const { facilitator, team } = await hall.begin("dromen");
  const old = await hall.participant(team);
  // Given out before it died: otherwise it is chance whether the next phone gets them.
  await old.prepared(3);
  await old.page.close();
  await expect.poll(() => facilitator.room.pulse.get()?.teams[team.id]?.connected).toBe(0);

  const regie = await hall.regie();
  const { run } = regie.texts;
  await regie.button(run.people).click();
  await regie.page.getByRole("tab", { name: team.name }).click();
  await expect(regie.page.getByText(run.away)).toBeVisible();
  await regie.page.getByRole("button", { name: run.returnCodeFor(run.person(1)) }).click();
  const code = await regie.page.locator(".return-given b").textContent();
  expect(await obstacles(regie.page)).toEqual([]);

  const next = await hall.phone();
  await next.page.goto(hall.origin);
  await next.button(next.t.wasHere).tap();
  await next.page.getByRole("textbox", { name: t.enterLabel }).fill(code ?? "");
  await next.button(t.enterGo).tap();
  await next.button(t.go).tap();
  await expect(next.page.getByText(next.t.namelessBehind)).toBeVisible();
  expect(facilitator.room.records.all("person")).toHaveLength(1);
});
