import { expect, test } from "./fixtures/hall.ts";

test("who joins late, in a hidden step, takes part at once and sees nothing that lies face down", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const early = await hall.guest(team);
  const step = facilitator.step("dromen").id;
  await early.wallet.prepare(step, "ambitie", 2);
  const { answer } = await early.write({ step, prompt: "ambitie", text: "Geheim tot het omkeren" });
  expect(answer.ok).toBe(true);

  const late = await hall.participant(team);
  await expect(late.field).toBeVisible();
  await expect(late.page.getByText("Geheim tot het omkeren")).toHaveCount(0);
  await late.write("Ik kwam met de late bus");
  await expect(late.page.getByText(late.t.turnedNobody)).toBeVisible();

  await facilitator.reveal("dromen");
  await expect(late.page.getByText(late.t.hangs)).toBeVisible();
});

test("the room goes on in the middle of a sentence: it stays, is sent after all, and arrives as nagekomen", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const phone = await hall.participant(team);
  await phone.prepared(3);
  await phone.field.fill("Een straat waar je elkaar");
  await facilitator.reveal("dromen");
  await facilitator.go("themas");

  await expect(phone.page.getByRole("heading", { name: phone.t.movedOn })).toBeVisible();
  // The caret went along, at the end of what stood there: one just types on.
  const rest = phone.page.getByRole("textbox").first();
  await expect(rest).toHaveValue("Een straat waar je elkaar");
  await expect(rest).toBeFocused();
  await phone.page.keyboard.type(" groet");
  await phone.button(phone.t.sendLate).tap();
  await expect(phone.page.getByRole("heading", { name: phone.t.movedOn })).toHaveCount(0);

  const notes = () => facilitator.room.records.all("note");
  await expect.poll(() => notes().map((note) => note.text?.t)).toEqual(["Een straat waar je elkaar groet"]);
  expect(notes()[0]).toMatchObject({ late: true, hidden: false, author: null });
});

test("a phone that never got its tickets keeps the sentence, and says who can write it down", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const phone = await hall.phone();
  // The part of the page that computes tickets does not load.
  await phone.page.route("**/tickets-*.js", (route) => route.abort());
  await phone.joinByQr(await hall.qrOf(team), team.name);
  await phone.field.fill("Een zin die niet weg mag");
  await facilitator.reveal("dromen");
  await facilitator.go("themas");
  await phone.button(phone.t.sendLate).tap();

  await expect(phone.page.getByText(phone.t.cannotNameless)).toBeVisible();
  await expect(phone.page.getByRole("textbox").first()).toHaveValue("Een zin die niet weg mag");
  expect(await phone.waiting()).toBe(0);
});
