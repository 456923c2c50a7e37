import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { Lines } from "./lines.ts";
import { Doors } from "./listening.ts";
import { bounded, type Log } from "./log.ts";
import { Pages, type Screen } from "./screens.ts";
import { Day } from "./testing/day.ts";
import { frame, greeting, openRawLine } from "./testing/raw-line.ts";

let day: Day;
const complaints: unknown[] = [];
beforeEach(async () => {
  complaints.length = 0;
  const hear = (_facts: unknown, what: unknown) => void complaints.push(what);
  day = await Day.begin({ log: { info: () => {}, warn: hear, error: hear } as unknown as Log });
});
afterEach(() => day.end());
const port = () => Number(new URL(day.url).port);

test("one line is one page, however often it says who it is", async () => {
  const polling = `${day.url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1)) as { sid: string };
  const body = Array.from({ length: 100 }, () => greeting()).join("\x1e");
  const post = () => fetch(`${polling}&sid=${sid}`, { method: "POST", body });
  await post();
  // Hung up on: the next letter comes for nobody.
  await expect.poll(async () => (await post()).status).toBe(400);
  await day.regie.until(() => day.regie.pulse?.connected === 0);
});

test.each([
  ["of a namespace that is not there", frame("40/x,")],
  ["that ask for an echo", frame("x".repeat(100), 9)],
  ["that are no message", frame("3")],
  ["of answers nobody asked for", frame("431[]")],
])("a flood of frames %s ends the line", async (_, unit) => {
  const line = await openRawLine(port());
  line.socket.write(frame(greeting()));
  line.socket.pause();
  const block = Buffer.concat(Array.from({ length: 200 }, () => unit));
  for (let i = 0; i < 10; i += 1) line.socket.write(block);
  line.socket.resume();
  await expect.poll(line.closed).toBe(true);
});

test("what is nested too deep is refused and leaves no line in the log", async () => {
  const phone = await day.phone();
  const line = await openRawLine(port());
  line.socket.write(frame(greeting({ key: phone.key, person: phone.person })));
  await expect.poll(() => line.received()).toContain('"snap"');
  const nested = "[".repeat(7_000) + "]".repeat(7_000);
  line.socket.write(frame(`421["cmd",{"id":"a","cmd":{"type":"undo","x":${nested}},"ticket":null}]`));
  await expect.poll(() => line.received()).toContain("431[");
  expect(line.received()).toContain('"code":"too-large"');
  expect(complaints).toEqual([]);
});

test("a page says for a few channels how far it is, not for hundreds", async () => {
  const seen = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`channel-${i}`, i]));
  const page = day.connect({ face: "deelnemer", seen });
  await page.until(() => page.gone);
  expect(page.gone).toBe("not-allowed");
});

test("codes that are tried close the door, once for each code; the host says so", async () => {
  const guess = async () => {
    const page = day.connect({ face: "deelnemer" });
    await page.until(() => page.channels.has("door"));
    for (let i = 0; i < 8; i += 1)
      await page.send({ type: "person.join", id: newId(), code: "00000", team: day.team(0) });
    page.close();
  };
  const ann = await day.phone();
  while (!day.regie.notices.includes("guessing")) await Promise.all(Array.from({ length: 8 }, guess));
  const door = () => day.regie.get(day.meeting)?.["door"];
  await day.regie.until(() => door() === "closed");
  const late = day.connect({ face: "deelnemer" });
  await late.until(() => late.channels.has("door"));
  const person = newId();
  const { code } = day.facts;
  expect(await late.send({ type: "person.join", id: person, code, team: day.team(0) })).toMatchObject({
    ok: true,
  });
  await late.until(() => late.channels.has(`own:${person}`));
  expect(late.channels.has("room")).toBe(false);
  expect(ann.channels.has("room")).toBe(true);
  await day.regie.send({ type: "meeting.door", id: day.meeting, from: "closed", to: "open" });
  await day.regie.until(() => door() === "open");
  await guess();
  expect(door()).toBe("open");
}, 20_000);

test("a new code: who is in stays in, the old one opens nothing, the wall has it at once", async () => {
  const ann = await day.phone();
  const beamer = await day.screen("beamer");
  const old = day.facts.code ?? "";
  expect(await day.regie.send({ type: "meeting.recode", id: day.meeting, from: old })).toMatchObject({
    ok: true,
  });
  await beamer.until(() => beamer.get(day.meeting)?.["code"] !== old);
  const code = String(beamer.get(day.meeting)?.["code"]);
  expect(day.facts.code).toBe(code);
  const bob = day.connect({ face: "deelnemer" });
  await bob.until(() => bob.channels.has("door"));
  const join = (with_: string) =>
    bob.send({ type: "person.join", id: newId(), code: with_, team: day.team(0) });
  expect(await join(old)).toMatchObject({ code: "wrong-code" });
  expect(await join(code)).toMatchObject({ ok: true });
  expect(ann.channels.has("room")).toBe(true);
  expect(ann.tapped).not.toContain(code);
});

test("beyond what we can hold, the oldest that only asks makes room for the newest", async () => {
  const http = createServer((_request, response) => response.end("ja"));
  const doors = new Doors(http, 3);
  const at = await doors.open("127.0.0.1", 0);
  const idle = Array.from({ length: 3 }, () =>
    connect(at, "127.0.0.1")
      .on("error", () => {})
      .resume(),
  );
  await Promise.all(idle.map((socket) => new Promise((done) => socket.once("connect", done))));
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${at}/`)).text()).toBe("ja");
  await expect.poll(() => idle.filter((socket) => socket.closed).length).toBe(1);
  await doors.close();
});

test("in a crowd who says nothing goes before who is somebody, and one key has a dozen pages", () => {
  const lines = new Lines();
  const gone: string[] = [];
  const line = (name: string) =>
    ({
      transport: { name: "polling" },
      on: () => {},
      once: () => {},
      close: () => gone.push(name),
    }) as unknown as Parameters<Lines["opened"]>[0];
  const [first, second, third] = [line("first"), line("second"), line("third")];
  for (const each of [first, second, third]) lines.opened(each);
  expect(lines.greeted(first)).toBe(true);
  expect(lines.greeted(first)).toBe(false);
  lines.known(first);
  expect(lines.makeRoom()).toBe(true);
  expect(lines.makeRoom()).toBe(true);
  expect(gone).toEqual(["second", "third"]);
  expect(lines.makeRoom()).toBe(false);
  lines.spare = () => true;
  expect(lines.makeRoom()).toBe(true);

  const pages = new Pages();
  const page = (key: string) => ({ claim: { face: "deelnemer", key } }) as Screen;
  const all = Array.from({ length: 12 }, () => page("a"));
  for (const each of [...all, page("b")]) expect(pages.open(each)).toBeNull();
  expect(pages.open(page("a"))).toBe(all[0]);
  for (const each of all) pages.close(each);
  expect(pages.open(page("a"))).toBeNull();
});

test("whoever can make a line in the log cannot fill it", () => {
  const written: unknown[] = [];
  let now = 0;
  const write = (facts: unknown, text: unknown) => void written.push([facts, text]);
  const log = bounded({ info: write, warn: write, error: write } as never, () => now);
  for (let i = 0; i < 500; i += 1)
    log.error({ kind: "RangeError", code: null, at: [`line ${i}`] }, "a message failed");
  log.error({ kind: "TypeError", code: null, at: [] }, "a message failed");
  expect(written).toHaveLength(21);
  now = 61_000;
  log.error({ kind: "RangeError", code: null, at: [] }, "a message failed");
  expect(written.slice(21)).toEqual([
    [{ count: 480 }, "lines like these left out"],
    [{ kind: "RangeError", code: null, at: [] }, "a message failed"],
  ]);
});
