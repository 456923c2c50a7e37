import type { CDPSession, Page } from "@playwright/test";
import { newId } from "../shared/new-id.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";
import type { TafelPage } from "./pages/tafel.ts";

type Point = { x: number; y: number };

/** A table on which two notes lie open, each under a question of its own. */
async function table(hall: Hall) {
  const facilitator = await hall.facilitator();
  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  await facilitator.open();
  await facilitator.go("dromen");
  const coach = await hall.coach(team);
  const step = facilitator.step("dromen").id;
  const note = { id: newId(), type: "note.add", step, prompt: "ambitie", kind: null, photo: null };
  await coach.do({ ...note, text: "Een bankje waar je elkaar ziet" });
  await coach.do({ ...note, id: newId(), prompt: "doen", text: "Samen eten" });
  await facilitator.reveal("dromen");
  const tafel = await hall.tafel(team);
  await expect(tafel.page.locator(".board-place")).toBeVisible();
  const here = () => facilitator.room.records.get("note", note.id);
  const zones = () => facilitator.room.records.all("zone").filter((zone) => zone.board === here()?.board);
  const zone = (prompt: string) => zones().find((each) => each.prompt === prompt)?.id ?? "";
  return { facilitator, team, tafel, here, zone };
}

/** Fingers on a screen, as the browser hears them. */
async function fingersOn(page: Page) {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((at, id) => ({ ...at, id })) });
  return {
    down: (...points: Point[]) => send("touchStart", points),
    up: () => send("touchEnd", []),
    async move(from: Point[], to: Point[]) {
      for (let i = 1; i <= 8; i += 1)
        await send(
          "touchMove",
          from.map((at, k) => {
            const end = to[k] ?? at;
            return { x: at.x + ((end.x - at.x) * i) / 8, y: at.y + ((end.y - at.y) * i) / 8 };
          }),
        );
    },
  };
}

const press = ({ page }: TafelPage, name: string) => page.getByRole("button", { name, exact: true });

/** What the canvas shows, to see whether it moved. */
const picture = (page: Page) => page.locator(".board-place").screenshot();

/** Does a finger find a note here? Nothing is picked afterwards. */
async function finds(page: Page, at: Point): Promise<boolean> {
  const picked = page.locator(".tafel-picked");
  await page.touchscreen.tap(at.x, at.y);
  await page.waitForTimeout(50);
  if (!(await picked.isVisible())) return false;
  await page.locator(".board-place").focus();
  await page.keyboard.press("Escape");
  await expect(picked).toBeHidden();
  return true;
}

test("with fingers: drag the table about, rest on a note and drag it, pinch", async ({ hall }) => {
  const { tafel, here, zone } = await table(hall);
  const { page } = tafel;
  const fingers = await fingersOn(page);
  const box = await page.locator(".board-place").boundingBox();
  if (!box) throw new Error("no canvas");
  const at = (x: number, y: number): Point => ({ x: box.x + box.width * x, y: box.y + box.height * y });
  // The first of three zones, all of them in view: its first note lies at the top left.
  const note = at(0.1, 0.36);
  await expect.poll(() => finds(page, note)).toBe(true);

  const drag = box.height * 0.4;
  await fingers.down(at(0.5, 0.5));
  await fingers.move([at(0.5, 0.5)], [at(0.5, 0.9)]);
  await fingers.up();
  expect(await finds(page, note), "a finger on the table moves the table").toBe(false);
  expect(await finds(page, { x: note.x, y: note.y + drag })).toBe(true);
  expect(here()?.zone, "and no note").toBe(zone("ambitie"));

  await press(tafel, tafel.board.fitAll).click();
  expect(await finds(page, note)).toBe(true);
  await fingers.down(note);
  await page.waitForTimeout(400);
  await fingers.move([note], [at(0.84, 0.5)]);
  await fingers.up();
  await expect.poll(() => here()?.zone).toBe(zone("meer"));

  const before = await picture(page);
  await fingers.down(at(0.45, 0.7), at(0.55, 0.7));
  await fingers.move([at(0.45, 0.7), at(0.55, 0.7)], [at(0.3, 0.7), at(0.7, 0.7)]);
  await fingers.up();
  expect((await picture(page)).equals(before), "two fingers bring it nearer").toBe(false);
  expect(here()?.zone).toBe(zone("meer"));
});

test("what was painted piece by piece is, to the pixel, what a fresh page paints", async ({ hall }) => {
  const { facilitator, team, tafel, zone } = await table(hall);
  const { page } = tafel;
  const coach = await hall.coach(team);
  const step = facilitator.step("dromen").id;
  const ids = Array.from({ length: 14 }, () => newId());
  for (const [i, id] of ids.entries()) {
    const text = "Een plek waar je elkaar ziet. ".repeat(1 + (i % 5));
    const kind = i % 3 === 0 ? "vraag" : null;
    await coach.do({ type: "note.add", id, step, prompt: i % 2 ? "doen" : "meer", text, kind, photo: null });
  }
  const pos = { x: 340, y: 420 };
  await coach.do({ type: "note.move", id: ids[2], zone: zone("ambitie"), pos });
  await coach.do({ type: "note.move", id: ids[3], zone: zone("ambitie"), pos: { x: 400, y: 480 } });
  await coach.do({ type: "note.move", id: ids[5], zone: zone("meer"), pos: null });
  await coach.do({ type: "note.judge", id: ids[7], from: "shown", to: "aside" });
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1_200);
  const before = await picture(page);
  await page.reload();
  await expect(page.locator(".board-level canvas").first()).toBeVisible();
  await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);
});

test("passed on: after each note the screen is empty again, and nothing of it stays", async ({ hall }) => {
  const facilitator = await hall.facilitator();
  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  await facilitator.open();
  await facilitator.go("dromen");
  const tafel = await hall.tafel(team);
  await press(tafel, tafel.texts.passOn).tap();
  const field = tafel.page.getByRole("dialog").getByRole("textbox");
  await field.fill("Dit is alleen van mij");
  await press(tafel, tafel.texts.layDown).tap();
  await expect(tafel.page.getByText(tafel.texts.laidTurned)).toBeVisible();
  await expect(field).toHaveValue("");
  expect(await tafel.page.content()).not.toContain("alleen van mij");
  await press(tafel, tafel.texts.close).tap();
  await tafel.asList();
  await expect(tafel.page.getByRole("main")).not.toContainText("alleen van mij");
});

test("one step back and forth again, from the table", async ({ hall }) => {
  const { tafel, here, zone } = await table(hall);
  await tafel.asList();
  await tafel.note("Een bankje").getByRole("button", { name: tafel.texts.moveTo }).click();
  await tafel.page.getByRole("menuitem").last().click();
  await expect.poll(() => here()?.zone).toBe(zone("meer"));
  await press(tafel, tafel.texts.undo).click();
  await expect.poll(() => here()?.zone).toBe(zone("ambitie"));
  await press(tafel, tafel.texts.redo).click();
  await expect.poll(() => here()?.zone).toBe(zone("meer"));
});

test("dots that the coach gave can be taken back after a reload", async ({ hall }) => {
  const { facilitator, team, tafel } = await table(hall);
  const coach = await hall.coach(team);
  await facilitator.go("themas");
  const theme = newId();
  await coach.do({ type: "theme.add", id: theme, step: facilitator.step("themas").id, title: "Elkaar zien" });
  await facilitator.go("stippen");
  const give = press(tafel, `${tafel.texts.giveDot}: Elkaar zien`);
  const take = press(tafel, `${tafel.texts.takeDot}: Elkaar zien`);
  await expect(take).toBeDisabled();
  await give.tap();
  await give.tap();
  await expect(tafel.page.getByText(tafel.texts.dotsHere({ n: 2 }))).toBeVisible();
  await tafel.page.reload();
  await expect(tafel.page.getByText(tafel.texts.dotsHere({ n: 2 }))).toBeVisible();
  await take.tap();
  await expect(tafel.page.getByText(tafel.texts.dotsHere({ n: 1 }))).toBeVisible();
});
