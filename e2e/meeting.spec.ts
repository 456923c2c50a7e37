import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { newId } from "../shared/ids.ts";
import { expect, test } from "./fixtures/hall.ts";
import type { Phone } from "./lib/phone.ts";

test.use({ method: null });

/** Somebody without a page puts all their dots on one theme. */
async function giveAllDots({ room, wallet, do: send }: Phone, title: string): Promise<void> {
  const vote = () => room.records.all("step").find((step) => step.block === "vote" && step.state === "open");
  await expect.poll(vote).toBeDefined();
  const { id: step = "", perPerson = 0 } = vote() ?? {};
  const target = room.records.all("theme").find((theme) => theme.title?.t === title)?.id;
  await wallet.prepare(step, "dots", perPerson);
  for (let i = 0; i < perPerson; i += 1) {
    const id = newId();
    const cmd = { type: "dot.place", id, step, target };
    expect(await send(cmd, { step, prompt: "dots", use: id })).toMatchObject({ ok: true });
  }
}

const DREAM = "Elke straat een eigen eettafel buiten";
const QUESTION = "Wie heeft de sleutel van de gymzaal?";
const OTHER = "Een pluktuin achter de flat";
const THEME = "Samen eten";
const ACTION = {
  what: "Iedere maand een straatdiner",
  forWhom: "onze buren",
  firstStep: "Pleintje aanvragen",
};

test("a whole meeting: from an empty library to a plan with an owner and a date", async ({ hall }) => {
  test.setTimeout(120_000);
  const regie = await hall.regie();
  await regie.makeTraject("Droomdag in de wijk");
  await regie.openMeeting();
  const [fiets] = await hall.teams();
  if (!fiets) throw new Error("no teams");

  // Joining: one by the QR on the table, one by the code on the wall.
  const beamer = await hall.beamer();
  const code = await hall.code();
  await expect(beamer.page.getByText(code)).toBeVisible();
  const one = await hall.participant(fiets);
  await one.atTheStart();
  expect(await one.page.evaluate(() => [isSecureContext, location.hash])).toEqual([false, ""]);
  const two = await hall.phone();
  await two.joinByCode(hall.origin, code, fiets.name);
  await two.atTheStart();
  const tafel = await hall.tafel(fiets);

  // Writing, face down.
  await regie.goOn("Welkom");
  await expect(one.page.getByRole("heading", { name: "Welkom" })).toBeVisible();
  await regie.goOn("Dromen");
  await one.field.fill(DREAM);
  await one.photo({ name: "plein.png", mimeType: "image/png", buffer: await picture() });
  await one.send();
  await expect(one.page.getByText(one.t.sentOne)).toBeVisible();
  await one.another();
  await one.field.fill(QUESTION);
  await one.kind("vraag");
  await one.send();
  await two.write(OTHER);
  await regie.showBoard(fiets.name);
  await expect(beamer.turned).toHaveCount(3);
  await tafel.asList();
  await expect(tafel.page.getByText(tafel.board.turnedCount({ n: 3 }))).toBeVisible();
  const others = [regie.page, beamer.page, tafel.page];
  for (const [page, texts] of [
    ...others.map((page) => [page, [DREAM, QUESTION, OTHER]] as const),
    [one.page, [OTHER]] as const,
    [two.page, [DREAM, QUESTION]] as const,
  ]) {
    expect(hall.frames(page).count()).toBeGreaterThan(0);
    for (const text of texts) expect(hall.frames(page).hold(text), text).toBe(false);
  }

  expect(await one.photoStatus()).toBe(404);

  // Omkeren: everywhere at once.
  await regie.turnNotes();
  for (const text of [DREAM, QUESTION, OTHER]) {
    await expect(beamer.note(text)).toBeVisible();
    await expect(tafel.note(text)).toBeVisible();
  }
  await expect(beamer.turned).toHaveCount(0);
  const photo = beamer.note(DREAM).locator("img");
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600);
  expect(await one.photoStatus()).toBe(200);
  await expect(one.page.getByText(one.t.hangs)).toBeVisible();
  await expect(two.page.getByText(two.t.hangs)).toBeVisible();
  expect(hall.frames(two.page).hold(DREAM)).toBe(true);

  // Themes: named aloud, typed at the table; who wrote it says where it lies.
  await regie.goOn("Thema's");
  await expect(one.page.getByText(one.t.layNoThemes)).toBeVisible();
  await tafel.addTheme(THEME);
  await tafel.addTheme("Groen dichtbij");
  await one.lay(DREAM, THEME);
  await one.lay(QUESTION, THEME);
  await expect(one.page.getByRole("heading", { name: one.t.layDone })).toBeVisible();
  await two.lay(OTHER, "Groen dichtbij");
  await tafel.asList();
  await expect(tafel.field(THEME).getByRole("listitem")).toHaveCount(2);
  await expect(tafel.field("Groen dichtbij").getByText(OTHER)).toBeVisible();

  // Dots: covered until they are turned, and told of at least five people.
  const guests = await Promise.all([1, 2, 3].map(() => hall.guest(fiets)));
  await regie.goOn("Stippen");
  for (const guest of guests) await giveAllDots(guest, THEME);
  for (const phone of [one, two]) for (const left of [2, 1, 0]) await phone.giveDot(THEME, left);
  await regie.showOnBeamer("results");
  await expect(beamer.page.getByText(beamer.texts.dotsCovered).first()).toBeVisible();
  await regie.turnDots();
  await expect(beamer.page.getByRole("img", { name: beamer.texts.dots({ n: 15 }) })).toBeVisible();
  await expect(one.page.getByText(one.t.dotsResult({ count: 15 }))).toBeVisible();

  // An action is a proposal until somebody says yes of their own accord.
  await regie.goOn("Acties");
  await one.propose(ACTION);
  await regie.goOn("Wie zegt ja?");
  await expect(two.page.getByText(ACTION.what)).toBeVisible();
  await two.sayYes("Fatima");
  await expect(beamer.page.getByText(beamer.texts.does({ name: "Fatima" })).first()).toBeVisible();
  await expect(one.page.getByText(one.t.does({ names: "Fatima" }))).toBeVisible();

  // The plan goes home, and phones say goodbye.
  await regie.goOn("Afsluiten");
  await regie.toPlan();
  const file = await regie.save("docx");
  expect(file.name).toMatch(/\.docx$/);
  const words = await wordsOf(file.path);
  const due = await dueOf(await regie.save("csv"));
  for (const text of [ACTION.what, ACTION.firstStep, "Fatima", THEME, fiets.name])
    expect(words).toContain(text);
  expect(words).toContain(due);
  await regie.close();
  for (const phone of [one, two]) {
    await expect(phone.page.getByRole("heading", { name: phone.t.closedTitle })).toBeVisible();
    await expect(phone.field).toHaveCount(0);
  }
  await expect(beamer.page.getByRole("heading", { name: beamer.texts.bye })).toBeVisible();
});

/** A photo as a phone takes it: larger than what may be sent. */
function picture(): Promise<Buffer> {
  const background = { r: 200, g: 120, b: 60 };
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What stands in a Word file, as a reader would see it. */
async function wordsOf(path: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  const document = parts["word/document.xml"];
  if (!document) throw new Error("this is not a Word file");
  return strFromU8(document)
    .replace(/<[^>]+>/g, "")
    .replaceAll("&apos;", "'");
}

/** The day by which the only action is to be done, as documents write it. */
async function dueOf({ path }: { path: string }): Promise<string> {
  const date = /\d{4}-\d{2}-\d{2}/.exec(await readFile(path, "utf8"))?.[0];
  if (!date) throw new Error("the table has no date");
  return new Date(`${date}T12:00:00`).toLocaleDateString("nl-NL", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}
