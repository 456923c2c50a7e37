import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/ids.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { createHost, type Host } from "../host.ts";
import { errorFacts, openLog } from "../log.ts";
import { RecentLines } from "../recent-lines.ts";
import { openLibrary } from "../store/library.ts";
import { Client } from "../testing/client.ts";
import { makeReport } from "./report.ts";
import { sieve } from "./sieve.ts";

/** Stands in everything that a person can type, choose or be given. */
const MARK = /zzmerk/i;
const mark = (what: string) => `Zzmerk-${what}`;

let data: string;
let host: Host;
const recent = new RecentLines();
const clients: Client[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), `werktafel-${mark("map")}-`));
  const methods = join(data, mark("vormen"));
  await mkdir(methods);
  await writeFile(join(methods, "zzmerk-vorm.json"), JSON.stringify(METHOD));
  await writeFile(join(methods, "zzmerk-kapot.json"), "{}");
  host = await createHost({
    methods,
    trajects: await openLibrary(data),
    data,
    recent,
    log: openLog("silent", recent),
    address: "127.0.0.1",
    port: 0,
    allowHosts: ["zzmerk-naam.test"],
  });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.socket.disconnect();
  await host.close();
  await rm(data, { recursive: true, force: true });
});

const open = (options: ConstructorParameters<typeof Client>[1]) => {
  const client = new Client(`http://127.0.0.1:${host.port()}`, options);
  clients.push(client);
  return client;
};
const post = (path: string, key: string) =>
  fetch(`http://127.0.0.1:${host.port()}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
  });

const local = (what: string) => ({ nl: mark(what), en: mark(`${what}-en`) });
const METHOD = {
  format: 1,
  key: "zzmerk-vorm",
  title: local("werkvorm"),
  purpose: local("doel"),
  source: mark("bron"),
  group: local("groep"),
  steps: [
    { key: "zzmerk-dia", block: "slide", title: local("dia"), say: local("zin"), minutes: 5 },
    {
      key: "zzmerk-stap",
      block: "notes",
      title: local("stap"),
      say: local("zin"),
      minutes: 5,
      level: "named",
      prompts: [{ key: "zzmerk-vraag", title: local("vraag"), ask: local("vraag") }],
    },
    { key: "zzmerk-doen", block: "actions", title: local("doen"), say: local("zin"), minutes: 5 },
  ],
};

/** A room in which everything that can carry a mark does. */
async function furnish(): Promise<{ code: string }> {
  const regie = open({ face: "regie", key: host.keys.regie });
  await regie.until(() => regie.hello);
  const made = await regie.socket.emitWithAck("library", {
    do: "create",
    title: mark("titel"),
    method: METHOD.key,
    date: "2026-09-14",
    lang: "nl",
    teams: [{ name: mark("team"), sign: "fiets" }],
  });
  expect(made.ok).toBe(true);
  await regie.until(() => regie.all("meeting").length > 0);
  const meeting = regie.all("meeting")[0] as unknown as { id: string; title: string; code: string };
  const { id, title, code } = meeting;
  const team = regie.all("team")[0]?.id ?? "";
  const step = (key: string) => regie.all("step").find((each) => each["key"] === key)?.id;
  const yes = async (client: Client, cmd: { type: string } & Record<string, unknown>) =>
    expect(await client.send(cmd), cmd.type).toMatchObject({ ok: true });
  const wifi = { ssid: mark("wifi"), password: mark("wachtwoord") };
  await yes(regie, { type: "meeting.rename", id, from: title, to: mark("bijeenkomst") });
  await yes(regie, { type: "meeting.wifi", id, from: null, to: wifi });
  await yes(regie, { type: "meeting.open", id, from: "prepared" });
  await yes(regie, { type: "meeting.go", id, from: null, to: step("zzmerk-stap") });
  const phone = open({ face: "deelnemer" });
  const person = newId();
  await phone.until(() => phone.hello);
  await yes(phone, { type: "person.join", id: person, code, team });
  await phone.until(() => phone.channels.has(`own:${person}`));
  const prompt = "zzmerk-vraag";
  const note = { type: "note.add", step: step("zzmerk-stap"), prompt, kind: null, photo: null };
  await yes(phone, { ...note, id: newId(), text: mark("briefje") });
  // What is refused is counted, whatever it says.
  await phone.send({ type: mark("opdracht") });
  await phone.send({ ...note, id: newId(), prompt: "zzmerk-anders", text: mark("geweigerd") });
  await yes(regie, { type: "meeting.go", id, from: step("zzmerk-stap"), to: step("zzmerk-doen") });
  const action = newId();
  const fields = ["what", "forWhom", "firstStep", "effect", "checkedWith"].map((field) => [
    field,
    mark(field),
  ]);
  const propose = {
    type: "action.propose",
    id: action,
    step: step("zzmerk-doen"),
    due: { chip: "deze-week" },
  };
  await yes(phone, { ...propose, ...Object.fromEntries(fields), sources: [] });
  await yes(phone, { type: "action.yes", id: action, name: mark("persoon") });
  return { code };
}

test("a report tells how the machine is, and nothing that anybody wrote, chose or was given", async () => {
  const { code } = await furnish();
  const log = openLog("silent", recent);
  const error = new RangeError(mark("fout"));
  error.stack = `RangeError: ${mark("fout")}\n    at Zzmerk.doe (/home/zzmerk/werktafel/electron/host/room.ts:12:3)\n    at /home/zzmerk/los.ts:1:1`;
  log.error(errorFacts(Object.assign(error, { code: "ENOSPC" })), "a command failed");
  log.error(
    errorFacts(Object.assign(new Error("x"), { name: mark("soort"), code: mark("code") })),
    "uncaught",
  );
  const response = await post("/report", host.keys.regie);
  expect(response.headers.get("content-disposition")).toMatch(/werktafel-probleemrapport-[\d-]+\.txt"/);
  const report = await response.text();
  expect(report).not.toMatch(MARK);
  for (const secret of [code, host.keys.regie, host.keys.beamer, String(host.port()), "127.0.0.1", data])
    expect(report).not.toContain(secret);
  // It is of use.
  for (const line of [
    /versions:\n {2}werktafel: \d/,
    /platform: (linux|darwin|win32)/,
    /note: 1\b/,
    /person: 1\b/,
    /step: 3\b/,
    /line: a method cannot be read/,
    /malformed: \d/,
    /line: a command failed[\s\S]*kind: RangeError[\s\S]*code: ENOSPC[\s\S]*electron\/host\/room\.ts:12:3/,
    /kind: \(left out\)/,
    /state: sound/,
    /loopback: 1/,
  ])
    expect(report).toMatch(line);
});

test("the regie hears how the laptop is doing, and nobody else does", async () => {
  await furnish();
  const said = (await (await post("/diagnostics", host.keys.regie)).json()) as Diagnostics;
  expect(JSON.stringify(said)).not.toMatch(MARK);
  expect(said.screens).toMatchObject({ phones: 1, regies: 1, strangers: 0, lagging: 0 });
  expect(said.commits.count).toBeGreaterThan(3);
  expect(said.commits.p95).toBeGreaterThanOrEqual(said.commits.p50);
  expect(said.refused["malformed"]).toBe(1);
  expect(said.writable).toBe(true);
  expect(said.diskFree).toBeGreaterThan(0);
  for (const path of ["/diagnostics", "/report"])
    for (const key of [host.keys.beamer, "0".repeat(64), ""]) {
      const response = await post(path, key);
      expect(response.status, `${path} ${key.slice(0, 4)}`).toBe(403);
    }
});

test("a library can be looked at without a host, and while one has it open", async () => {
  await furnish();
  const during = await makeReport({ data, host: null });
  expect(during).toMatch(/state: sound/);
  expect(during).toMatch(/contents: [1-9]/);
  expect(during).not.toMatch(MARK);
  await host.close();
  const after = await makeReport({ data, host: null });
  expect(after).toMatch(/state: sound/);
  // Looking left nothing behind that a host would stumble over.
  const again = await openLibrary(data);
  const [first] = await again.list();
  const traject = await again.open(first?.id ?? "");
  expect(traject?.store.recovered).toBeNull();
  await traject?.store.close();
});

test("what is not known by its shape does not leave", () => {
  const facts = { a: "Ik wil een bankje", b: ["kapot", "linux", 3], c: { d: "v1.2.3", "een naam": "sound" } };
  expect(sieve(facts)).toEqual({
    a: "(left out)",
    b: ["(left out)", "linux", 3],
    c: { d: "v1.2.3", "(left out)": "sound" },
  });
});
