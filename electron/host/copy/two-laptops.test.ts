import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "../../../shared/ids.ts";
import type { CopyRequest, CopyState, FoundCopy } from "../../../shared/wire/copy.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { createHost, type Host } from "../host.ts";
import { filesUnder } from "../store/files.ts";
import { openLibrary } from "../store/library.ts";
import { Client } from "../testing/client.ts";
import { Day, note } from "../testing/day.ts";
import { termOf } from "./terms.ts";

vi.setConfig({ testTimeout: 30_000 });

let day: Day;
let root: string;
const hosts: Host[] = [];
const clients: Client[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "werktafel-laptops-"));
  day = await Day.begin();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const host of hosts.splice(0)) await host.close();
  await day.end();
  await rm(root, { recursive: true, force: true });
});

/** Another laptop, on an address of its own and with a library on disk. */
async function laptop(name = "second"): Promise<{ host: Host; regie: Client; data: string }> {
  const data = join(root, name);
  const host = await createHost({
    trajects: await openLibrary(data),
    address: "127.0.0.2",
    port: 0,
    retryMs: 5,
  });
  hosts.push(host);
  return { host, data, regie: open(host, { face: "regie", key: host.keys.regie }) };
}

function open(host: Host, options: ConstructorParameters<typeof Client>[1]): Client {
  const client = new Client(host.addresses()[0] ?? "", options);
  clients.push(client);
  return client;
}

const ask = (client: Client, request: CopyRequest) => client.raw("library", request) as Promise<Answer>;
async function state(client: Client): Promise<CopyState> {
  return (await ask(client, { do: "copy.state" })) as unknown as CopyState;
}
async function eventually<T>(read: () => Promise<T | false | null | undefined>): Promise<T> {
  for (;;) {
    const found = await read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The first laptop copies to the second until that has it all. */
async function standBy(second: Client): Promise<string> {
  const first = (await ask(day.regie, { do: "copy.laptop" })) as unknown as CopyState;
  const code = first.code ?? "";
  const answer = await ask(second, { do: "copy.stand-by", address: day.url, code: code.toLowerCase() });
  expect(answer).toMatchObject({ ok: true });
  await caughtUp(second);
  return code;
}
async function caughtUp(second: Client): Promise<void> {
  await eventually(async () => {
    const [line] = (await state(day.regie)).copies;
    const { standby } = await state(second);
    return line?.state === "complete" && standby?.behind === 0 && standby.at !== null;
  });
}
/** What a phone asks before it goes anywhere. */
const home = (address: string | undefined) => fetch(`${address}/home?n=${"0".repeat(32)}`);
const texts = (host: Host) =>
  [...(host.room()?.state.records.values() ?? [])].flatMap((each) =>
    each.type === "note" ? (each.text.t ?? []) : [],
  );

test("the second laptop goes on where the first was killed: same keys, same persons, same tickets, nothing twice", async () => {
  const step = await day.go("open");
  const phone = await day.phone();
  const { host, regie, data } = await laptop();
  await standBy(regie);
  const said = note(step, "Voor de klap");
  expect(await phone.send(said, { id: "command-before" })).toMatchObject({ ok: true });
  const coach = day.facts.keys.coaches[0];
  const nameless = await day.go("naamloos");
  const { tickets } = await phone.tickets(nameless, "wens", 2);
  await caughtUp(regie);
  // Stands by: no phone may take this laptop for the host.
  expect((await home(host.addresses()[0])).status).toBe(404);
  expect(day.regie.hello?.addresses ?? []).toContain(host.addresses()[0]);

  await day.host.close();
  const answer = await ask(regie, { do: "copy.take-over" });
  expect(answer).toMatchObject({ ok: true });
  expect((await home(host.addresses()[0])).status).toBe(200);
  expect(host.room()?.secret).toBe(day.store.key);
  expect(texts(host)).toEqual(["Voor de klap"]);

  const back = open(host, { face: "deelnemer", key: phone.key, person: phone.person });
  await back.until(() => back.channels.has(`own:${phone.person}`));
  expect(back.hello?.you).toMatchObject({ person: phone.person, state: "in" });
  expect(back.hello?.run).not.toBe(phone.hello?.run);
  // Sent again, as a phone does that heard no answer.
  expect(await back.send(said, { id: "command-before" })).toMatchObject({ ok: true });
  const [ticket] = tickets;
  if (!ticket) throw new Error("no ticket");
  expect(await back.send(note(nameless, "Zonder naam"), { ticket })).toMatchObject({ ok: true });
  expect(texts(host).sort()).toEqual(["Voor de klap", "Zonder naam"]);
  const tafel = open(host, { face: "tafel", key: coach?.key ?? "" });
  await tafel.until(() => tafel.hello?.you);
  const { wentOn, standby } = await state(regie);
  expect(wentOn).toMatchObject({ unknown: 0, damaged: false });
  expect(standby).toBeNull();
  // What was locked for standing by is gone; the traject is an ordinary one now.
  expect((await readdir(data)).some((name) => name.startsWith("werktafel-kopie"))).toBe(false);
  expect(await host.library.ask({ do: "list" })).toMatchObject({ trajects: [{ title: "Proef" }] });
});

test("a first laptop that still answers hands over, and lets nobody in any more", async () => {
  const step = await day.go("open");
  const phone = await day.phone();
  const { host, regie } = await laptop();
  await standBy(regie);
  const sent = Array.from({ length: 30 }, (_, i) => phone.send(note(step, `Briefje ${i}`)));
  const taken = ask(regie, { do: "copy.take-over" });
  const answers = await Promise.race([Promise.all(sent), taken.then(() => [])]);
  expect(await taken).toMatchObject({ ok: true });
  const kept = answers.filter((answer) => answer.ok).length;
  expect(texts(host).length).toBeGreaterThanOrEqual(kept);
  expect((await state(regie)).wentOn).toMatchObject({ unknown: 0 });
  // Every note that the first acknowledged is at the second.
  const first = texts(day.host);
  expect(texts(host).sort()).toEqual(first.sort());
  expect(day.regie.notices).toContain("succeeded");
  await phone.until(() => !phone.socket.connected);
  expect((await state(day.regie)).succeeded).toBe(true);
  expect(await day.regie.send({ type: "meeting.freeze", id: day.meeting, frozen: true })).toMatchObject({
    ok: false,
  });
  expect((await home(day.url)).status).toBe(404);
});

test("a first laptop that slept through it hears of it from the second, also after a restart", async () => {
  await day.go("open");
  const { host, regie } = await laptop();
  await standBy(regie);
  const { port } = new URL(day.url);
  await day.host.close();
  expect(await ask(regie, { do: "copy.take-over" })).toMatchObject({ ok: true });
  const woken = await Day.begin({ trajects: day.trajects, port: Number(port), keepOpen: true });
  await woken.regie.until(() => woken.regie.notices.includes("succeeded"));
  const again = await state(woken.regie);
  expect(again.succeeded).toBe(true);
  await woken.regie.until(() => woken.regie.hello?.addresses[0] === host.addresses()[0]);
  await woken.end();
  // It remembers.
  const later = await Day.begin({ trajects: day.trajects, port: Number(port), keepOpen: true });
  expect((await state(later.regie)).succeeded).toBe(true);
  // Should the second laptop fall too, the first can be told to go on; then the second is the old one.
  expect(await ask(later.regie, { do: "copy.reclaim" })).toMatchObject({ ok: true });
  await later.regie.until(() => later.regie.all("meeting").length > 0);
  expect((await state(later.regie)).succeeded).toBe(false);
  const term = later.regie.hello?.term;
  expect(term?.n).toBe(2);
  open(host, { face: "deelnemer", ...(term ? { term } : {}) });
  await regie.until(() => regie.notices.includes("succeeded"));
  expect((await state(regie)).succeeded).toBe(true);
  await later.end();
});

test("a phone brings the news, and nobody can make it up", async () => {
  const term = (n: number, secret: string) => termOf(secret, n);
  const liar = day.connect({
    face: "deelnemer",
    term: { ...term(7, "1".repeat(64)), of: term(0, day.store.key).of },
  });
  await liar.until(() => liar.hello);
  const stranger = day.connect({ face: "deelnemer", term: term(7, "1".repeat(64)) });
  await stranger.until(() => stranger.hello);
  const late = day.connect({ face: "deelnemer", term: term(0, day.store.key) });
  await late.until(() => late.hello);
  expect((await state(day.regie)).succeeded).toBe(false);
  const messenger = day.connect({ face: "deelnemer", term: term(1, day.store.key) });
  await messenger.until(() => !messenger.socket.connected && messenger.hello === null);
  await day.regie.until(() => day.regie.notices.includes("succeeded"));
  expect((await state(day.regie)).succeeded).toBe(true);
});

test("who does not have the code gets nothing, and what went over the air cannot be read or played again", async () => {
  const step = await day.go("open");
  const phone = await day.phone();
  await phone.send(note(step, "Iets over Fatma"));
  const { regie } = await laptop();
  const first = (await ask(day.regie, { do: "copy.laptop" })) as unknown as CopyState;
  const wrong = (first.code ?? "").replace(/^./, (sign) => (sign === "0" ? "1" : "0"));
  expect(await ask(regie, { do: "copy.stand-by", address: day.url, code: wrong })).toMatchObject({
    ok: false,
    problem: "wrong-code",
  });
  expect(await ask(regie, { do: "copy.stand-by", address: day.url, code: "kort" })).toMatchObject({
    ok: false,
  });
  expect(
    await ask(regie, { do: "copy.stand-by", address: "127.0.0.3:9", code: first.code ?? "" }),
  ).toMatchObject({
    problem: "silent",
  });
  const heard: { url: string; sent: Buffer; got: Buffer }[] = [];
  const plain = globalThis.fetch;
  globalThis.fetch = async (url, init) => {
    const answer = await plain(url, init);
    const got = Buffer.from(await answer.clone().arrayBuffer());
    heard.push({ url: String(url), sent: Buffer.from((init?.body as Uint8Array) ?? []), got });
    return answer;
  };
  try {
    await standBy(regie);
    await phone.send(note(step, "Nog iets over Fatma"));
    await caughtUp(regie);
  } finally {
    globalThis.fetch = plain;
  }
  const asks = heard.filter(({ url }) => url.endsWith("/copy/ask"));
  expect(asks.length).toBeGreaterThan(2);
  for (const { sent, got } of heard)
    for (const word of ["Fatma", "note", "pull", first.code ?? "", day.store.key])
      expect(Buffer.concat([sent, got]).includes(word)).toBe(false);
  const post = (body: Buffer) =>
    fetch(`${day.url}/copy/ask`, {
      method: "POST",
      body: new Uint8Array(body),
      headers: { "content-type": "application/octet-stream" },
    });
  for (const { sent } of asks) expect((await post(sent)).status).toBe(403);
  for (const body of [Buffer.alloc(0), Buffer.alloc(20), Buffer.alloc(4_000, 7), Buffer.alloc(100_000)])
    expect([403, 413]).toContain((await post(body)).status);
  expect((await state(day.regie)).copies[0]?.state).toBe("complete");
});

test("the second laptop loses its way or its disk, and catches up by itself", async () => {
  const step = await day.go("open");
  const phone = await day.phone();
  const { regie, data } = await laptop();
  await standBy(regie);
  const port = Number(new URL(day.url).port);
  await day.host.close();
  await eventually(async () => (await state(regie)).standby?.silent);
  const woken = await Day.begin({ trajects: day.trajects, port, keepOpen: true });
  const back = woken.connect({ face: "deelnemer", key: phone.key, person: phone.person });
  await back.until(() => back.channels.has(`own:${phone.person}`));
  await back.send(note(step, "Na de herstart"));
  await eventually(async () => {
    const { standby } = await state(regie);
    return (
      standby && !standby.silent && standby.behind === 0 && (await state(woken.regie)).copies[0]?.behind === 0
    );
  });
  for (const path of filesUnder(data))
    if (path.includes("werktafel-kopie")) expect((await readFile(path)).includes("herstart")).toBe(false);
  // Ended at the first: wiped at the second.
  expect(await ask(woken.regie, { do: "copy.end", copy: "laptop" })).toMatchObject({
    ok: true,
    wiped: true,
    code: null,
  });
  await eventually(async () => (await state(regie)).standby === null);
  expect((await readdir(data)).some((name) => name.startsWith("werktafel-kopie"))).toBe(false);
  await woken.end();
});

test("from a stick: taken out, put back, gone on from, and known to the first laptop", async () => {
  const stick = await mkdtemp(join(root, "stick-"));
  const step = await day.go("open");
  const phone = await day.phone();
  const begun = (await ask(day.regie, { do: "copy.stick", path: stick })) as unknown as CopyState;
  const line = async () => (await state(day.regie)).copies[0];
  const complete = () =>
    eventually(async () => (await line())?.state === "complete" && (await line())?.behind === 0);
  await complete();
  await phone.send(note(step, "Op de stick"));
  await complete();
  const away = join(root, "weg");
  await rename(stick, away);
  await eventually(async () => (await line())?.state === "gone");
  expect((await phone.send(note(step, "Zonder stick"))).ok).toBe(true);
  await rename(away, stick);
  await complete();
  const { host, regie } = await laptop();
  const { found } = (await ask(regie, { do: "copy.find", path: stick })) as unknown as { found: FoundCopy[] };
  expect(found).toHaveLength(1);
  const dir = found[0]?.dir ?? "";
  expect(await ask(regie, { do: "copy.continue", dir, code: "0000-0000-0000-0000-0000" })).toMatchObject({
    problem: "wrong-code",
  });
  const answer = await ask(regie, { do: "copy.continue", dir, code: begun.code ?? "" });
  expect(answer).toMatchObject({ ok: true });
  expect(texts(host).sort()).toEqual(["Op de stick", "Zonder stick"]);
  const { wentOn } = await state(regie);
  expect(wentOn?.unknown).toBeNull();
  expect(Math.abs(Date.now() - (wentOn?.at ?? 0))).toBeLessThan(60_000);
  // The first laptop finds its stick again, and what is on it now.
  await day.regie.until(() => day.regie.notices.includes("succeeded"));
  expect(await ask(regie, { do: "copy.continue", dir, code: begun.code ?? "" })).toMatchObject({ ok: false });
});

test("erasing a traject takes its copies along, and says which it could not reach", async () => {
  const stick = await mkdtemp(join(root, "stick-"));
  const gone = join(root, "gone");
  await mkdir(gone);
  await ask(day.regie, { do: "copy.stick", path: stick });
  await ask(day.regie, { do: "copy.stick", path: gone });
  await eventually(async () => (await state(day.regie)).copies.every((each) => each.state === "complete"));
  await rm(gone, { recursive: true });
  const traject = (await day.host.library.ask({ do: "list" })) as unknown as { open: string };
  const answer = await day.host.library.ask({ do: "erase", traject: traject.open, title: "Proef" });
  expect(answer).toEqual({ ok: true, copiesLeft: [gone] });
  expect(existsSync(stick)).toBe(true);
  expect(await readdir(stick)).toEqual([]);
});

test("after going on, erasing names the laptop that it does not reach", async () => {
  await day.go("open");
  const { host, regie } = await laptop();
  await standBy(regie);
  expect(await ask(regie, { do: "copy.take-over" })).toMatchObject({ ok: true });
  const handouts = [...(host.room()?.state.records.values() ?? [])].flatMap((each) =>
    each.type === "handout" ? [`${each.what} ${each.to}`] : [],
  );
  expect(handouts).toContain("copy eerste laptop");
  for (const [library, left] of [
    [host.library, "first-laptop"],
    [day.host.library, "second-laptop"],
  ] as const) {
    const { open: traject } = (await library.ask({ do: "list" })) as unknown as { open: string };
    const answer = await library.ask({ do: "erase", traject, title: "Proef" });
    expect(answer).toEqual({ ok: true, copiesLeft: [left] });
  }
});

test("who goes on without the last moments begins with the door closed and no paired device", async () => {
  const stick = await mkdtemp(join(root, "stick-"));
  await day.go("open");
  const phone = await day.phone();
  expect(await pair()).toMatchObject({ ok: true });
  const { code } = (await ask(day.regie, { do: "copy.stick", path: stick })) as unknown as CopyState;
  await eventually(async () => (await state(day.regie)).copies[0]?.state === "complete");
  const { host, regie } = await laptop();
  const { found } = (await ask(regie, { do: "copy.find", path: stick })) as unknown as { found: FoundCopy[] };
  const dir = found[0]?.dir ?? "";
  expect(await ask(regie, { do: "copy.continue", dir, code: code ?? "" })).toMatchObject({ ok: true });
  expect(rights(host)).toEqual({ devices: 0, door: "closed" });
  await regie.until(() => regie.notices.includes("unsure"));
  // Who was in stays in.
  const back = open(host, { face: "deelnemer", key: phone.key, person: phone.person });
  await back.until(() => back.hello?.you);
  expect(back.hello?.you).toMatchObject({ state: "in" });
});

test("who was handed everything keeps devices and door as they were", async () => {
  await day.go("open");
  await pair();
  const { host, regie } = await laptop();
  await standBy(regie);
  expect(await ask(regie, { do: "copy.take-over" })).toMatchObject({ ok: true });
  expect((await state(regie)).wentOn).toMatchObject({ unknown: 0, damaged: false });
  expect(rights(host)).toEqual({ devices: 1, door: "open" });
  expect(regie.notices).not.toContain("unsure");
});

function pair() {
  const device = {
    id: newId(),
    meeting: day.meeting,
    face: "staf",
    team: null,
    name: "",
    key: "a".repeat(64),
  };
  return day.host.room()?.system({ type: "device.pair", ...device });
}

function rights(host: Host): { devices: number; door: string | undefined } {
  const records = [...(host.room()?.state.records.values() ?? [])];
  const door = records.find((each) => each.type === "meeting")?.door;
  return { devices: records.filter(({ type }) => type === "device").length, door };
}
