import { expect, test } from "./fixtures/hall.ts";

test("a phone loses the network, writes on, reloads and comes back: both notes once, and only calm words", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const phone = await hall.participant(team);
  await phone.prepared(3);
  await phone.write("Voor de wifi wegviel");
  const network = phone.page.context();

  await network.setOffline(true);
  await hall.fall();
  await expect(phone.page.getByText(phone.t.quiet)).toBeVisible();
  await phone.another();
  await phone.field.fill("Eerste zonder wifi");
  await phone.send();
  await expect(phone.page.getByText(phone.t.waiting({ count: 1 }))).toBeVisible();
  await phone.nextPrompt();
  await phone.field.fill("Tweede zonder wifi");
  await phone.send();
  await expect(phone.page.getByText(phone.t.waiting({ count: 2 }))).toBeVisible();
  expect(await phone.waiting()).toBe(2);
  await phone.nextPrompt();
  await phone.field.fill("Nog niet af");

  await hall.rise();
  // The first page that loads again has no line yet: what it must send is what it kept.
  await hall.hang(async () => {
    await network.setOffline(false);
    await phone.page.evaluate(() => setTimeout(() => location.reload()));
  });
  await expect.poll(() => phone.waiting().catch(() => 2)).toBe(0);
  await phone.myNotes();
  await expect(phone.page.getByText(phone.t.onItsWay)).toHaveCount(0);
  await phone.button(phone.t.back2).tap();
  // What was not finished is where they left it.
  await phone.question("Dit kan meer");
  await expect(phone.field).toHaveValue("Nog niet af");

  await facilitator.reveal("dromen");
  const texts = () =>
    facilitator.room.records
      .all("note")
      .map((note) => note.text?.t)
      .sort();
  await expect.poll(texts).toEqual(["Eerste zonder wifi", "Tweede zonder wifi", "Voor de wifi wegviel"]);
});

test("the laptop falls and rises: the phone says so calmly, and that it is back", async ({ hall }) => {
  const { facilitator, team } = await hall.begin("dromen");
  const phone = await hall.participant(team);
  await phone.prepared(3);

  await hall.fall();
  await expect(phone.page.getByText(phone.t.quiet)).toBeVisible();
  await phone.field.fill("Geschreven terwijl de laptop weg was");
  await phone.send();
  await expect(phone.page.getByText(phone.t.kept)).toBeVisible();
  await hall.rise();
  await expect(phone.page.getByText(phone.t.back)).toBeVisible();
  await expect(phone.page.getByText(phone.t.quiet)).toHaveCount(0);
  expect(await phone.waiting()).toBe(0);

  await facilitator.reveal("dromen");
  const texts = () => facilitator.room.records.all("note").map((note) => note.text?.t);
  await expect.poll(texts).toEqual(["Geschreven terwijl de laptop weg was"]);
});
