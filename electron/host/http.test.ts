import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ed25519 } from "@noble/curves/ed25519.js";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { homeMessage } from "../../shared/wire/home.ts";
import { Home } from "./home.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
let pages: string;
const SCRIPT = "console.log('hallo');".repeat(50);

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), "werktafel-pages-"));
  const assets = join(pages, "phone", "assets", "phone");
  await mkdir(assets, { recursive: true });
  await writeFile(join(pages, "phone", "index.html"), "<title>Meedoen</title>");
  await writeFile(join(assets, "index-abc.js"), SCRIPT);
  await writeFile(join(assets, "index-abc.js.gz"), gzipSync(SCRIPT));
  await writeFile(join(assets, "letters-abc.woff2"), "letters");
  await mkdir(join(pages, "staff", "assets", "staff"), { recursive: true });
  await writeFile(join(pages, "geheim.txt"), "geheim");
  for (const face of ["regie", "beamer", "tafel"]) {
    await mkdir(join(pages, "staff", face), { recursive: true });
    await writeFile(join(pages, "staff", face, "index.html"), `<title>${face}</title>`);
  }
  day = await Day.begin({ pages, allowHosts: ["werktafel.test"] });
});
afterAll(async () => {
  await day.end();
  await rm(pages, { recursive: true });
});

/** A request as only a hostile client makes it: `fetch` cleans paths and owns the Host header. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(day.url);
  return new Promise((resolve, reject) => {
    const request = rawRequest({ hostname, port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += String(chunk);
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on("error", reject).end();
  });
}

test("serves the four faces, never kept by the browser, held to this host", async () => {
  const titles = { "/": "Meedoen", "/regie": "regie", "/beamer": "beamer", "/tafel": "tafel" };
  for (const [path, title] of Object.entries(titles)) {
    const response = await fetch(day.url + path);
    expect(await response.text()).toContain(title);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("strict-transport-security")).toBeNull();
  }
});

test("assets come packed beforehand and are kept for good", async () => {
  const response = await fetch(`${day.url}/assets/phone/index-abc.js`);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await response.text()).toBe(SCRIPT);
});

test("what cannot be packed any smaller comes as it is", async () => {
  const response = await fetch(`${day.url}/assets/phone/letters-abc.woff2`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("letters");
});

test("opened pages are counted for the staff", async () => {
  await day.regie.until(() => (day.regie.pulse?.opened ?? 0) > 0);
});

test.each([
  "/assets/../geheim.txt",
  "/assets/..%2f..%2f..%2fgeheim.txt",
  "/assets/%2e%2e/%2e%2e/geheim.txt",
  "/..%5c..%5cpackage.json",
  "/assets//etc/passwd",
  "/geheim.txt",
  "/photo/../geheim.txt",
  "/photo/%00",
  "/regie/..",
  "/%E0%A4%A",
])("%s leads nowhere", async (path) => {
  const { status, body } = await raw(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).not.toContain("geheim");
  expect(body).not.toMatch(/\bat |node_modules|Error/);
});

test("a name that is not ours is refused, one that was allowed is not", async () => {
  expect(await raw("/", { host: "evil.example" })).toMatchObject({ status: 421 });
  expect(await raw("/", { host: "evil.example@127.0.0.1" })).toMatchObject({ status: 421 });
  expect(await raw("/", { host: "werktafel.test:4300" })).toMatchObject({ status: 200 });
  expect(await raw("/", { origin: "http://evil.example" })).toMatchObject({ status: 421 });
});

test("a browser that looks for an icon finds one", async () => {
  const response = await fetch(`${day.url}/favicon.ico`);
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  expect(await response.text()).toContain("<svg");
});

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const isHome = (home: string, nonce: string, address: string, proof: string) =>
  ed25519.verify(fromHex(proof), new TextEncoder().encode(homeMessage(nonce, address)), fromHex(home));

test("a page at an address that we had may ask who we are; only the traject's own key answers", async () => {
  const { home } = day.regie.hello ?? {};
  const nonce = "0123456789abcdef".repeat(2);
  const ask = (n: string, headers: Record<string, string> = {}) =>
    fetch(`${day.url}/home?n=${n}`, { headers: { origin: "http://192.168.1.2:4300", ...headers } });
  const response = await ask(nonce);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const body = await response.text();
  const { proof } = JSON.parse(body) as { proof: string };
  expect(isHome(home ?? "", nonce, day.url, proof)).toBe(true);
  // Of use for no other question, at no other address, and not to who does not know the key.
  expect(isHome(home ?? "", nonce.replace("0", "1"), day.url, proof)).toBe(false);
  expect(isHome(home ?? "", nonce, "http://192.168.1.2:4300", proof)).toBe(false);
  expect(isHome(new Home("ab".repeat(32)).key, nonce, day.url, proof)).toBe(false);
  expect(body).not.toContain(home);
  expect((await ask("niet")).status).toBe(400);
  expect((await fetch(`${day.url}/home?n=${nonce}&n=${nonce}`)).status).toBe(400);
  // Everything else is still for our own pages only.
  const other = await fetch(`${day.url}/healthz`, { headers: { origin: "http://192.168.1.2:4300" } });
  expect(other.status).toBe(421);
});

test("a page may look for its host at any address, but only at the host's own ports", async () => {
  const policy = (await fetch(`${day.url}/`)).headers.get("content-security-policy") ?? "";
  const { port } = new URL(day.url);
  expect(policy).toContain(`http://*:${port}`);
  expect(policy).not.toMatch(/connect-src[^;]*(?: http:(?:;| )|\*(?!:\d))/);
});

test("a photo is taken from who takes part, and given once its note may be seen", async () => {
  const step = await day.go("verborgen");
  const ann = await day.phone();
  const blank = { width: 8, height: 8, channels: 3, background: "teal" } as const;
  const bytes = await sharp({ create: blank }).jpeg().toBuffer();
  const post = (headers: Record<string, string>, body: BodyInit = new Uint8Array(bytes)) =>
    fetch(`${day.url}/photo`, { method: "POST", headers, body });
  const auth = { authorization: `Bearer ${ann.key}`, "x-person": ann.person };
  expect((await post({ "content-type": "image/jpeg" })).status).toBe(403);
  const foreign = { ...auth, authorization: `Bearer ${"0".repeat(64)}`, "content-type": "image/jpeg" };
  expect((await post(foreign)).status).toBe(403);
  expect((await post({ ...auth, "content-type": "text/plain" })).status).toBe(400);
  expect((await post({ ...auth, "content-type": "image/jpeg" }, Buffer.alloc(0))).ok).toBe(false);
  const kept = (await (await post({ ...auth, "content-type": "image/jpeg" })).json()) as { hash: string };
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "foto.jpg");
  expect(await (await post(auth, form)).json()).toEqual({ ok: true, hash: kept.hash });

  const get = async () => (await fetch(`${day.url}/photo/${kept.hash}`)).status;
  expect(await get()).toBe(404);
  const id = newId();
  await ann.send({ ...note(step, "Met foto", id), photo: kept.hash });
  expect(await get()).toBe(404);
  await day.regie.send({ type: "step.reveal", id: step, from: false });
  expect(await get()).toBe(200);
  await day.regie.send({ type: "note.judge", id, from: "shown", to: "removed" });
  expect(await get()).toBe(404);
});

/** Begins to send a photo and leaves it at that. @returns the status, should the host answer already */
function begin(headers: Record<string, string>) {
  const { hostname, port } = new URL(day.url);
  const request = rawRequest({
    hostname,
    port,
    path: "/photo",
    method: "POST",
    headers: { "content-type": "image/jpeg", "content-length": 12 * 1024 * 1024, ...headers },
  });
  const status = new Promise<number>((resolve) => {
    request.on("response", (response) => resolve(response.statusCode ?? 0)).on("error", () => {});
  });
  request.write(Buffer.alloc(1024));
  return { request, status };
}

test("a photo of who may bring none is refused before it is read", async () => {
  const ann = await day.phone();
  const foreign = { authorization: `Bearer ${"0".repeat(64)}`, "x-person": ann.person };
  for (const headers of [{ authorization: "" }, foreign]) {
    const { request, status } = begin(headers);
    expect(await status).toBe(403);
    request.destroy();
  }
});

test("who brings very many photos at once is asked to wait; others are not, and nor are they afterwards", async () => {
  const [ann, bob] = [await day.phone(), await day.phone()];
  const auth = (phone: typeof ann) => ({ authorization: `Bearer ${phone.key}`, "x-person": phone.person });
  const begun = Array.from({ length: 4 }, () => begin(auth(ann)));
  expect(await Promise.race(begun.map(({ status }) => status))).toBe(429);
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const post = (phone: typeof ann) =>
    fetch(`${day.url}/photo`, {
      method: "POST",
      headers: { ...auth(phone), "content-type": "image/jpeg" },
      body: new Uint8Array(bytes),
    });
  expect((await post(bob)).status).toBe(200);
  for (const { request } of begun) request.destroy();
  await expect.poll(async () => (await post(ann)).status).toBe(200);
});

test.each([
  ["no line between them", "multipart/form-data", "x"],
  ["a head that never ends", "multipart/form-data; boundary=x", `--x\r\n${"X: y\r\n".repeat(50_000)}`],
])("parts with %s are no photo", async (_, type, body) => {
  const ann = await day.phone();
  const headers = { authorization: `Bearer ${ann.key}`, "x-person": ann.person, "content-type": type };
  expect((await fetch(`${day.url}/photo`, { method: "POST", headers, body })).status).toBe(400);
});

test("a photo that is too large is refused", async () => {
  const ann = await day.phone();
  const headers = {
    authorization: `Bearer ${ann.key}`,
    "x-person": ann.person,
    "content-type": "image/jpeg",
  };
  const response = await fetch(`${day.url}/photo`, {
    method: "POST",
    headers,
    body: Buffer.alloc(13_000_000),
  });
  expect(response.status).toBe(413);
});

test("files go to the regie only: the plan, and the traject that another Werktafel takes in", async () => {
  const post = (path: string, key: string, body: BodyInit, type: string) =>
    fetch(day.url + path, {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${key}`, "content-type": type },
    });
  const { regie, coaches } = day.facts.keys;
  const ask = (key: string, what: string, format: string, team: string | null = null, more = {}) =>
    post("/export", key, JSON.stringify({ what, format, team, ...more }), "application/json");
  expect((await ask(coaches[0]?.key ?? "", "plan", "md")).status).toBe(403);
  expect((await post("/import", "0".repeat(32), "{}", "application/octet-stream")).status).toBe(403);
  expect((await ask(regie, "plan", "exe")).status).toBe(400);
  expect((await ask(regie, "plan", "md", "geen-team")).status).toBe(404);
  const plan = await ask(regie, "plan", "md", day.team(0));
  expect(plan.headers.get("content-disposition")).toContain("De Fiets.md");
  expect(await plan.text()).toContain("De Fiets");
  const planOf = (meeting: string | null) => ask(regie, "plan", "md", null, { meeting });
  expect((await planOf("geen-bijeenkomst")).status).toBe(404);
  const next = { do: "meeting", title: "Vormgeven", method: "proef", date: "2027-03-22" } as const;
  const later = await day.regie.socket.emitWithAck("library", next);
  const title = async (meeting: string | null) => (await (await planOf(meeting)).text()).split("\n", 1)[0];
  expect(await title(null)).not.toContain("Vormgeven");
  expect(await title(String(later.ok && later.meeting))).toContain("Vormgeven");
  for (const format of ["docx", "csv"]) expect((await ask(regie, "plan", format)).status).toBe(200);
  // Hidden notes are hidden from a file too, so the whole of it comes only once the meeting has closed.
  for (const format of ["json", "werktafel"]) {
    const refused = await ask(regie, "traject", format);
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: "wrong-state" }]);
  }
  await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
  for (const format of ["json", "werktafel"]) {
    const file = await (await ask(regie, "traject", format)).arrayBuffer();
    const before = day.trajects.kept.size;
    expect(await (await post("/import", regie, file, "application/octet-stream")).json()).toEqual({
      ok: true,
      traject: expect.any(String),
    });
    expect(day.trajects.kept.size).toBe(before + 1);
  }
  const bad = await post("/import", regie, "geen traject", "application/octet-stream");
  expect(bad.status).toBe(422);
  expect(await bad.json()).toMatchObject({ ok: false, problem: "not-an-archive" });
});
