import { newId } from "../shared/new-id.ts";
import { obstacles } from "./fixtures/axe.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";
import { until } from "./lib/until.ts";

const TEXTS = ["Een bankje waar je elkaar ziet", "Samen eten op het plein"];

/** A room in which `dromen` runs, its wall, and two tables that write. */
async function room(hall: Hall) {
  const facilitator = await hall.facilitator();
  const [one, two] = await hall.teams();
  if (!one || !two) throw new Error("no teams");
  await facilitator.open();
  await facilitator.go("dromen");
  const { page } = await hall.beamer();
  const step = facilitator.step("dromen").id;
  const note = { type: "note.add", step, prompt: "ambitie", kind: null, photo: null };
  const coaches = [await hall.coach(one), await hall.coach(two)];
  const write = async () => {
    for (const [i, coach] of coaches.entries()) await coach.do({ ...note, id: newId(), text: TEXTS[i] });
  };
  return { facilitator, teams: [one, two], page, write, backs: page.locator(".pile .note-turned") };
}

test("every note that lies covered is a back on the wall; turned, all of them can be read", async ({
  hall,
}) => {
  const { facilitator, teams, page, write, backs } = await room(hall);
  await expect(page.locator(".asks h2").first()).toBeVisible();
  await expect(backs).toHaveCount(0);
  await write();
  await expect(backs).toHaveCount(2);
  expect(await obstacles(page)).toEqual([]);
  const frames = hall.frames(page);
  for (const text of TEXTS) expect(frames.hold(text), "hidden means not sent").toBe(false);

  await facilitator.reveal("dromen");
  await expect(page.locator(".pile-turning")).toHaveCount(2);
  for (const [i, text] of TEXTS.entries()) {
    const note = page.getByRole("article").filter({ hasText: text });
    await expect(note).toBeVisible();
    await expect(note.getByRole("img", { name: teams[i]?.name ?? "" })).toBeVisible();
    const height = await note.locator(".wall-line").first().evaluate(lineHeight);
    expect(height, "the back row reads it").toBeGreaterThanOrEqual(38);
  }
  expect(await obstacles(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText(TEXTS[0] ?? "")).toBeVisible();
});

/** On the screen, in pixels. */
const lineHeight = (line: Element) => Math.round(line.getBoundingClientRect().height * 100) / 100;

test("what stays in its team turns too, and is not read on the wall", async ({ hall }) => {
  const facilitator = await hall.facilitator();
  await until("the programme on the regie", () => facilitator.room.records.all("step").length > 0);
  const { id } = facilitator.step("dromen");
  await facilitator.do({ type: "step.edit", id, words: {}, terms: { circle: "team" } });
  const { page, write, backs } = await room(hall);
  await write();
  await expect(backs).toHaveCount(2);
  await facilitator.reveal("dromen");
  await expect(page.locator(".pile-turning")).toHaveCount(2);
  await expect(page.locator(".pile .note")).toHaveCount(0);
  await expect(page.getByText("Dit blijft in het team.").first()).toBeVisible();
  for (const text of TEXTS) expect(hall.frames(page).hold(text)).toBe(false);
});
