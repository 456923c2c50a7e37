import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { newId } from "../../shared/new-id.ts";
import { expect, test } from "../fixtures/hall.ts";

const SCRIPT = `"><img src=x onerror="window.gast=1"><script>window.gast=1</script>{{7*7}}<svg onload=window.gast=1>`;
const TURN = "\u202E";

async function calm(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    expect(await page.evaluate(() => "gast" in window)).toBe(false);
    await expect(page.locator("img[src=x], svg[onload]")).toHaveCount(0);
  }
}

test("script in titles, teams, names, notes, themes and actions is text on every face", async ({ hall }) => {
  const { facilitator, team } = await hall.begin();
  const name = SCRIPT.slice(0, 58);
  await facilitator.do({ type: "team.edit", id: team.id, name, sign: "constructor" });
  const { id, title } = facilitator.meeting();
  await facilitator.do({ type: "meeting.rename", id, from: title, to: SCRIPT.slice(0, 119) });
  const regie = await hall.regie();
  const beamer = await hall.beamer();
  const tafel = await hall.tafel(team);
  const phone = await hall.phone();
  await phone.joinByQr(await hall.qrOf(team), name);
  const pages = [regie, beamer, tafel, phone].map(({ page }) => page);
  await calm(...pages);

  await facilitator.go("dromen");
  await phone.write(`${SCRIPT} ${TURN}nednetsrev`);
  await facilitator.reveal("dromen");
  await expect(tafel.page.getByText("window.gast=1").first()).toBeAttached();
  await facilitator.go("themas");
  const coach = await hall.coach(team);
  const step = facilitator.step("themas").id;
  const theme = newId();
  await coach.do({ type: "theme.add", id: theme, step, title: SCRIPT.slice(0, 119) });
  await calm(...pages);
  await facilitator.go("acties");
  const action = newId();
  const words = { what: SCRIPT, forWhom: SCRIPT, firstStep: SCRIPT, effect: SCRIPT, checkedWith: SCRIPT };
  const actions = facilitator.step("acties").id;
  await coach.do({
    type: "action.propose",
    id: action,
    step: actions,
    ...words,
    due: null,
    sources: [theme],
  });
  await coach.do({ type: "action.tick", id: action, name: `${TURN}anna ${name}`.slice(0, 58) });
  await facilitator.show({ mode: "plan", team: null });
  await expect(tafel.page.getByText("window.gast=1").first()).toBeAttached();
  await calm(...pages);
  for (const page of pages) expect(await page.content()).not.toContain(TURN);
});

/** What a page of another origin heard back from each of its tries. */
type Tries = Record<string, string>;

test("a page of another origin in the same browser gets nothing, and takes no place", async ({
  hall,
  browser,
}) => {
  const facilitator = await hall.facilitator();
  await facilitator.open();
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>elders</title><body></body>");
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // Another name, and the host's own name at another port: both are other origins.
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
      await page.goto(origin);
      const tries = await page.evaluate(attempt, { host: hall.host.url, key: hall.host.line.keys.regie });
      expect(tries, origin).toEqual({
        fetch: "nothing",
        "fetch without looking": "nothing",
        export: "nothing",
        polling: "nothing",
        socket: "closed",
        image: "nothing",
        photo: "nothing",
        script: "nothing",
        frame: "nothing",
      });
      await page.evaluate((host) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "POST", action: `${host}/export`, enctype: "text/plain" });
        document.body.append(form);
        form.submit();
      }, hall.host.url);
      await page.waitForLoadState();
      await expect(page.locator("body")).toContainText("Dit adres hoort niet bij deze laptop.");
    }
    // None of all that took a place at the door.
    await expect.poll(() => facilitator.room.pulse.get()?.connected).toBe(0);
  } finally {
    await context.close();
    server.close();
  }
});

/** Runs in the page of another origin. */
async function attempt({ host, key }: { host: string; key: string }): Promise<Tries> {
  const asked = (path: string, more: RequestInit = {}) =>
    fetch(host + path, more).then(
      async (response) =>
        response.type === "opaque" ? "nothing" : `${response.status} ${await response.text()}`,
      () => "nothing",
    );
  const loads = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
    new Promise<string>((done) => {
      element.onload = () => done("loaded");
      element.onerror = () => done("nothing");
      element.src = host + path;
      document.body.append(element);
    });
  const socket = new WebSocket(`${host.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  const frame = document.createElement("iframe");
  frame.src = `${host}/regie#k=${key}`;
  document.body.append(frame);
  await new Promise((done) => {
    frame.onload = done;
  });
  let framed = "nothing";
  try {
    if (frame.contentDocument?.title) framed = frame.contentDocument.title;
  } catch {
    // Another origin: nothing of it can be read.
  }
  const polling = "/socket.io/?EIO=4&transport=polling";
  return {
    fetch: await asked("/"),
    "fetch without looking": await asked(polling, { mode: "no-cors" }),
    export: await asked("/export", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: '{"what":"plan","format":"md","team":null}',
    }),
    polling: await asked(polling),
    socket: await new Promise((done) => {
      if (socket.readyState === WebSocket.CLOSED) done("closed");
      socket.onopen = () => done("open");
      socket.onclose = () => done("closed");
    }),
    image: await loads(new Image(), "/favicon.ico"),
    photo: await loads(new Image(), `/photo/${"a".repeat(64)}`),
    script: await loads(document.createElement("script"), polling),
    frame: framed,
  };
}

test("taking somebody out for good: the door is closed in the same place, the code is new, and who waits shows a number", async ({
  hall,
}) => {
  const { facilitator, team } = await hall.begin("dromen");
  const old = await hall.qrOf(team);
  const guest = await hall.phone();
  await guest.joinByQr(old, team.name);
  const regie = await hall.regie();
  const { run } = regie.texts;
  await regie.button(run.people).click();
  await regie.page.getByRole("tab", { name: team.name }).click();
  await regie.page.getByRole("button", { name: run.remove }).click();
  await expect(guest.page.getByRole("heading", { name: guest.t.removedTitle })).toBeVisible();
  const stays = await hall.phone();
  await stays.joinByQr(old, team.name);
  await regie.button(run.closeDoor).click();
  await expect(regie.button(run.openDoor)).toBeVisible();
  const before = facilitator.meeting().code;
  await regie.button(run.newCode).click();
  await expect.poll(() => facilitator.meeting().code).not.toBe(before);
  await expect(regie.page.getByText(run.codeIs(facilitator.meeting().code ?? ""))).toBeVisible();

  // A private tab is another phone. The old code opens nothing, and with the new one it waits.
  const again = await hall.phone();
  await again.page.goto(old);
  await again.button(again.t.yesJoin).click();
  await expect(again.page.getByRole("heading", { name: again.t.codeTitle })).toBeVisible();
  const another = await hall.participant(team);
  const number = await another.page.locator(".door-number").textContent();
  await expect(another.field).toHaveCount(0);
  await expect(stays.field).toBeVisible();
  const tafel = await hall.tafel(team);
  await tafel.page.getByRole("button", { name: tafel.texts.letOneIn({ number: Number(number) }) }).click();
  await expect(another.field).toBeVisible();
});
