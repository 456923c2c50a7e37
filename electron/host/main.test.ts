import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Announcement } from "./announce.ts";

// A process of its own takes a while to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let data: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "werktafel-main-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(data, { recursive: true, force: true });
});

/** `npm run serve` as a process of its own. */
function serve(...args: string[]) {
  const file = join(import.meta.dirname, "main.ts");
  const child = spawn(process.execPath, [file, "--data", data, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    said.err += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const line = new Promise<string>((resolve) => {
    child.stdout.on("data", () => said.out.includes("\n") && resolve(said.out));
    void ended.then(() => resolve(said.out));
  });
  return { child, said, ended, line };
}

/** Sentences in both languages, and nothing that only a programmer reads. */
function expectPlain(text: string, ...parts: string[]): void {
  for (const part of parts) expect(text).toContain(part);
  expect(text).not.toMatch(/^\s+at |node:|Error:/m);
}

test("prints one line with all that a program needs, and closes on SIGTERM", async () => {
  const { child, said, ended, line } = serve("--json", "--port", "0", "--new", "dromen-kort");
  const facts = JSON.parse(await line) as Announcement;
  expect(facts.teams).toHaveLength(6);
  expect(facts.keys.coaches.map((each) => each.team)).toEqual(facts.teams.map((each) => each.id));
  expect(facts.join).toBe(`${facts.addresses[0]}/#c=${facts.code}`);
  expect(facts.regie).toContain(`http://127.0.0.1:${facts.port}/regie#k=`);
  expect((await fetch(`http://127.0.0.1:${facts.port}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(said.out.trim().split("\n")).toHaveLength(1);
  const secret = (await readdir(data)).find((name) => name === "secret");
  expect((await stat(join(data, secret ?? ""))).mode & 0o077).toBe(0);
});

test.runIf(process.platform === "linux")("holds no library of pictures while nobody brings one", async () => {
  const { child, line } = serve("--json", "--port", "0", "--new", "dromen-kort");
  await line;
  const mapped = await readFile(`/proc/${child.pid}/maps`, "utf8");
  expect(mapped).toContain("sqlite");
  expect(mapped).not.toContain("libvips");
});

test("on first run there is an example to open, once", async () => {
  for (let run = 0; run < 2; run += 1) {
    const { child, ended, line } = serve("--json", "--port", "0");
    expect(JSON.parse(await line)).toMatchObject({ code: null, join: null, teams: [] });
    child.kill("SIGTERM");
    await ended;
  }
  const folders = (await readdir(data, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  expect(folders).toHaveLength(1);
});

test("for people it prints addresses, a code and a picture to scan", async () => {
  const { said, child, ended, line } = serve("--port", "0", "--host", "127.0.0.1", "--new", "dromen-kort");
  await line;
  child.kill("SIGTERM");
  await ended;
  expectPlain(said.out, "Werktafel staat klaar", "Werktafel is ready", "Er is geen netwerk", "Code: ", "█");
});

test.each([
  [["--port", "haha"], "Zo werkt het", "How it works"],
  [["--wat"], "Zo werkt het", "How it works"],
  [["--new", "bestaat-niet", "--port", "0"], "is er niet", "There is no method"],
  [["--host", "203.0.113.9", "--port", "0"], "heeft geen adres", "has no address"],
])("%j is refused in plain words", async (args, dutch, english) => {
  const { said, ended } = serve(...args);
  expect(await ended).toBe(1);
  expectPlain(said.err, dutch, english);
});

test("a port that is taken is said", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "0.0.0.0", resolve));
  const { port } = other.address() as { port: number };
  const { said, ended } = serve("--port", String(port));
  expect(await ended).toBe(1);
  expectPlain(said.err, `Poort ${port} is al in gebruik`, `Port ${port} is in use`);
  other.close();
});

test("a data folder that is a file is said", async () => {
  const file = join(data, "bestand");
  await writeFile(file, "");
  const { said, ended } = serve("--data", file);
  expect(await ended).toBe(1);
  expectPlain(said.err, "De schijf", "The disk", file);
});
