import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyTexts } from "../shared/texts/copy.ts";
import { MOVED_ADDRESS, MOVED_HOST } from "./browser.ts";
import { expect, test } from "./fixtures/hall.ts";
import { facilitate } from "./lib/facilitator.ts";
import { startHost } from "./lib/host.ts";
import { openLedger } from "./lib/ledger.ts";
import { type MovingPhone, openMovingPhone } from "./lib/moving-phone.ts";
import { filesIn } from "./lib/on-disk.ts";
import { openStaff } from "./lib/staff.ts";
import { until } from "./lib/until.ts";

const PHONES = 12;
/** The promise is two minutes; this only keeps a rehearsal that hangs from hanging for ever. */
const BOUND = 100_000;
const t = copyTexts.nl;

test.setTimeout(180_000);

test("the laptop dies in a burst: the second one goes on at one press, and every phone comes along by itself", async ({
  hall,
  browser,
}) => {
  const data = await mkdtemp(join(tmpdir(), "werktafel-second-"));
  const { port } = hall.host;
  const args = ["--host", MOVED_ADDRESS, "--allow-host", MOVED_HOST];
  const second = await startHost({ data, port, args });
  const phones: MovingPhone[] = [];
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-NL" });
  try {
    const facilitator = await hall.facilitator();
    await facilitator.open();
    await facilitator.go("dromen");
    const teams = await hall.teams();
    const code = await hall.code();

    // At the first laptop: a copy for a second one.
    const regie = await hall.regie();
    await regie.button(t["chip-none"]).click();
    const sheet = regie.page.getByRole("dialog");
    await sheet.getByRole("button", { name: t.beginLaptop }).click();
    const words = (await sheet.locator(".copy-code strong").textContent()) ?? "";
    // At the second: address and code, as somebody reads them aloud.
    const page = await context.newPage();
    await page.goto(`http://${MOVED_ADDRESS}:${port}/regie#k=${second.line.keys.regie}`);
    await page.getByRole("button", { name: t.standBy }).click();
    await page.getByLabel(t.address).fill(`127.0.0.1:${port}`);
    await page.getByLabel(t.code).fill(words.toLowerCase().replaceAll("-", " "));
    await page.getByRole("dialog").getByRole("button", { name: t.standBy }).click();
    await expect(page.getByText(t["stand-complete"])).toBeVisible();
    await expect(sheet.getByText(t["state-complete"])).toBeVisible();

    for (let i = 0; i < PHONES; i += 1) {
      const phone = await openMovingPhone(hall.host.url, code);
      phones.push(phone);
      await phone.join(teams[i % teams.length]?.id ?? "");
    }
    const real = await hall.phone();
    const [team] = teams;
    if (!team) throw new Error("no teams");
    await real.joinByQr(await hall.qrOf(team), team.name);
    await real.prepared(3);
    await real.write("Van een echte telefoon");
    const { id: step, prompts, perPerson = 0 } = facilitator.step("dromen");
    const prompt = prompts?.[0]?.key ?? "";
    await Promise.all(phones.map((phone) => phone.prepare(step, prompt, perPerson)));
    for (let n = 0; n < perPerson; n += 1)
      for (const [i, phone] of phones.entries()) phone.write({ step, prompt, text: `Wens ${n} van ${i}` });
    const acknowledged = () => phones.flatMap((phone) => [...phone.acknowledged]);
    await until("some notes of the burst", () => acknowledged().length >= PHONES);
    await hall.fall();
    const fell = performance.now();
    const before = new Set(acknowledged());

    await expect(page.getByText(t["stand-silent"])).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: t.takeOver }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dromen" })).toBeVisible({ timeout: 20_000 });
    const pressed = performance.now();
    const there = `http://${MOVED_ADDRESS}:${port}`;
    const back = (phone: MovingPhone) => {
      const you = phone.room().hello.get()?.you;
      const known = you && "person" in you && you.person === phone.person && you.state === "in";
      return phone.at() === there && phone.room().link.get() === "live" && known && phone.waiting() === 0;
    };
    await until("all phones on the second laptop", () => phones.every(back), BOUND);
    await expect
      .poll(() => new URL(real.page.url()).host, { timeout: BOUND })
      .not.toContain("werktafel.test");
    await expect.poll(() => real.waiting().catch(() => -1), { timeout: 20_000 }).toBe(0);
    const all = performance.now();
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    console.log(
      `the second laptop went on ${seconds(pressed - fell)} s after the first fell; ` +
        `all ${PHONES + 1} phones were back after ${seconds(all - fell)} s`,
    );

    const ledger = openLedger();
    const staff = await openStaff({ url: there, face: "regie", key: second.line.keys.regie, ledger });
    try {
      const goesOn = facilitate(staff);
      await until("the room", () => staff.room.records.all("meeting").length > 0);
      await goesOn.reveal("dromen");
      const texts = () => staff.room.records.all("note").map((note) => note.text?.t ?? "");
      const expected = [
        ...phones.flatMap((_, i) => Array.from({ length: perPerson }, (_each, n) => `Wens ${n} van ${i}`)),
        "Van een echte telefoon",
      ];
      await expect.poll(() => texts().sort()).toEqual(expected.sort());
      for (const text of before) expect(texts()).toContain(text);
      expect(staff.room.records.all("person")).toHaveLength(PHONES + 1);
    } finally {
      staff.close();
    }
    // What stood by is gone from the second laptop.
    expect((await readdir(data)).some((name) => name.startsWith("werktafel-kopie"))).toBe(false);
    for (const path of filesIn(data)) expect((await readFile(path)).includes(words)).toBe(false);

    // The first laptop wakes up: it hears of it, and says so.
    await hall.rise();
    const woken = await hall.regie();
    await expect(woken.button(t["chip-succeeded"])).toBeVisible({ timeout: 20_000 });
  } finally {
    for (const phone of phones) phone.close();
    await context.close();
    await second.stop();
    await rm(data, { recursive: true, force: true });
  }
});
