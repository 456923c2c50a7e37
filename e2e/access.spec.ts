import type { Page } from "@playwright/test";
import type { Lang } from "../shared/lang.ts";
import { newId } from "../shared/new-id.ts";
import { obstacles, stickingOut } from "./fixtures/axe.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";
import type { Facilitator } from "./lib/facilitator.ts";

const STEPS = ["welkom", "dromen", "themas", "stippen", "acties", "ja-zeggen", "afsluiten"];

test.use({ method: null });
// The longest file: its tests share nothing, so they need not wait for each other.
test.describe.configure({ mode: "parallel" });

/** A room in this language and its first team, with somebody whose phone has no page. */
async function table(hall: Hall, lang: Lang = "nl") {
  const teams = ["fiets", "tent", "boot"].map((sign) => ({ name: `Team ${sign}`, sign }));
  const made = { title: "Droomdag", method: "dromen-kort", date: "2027-03-01", lang, teams };
  await (await hall.facilitator()).library({ do: "create", ...made });
  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  const facilitator = await hall.facilitator();
  await facilitator.open();
  const guest = await hall.guest(team);
  const coach = await hall.coach(team);
  return { team, facilitator, guest, coach };
}
type Table = Awaited<ReturnType<typeof table>>;

/** What people do in a step before it is looked at. */
async function play({ facilitator, guest, coach }: Table, key: string, theme: string): Promise<void> {
  await facilitator.go(key);
  const { id } = facilitator.step(key);
  switch (key) {
    case "dromen": {
      await guest.wallet.prepare(id, "ambitie", 2);
      await guest.write({ step: id, prompt: "ambitie", text: "Een bankje waar je elkaar ziet" });
      await guest.write({ step: id, prompt: "ambitie", text: "Wie helpt?", kind: "vraag" });
      break;
    }
    case "themas":
      await facilitator.reveal("dromen");
      await coach.do({ type: "theme.add", id: theme, step: id, title: "Elkaar zien" });
      break;
    case "acties": {
      const rest = {
        forWhom: "iedereen",
        firstStep: "bellen",
        effect: "",
        checkedWith: "",
        sources: [theme],
      };
      const action = {
        type: "action.propose",
        id: newId(),
        step: id,
        what: "Een bankje",
        due: null,
        ...rest,
      };
      await guest.do(action);
      await guest.do({ type: "action.yes", id: action.id, name: "Fatima" });
      break;
    }
  }
}

for (const lang of ["nl", "en"] as const satisfies readonly Lang[]) {
  test(`nothing stands in anybody's way on any face in any step (${lang})`, async ({ hall }) => {
    test.setTimeout(300_000);
    const here = await table(hall, lang);
    const phone = await hall.phone({ lang });
    await phone.page.goto(await hall.qrOf(here.team));
    const found: string[] = [];
    const look = async (where: string, page: Page) => {
      for (const each of await obstacles(page)) found.push(`${where}: ${each}`);
    };
    await expect(phone.button(phone.t.yesJoin)).toBeVisible();
    await look("join", phone.page);
    await phone.joinByQr(await hall.qrOf(here.team), here.team.name);
    await phone.atTheStart();
    await look("start", phone.page);
    const faces: [string, Page][] = [
      ["phone", phone.page],
      ["tafel", (await hall.tafel(here.team, { lang })).page],
      ["beamer", (await hall.beamer({ lang })).page],
      ["regie", (await hall.regie({ lang })).page],
    ];
    const theme = newId();
    for (const key of STEPS) {
      await play(here, key, theme);
      for (const [face, page] of faces) {
        await atStep(page, face, here.facilitator, key, lang);
        await look(`${face} in ${key}`, page);
      }
    }
    expect([...new Set(found)]).toEqual([]);
  });
}

/** The page shows the step: each face names it, or says its sentence. */
async function atStep(page: Page, face: string, { step }: Facilitator, key: string, lang: Lang) {
  const { title, say } = step(key);
  const words = face === "regie" || face === "phone" ? title?.[lang] : say?.[lang];
  await expect(page.locator("body")).toContainText(words ?? "");
}

test("with keys alone: join, write, send, and write again", async ({ hall }) => {
  const { team, facilitator } = await table(hall);
  await facilitator.go("dromen");
  const phone = await hall.phone();
  const { keyboard } = phone.page;
  const tabTo = async (name: string) => {
    const wanted = phone.button(name);
    for (let i = 0; i < 30; i += 1) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await phone.page.goto(await hall.qrOf(team));
  await expect(phone.button(phone.t.yesJoin)).toBeVisible();
  await tabTo(phone.t.yesJoin);
  await keyboard.press("Enter");
  await expect(phone.field).toBeVisible();
  for (let i = 0; i < 30 && !(await phone.field.evaluate((area) => area === document.activeElement)); i += 1)
    await keyboard.press("Tab");
  await keyboard.type("Zonder muis en zonder vinger");
  await tabTo(phone.t.send);
  await keyboard.press("Enter");
  await expect(phone.page.getByText(phone.t.sentOne)).toBeVisible();
  // Focus is not lost with the field that went: the next press is where one already is.
  const where = await phone.page.evaluate(() => document.activeElement?.textContent);
  expect([phone.t.nextPrompt, phone.t.anotherNote]).toContain(where);
  await tabTo(phone.t.anotherNote);
  await keyboard.press("Space");
  await expect(phone.field).toBeVisible();
});

test("at the table with keys alone: the list has every verb", async ({ hall }) => {
  const here = await table(hall);
  await play(here, "dromen", "");
  await here.facilitator.reveal("dromen");
  const theme = newId();
  await here.facilitator.go("themas");
  await here.coach.do({
    type: "theme.add",
    id: theme,
    step: here.facilitator.step("themas").id,
    title: "Elkaar zien",
  });
  const tafel = await hall.tafel(here.team);
  const { keyboard } = tafel.page;
  const list = tafel.page.getByRole("radio", { name: tafel.board.list });
  await expect(tafel.page.getByRole("radio", { name: tafel.board.board })).toBeVisible();
  await tafel.page.getByRole("radio", { name: tafel.board.board }).focus();
  await keyboard.press("ArrowRight");
  await expect(list).toBeChecked();
  const note = tafel.note("Een bankje waar je elkaar ziet");
  await note.getByRole("button", { name: tafel.texts.moveTo }).focus();
  await keyboard.press("Enter");
  await expect(tafel.page.getByRole("menuitem", { name: "Elkaar zien" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(tafel.field("Elkaar zien").getByText("Een bankje waar je elkaar ziet")).toBeVisible();
  const laid = () => here.facilitator.room.records.all("note").filter((each) => each.theme === theme).length;
  await expect.poll(laid).toBe(1);
});

for (const [how, width, size] of [
  ["a small phone of 320 pixels", 320, 100],
  ["letters twice as large", 390, 200],
] as const) {
  test(`nothing sticks out to the side on ${how}`, async ({ hall }) => {
    const here = await table(hall);
    const phone = await hall.phone({ viewport: { width, height: 640 } });
    /** @returns pixels of a letter */
    const grow = (to: string) =>
      phone.page.evaluate((wanted) => {
        document.documentElement.style.fontSize = wanted;
        return Number.parseFloat(getComputedStyle(document.body).fontSize);
      }, to);
    await phone.page.goto(await hall.qrOf(here.team));
    await expect(phone.button(phone.t.yesJoin)).toBeVisible();
    const before = await grow("100%");
    expect(await grow(`${size}%`)).toBeCloseTo((before * size) / 100);
    expect(await stickingOut(phone.page), "join").toEqual([]);
    await phone.button(phone.t.yesJoin).tap();
    const theme = newId();
    for (const key of STEPS) {
      await play(here, key, theme);
      await atStep(phone.page, "phone", here.facilitator, key, "nl");
      expect(await stickingOut(phone.page), key).toEqual([]);
    }
  });
}
