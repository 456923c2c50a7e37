import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sparePort } from "../electron/host/listening.ts";
import { MOVED_ADDRESS, MOVED_HOST, ROOM_HOST } from "./browser.ts";
import { expect, type Hall, test } from "./fixtures/hall.ts";
import { startHost } from "./lib/host.ts";
import type { PhonePage } from "./pages/phone.ts";

const SENT = "Verstuurd voor de lunch";
const UNSENT = "Geschreven terwijl de laptop verhuisde";
const DRAFT = "Nog niet af";

/** A phone with a nameless note that was sent, and two more tickets. */
async function phoneAtWork(hall: Hall, team: { id: string; name: string }): Promise<PhonePage> {
  const phone = await hall.participant(team);
  await phone.prepared(3);
  await phone.write(SENT);
  return phone;
}

/** The laptop is gone: one more note is sent, and one begun. */
async function writeOn(phone: PhonePage): Promise<void> {
  await expect(phone.page.getByText(phone.t.quiet)).toBeVisible();
  await phone.another();
  await phone.field.fill(UNSENT);
  await phone.send();
  await phone.question("Dit kan meer");
  await phone.field.fill(DRAFT);
}

/** Everything came along, nothing is doubled, and the right to change a nameless note did too. */
async function hasEverything(hall: Hall, phone: PhonePage): Promise<void> {
  await expect.poll(() => phone.waiting().catch(() => -1), { timeout: 20_000 }).toBe(0);
  await phone.question("Dit kan meer");
  await expect(phone.field).toHaveValue(DRAFT);
  expect(new URL(phone.page.url()).hash).toBe("");
  await phone.myNotes();
  // They lie face down, in the order in which they were written.
  const mine = phone.page.locator(".my-note");
  await expect(mine).toHaveCount(2);
  await mine.first().getByRole("button", { name: phone.t.look }).tap();
  await expect(mine.first()).toContainText(SENT);
  await mine.first().getByRole("button", { name: phone.t.withdraw }).tap();
  await phone.button(phone.t.withdrawYes).tap();
  await expect(mine).toHaveCount(1);
  await expect.poll(() => phone.waiting()).toBe(0);
  const facilitator = await hall.facilitator();
  await facilitator.reveal("dromen");
  const texts = () =>
    facilitator.room.records
      .all("note")
      .map((note) => note.text?.t)
      .sort();
  await expect.poll(texts).toEqual([UNSENT]);
  expect(facilitator.room.records.all("person")).toHaveLength(1);
}

test("another address: a phone follows by itself with key, tickets, what it had to send and what it had begun", async ({
  hall,
}) => {
  const there = `http://${MOVED_HOST}:${hall.host.port}`;
  const facilitator = await hall.facilitator();
  await facilitator.open();
  await facilitator.go("dromen");
  // It says beforehand where it may turn up, as with a second laptop that stands by.
  await hall.fall();
  await hall.rise({ also: [there] });
  const [team] = await hall.teams();
  if (!team) throw new Error("no teams");
  const tafel = await hall.tafel(team);
  const phone = await phoneAtWork(hall, team);

  await hall.fall();
  await writeOn(phone);
  await hall.rise({ address: MOVED_ADDRESS });
  await expect.poll(() => new URL(phone.page.url()).origin, { timeout: 30_000 }).toBe(there);
  await expect.poll(() => new URL(tafel.page.url()).origin, { timeout: 30_000 }).toBe(there);
  await expect(tafel.page.getByText(team.name).first()).toBeVisible();
  await hasEverything(hall, phone);
});

test("another port: what phones know beforehand is enough, and the way back is known too", async ({
  hall,
}) => {
  const { port } = hall.host;
  const { team } = await hall.begin("dromen");
  const phone = await phoneAtWork(hall, team);

  await hall.fall();
  await writeOn(phone);
  await hall.rise({ port: sparePort(port), also: [hall.origin] });
  const origin = () => new URL(phone.page.url()).port;
  await expect.poll(origin, { timeout: 30_000 }).toBe(String(sparePort(port)));
  await expect.poll(() => phone.waiting().catch(() => -1)).toBe(0);
  // It has here too what it needs to know its host by.
  const files = () =>
    phone.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  await expect.poll(files).toContainEqual(expect.stringContaining("/home-"));
  await hall.fall();
  await hall.rise();
  await expect.poll(origin, { timeout: 30_000 }).toBe(String(port));
  await hasEverything(hall, phone);
});

test("another laptop at the old address is told nothing, and the phone waits for its own", async ({
  hall,
}) => {
  const { team } = await hall.begin("dromen");
  const phone = await phoneAtWork(hall, team);
  await hall.fall();
  await writeOn(phone);

  const data = await mkdtemp(join(tmpdir(), "werktafel-stranger-"));
  const { port } = hall.host;
  const args = ["--host", "127.0.0.1", "--allow-host", ROOM_HOST, "--new", "dromen-kort"];
  const stranger = await startHost({ data, port, args });
  try {
    await expect(phone.page.getByRole("heading", { name: phone.t.elsewhereTitle })).toBeVisible();
    await phone.page.reload();
    await expect(phone.page.getByRole("heading", { name: phone.t.elsewhereTitle })).toBeVisible();
    expect(await phone.waiting()).toBe(1);
  } finally {
    await stranger.stop();
    await rm(data, { recursive: true, force: true });
  }
  await hall.rise();
  await hasEverything(hall, phone);
});
