import { connect } from "node:net";
import type { Random } from "../../../shared/testing/random.ts";
import type { Arena } from "../arena.ts";

const SECRET_PLACES = [
  "etc/passwd",
  "package.json",
  "room.sqlite",
  "secret",
  "electron/host/keys.ts",
  ".git/config",
];
const UPS = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..%5c",
  "..\\",
  "..%c0%af",
  "..%252f",
  "....//",
  "%00../",
  "..;/",
];
const PATHS = [
  "/",
  "/regie",
  "/beamer",
  "/tafel",
  "/healthz",
  "/photo",
  `/photo/${"a".repeat(64)}`,
  "/photo/..",
  "/export",
  "/import",
  "/diagnostics",
  "/favicon.ico",
  "/assets/phone/",
  "/socket.io/?EIO=4&transport=polling",
  "/socket.io/?EIO=3&transport=polling",
  "/socket.io/?EIO=4&transport=flashsocket",
  "/socket.io/?EIO=4&transport=polling&sid=__proto__",
  "/socket.io/?EIO=4&transport=polling&sid=constructor",
  "/socket.io/?EIO=4&transport=polling&j=0%22);alert(1)//",
  "/socket.io/?EIO[]=4&transport[]=polling",
  "/socket.io/socket.io.js",
  "/socket.io/../regie",
  "//",
  "///",
  "/%",
  "/%ff",
  "/?%00",
  "/__proto__",
  "/constructor",
  "*",
  "",
];
const METHODS = [
  "GET",
  "GET",
  "GET",
  "POST",
  "PUT",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PATCH",
  "PROPFIND",
  "get",
  "GE T",
  "X",
];
const FOREIGN = [
  "evil.example",
  "127.0.0.1.evil.example",
  "evil.example:80",
  "evil@127.0.0.1",
  "127.0.0.1@evil.example",
  "localhost.",
  "0",
  "127.1.evil",
  "",
];
const ORIGINS = [
  "http://evil.example",
  "null",
  "file://",
  "http://127.0.0.1.evil.example",
  "https://127.0.0.1",
  "http://localhost:1",
  "data:text/html,x",
  "http://evil@127.0.0.1",
];
const HEADERS = [
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: chunked, identity",
  "Transfer-Encoding : chunked",
  "Content-Length: 5",
  "Content-Length: -1",
  "Content-Length: 99999999999",
  "Content-Length: 5\r\nContent-Length: 6",
  "Content-Length: 5\r\nTransfer-Encoding: chunked",
  "Content-Type: application/json",
  "Content-Type: image/png",
  "Content-Type: image/svg+xml",
  "Content-Type: multipart/form-data",
  "Content-Type: multipart/form-data; boundary=x",
  "Content-Type: application/json; charset=utf-7",
  "Authorization: Bearer 0000000000000000",
  "Authorization: Basic eDp5",
  `Authorization: Bearer ${"a".repeat(4_000)}`,
  "Expect: 100-continue",
  "Expect: nonsense",
  "Upgrade: websocket\r\nConnection: Upgrade",
  "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
  "Range: bytes=0-0,1-1,2-2,-1",
  "Accept-Encoding: gzip;q=NaN, *",
  "If-None-Match: *",
  "X-Forwarded-For: 127.0.0.1",
  "X-Forwarded-Host: evil.example",
  "X-Http-Method-Override: DELETE",
  "X-Person: ../../x",
  "Cookie: a=b",
  "Sec-Fetch-Site: cross-site",
  `X-Long: ${"y".repeat(20_000)}`,
  Array.from({ length: 300 }, (_, i) => `X-${i}: ${i}`).join("\r\n"),
  "X-Bad\x00: 1",
  " folded: 1",
  ": nothing",
  "X-Cr: a\rb",
];
const BODIES = [
  "",
  "hallo",
  "{",
  '{"what":"plan","format":"md","team":null}',
  '{"__proto__":{"x":1}}',
  "5\r\nhallo\r\n0\r\n\r\n",
  "FFFFFFFFFFFFFFFF\r\nx",
  "-1\r\nx\r\n",
  "5;x=y\r\nhallo\r\n0\r\nX-Trailer: 1\r\n\r\n",
  '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x--\r\n',
  "GET /regie HTTP/1.1\r\nHost: evil.example\r\n\r\n".repeat(20),
  '42["cmd",{}]\x1e'.repeat(50),
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
];
/** How long an answer is waited for, ms: many of these rightly get none until they end. */
const PATIENCE = 400;
const TOGETHER = 40;

type Request = { path: string; host: string | null; origin: string | null; text: string };

/** Requests as no browser makes them, each over a connection of its own. */
export async function fuzzRequests(arena: Arena, count: number): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: Math.min(TOGETHER, count) }, async () => {
      while (left > 0) {
        left -= 1;
        const request = draw(arena.random, arena.hall.host.port);
        judge(arena, request, await exchange(arena.hall.host.port, request.text));
      }
    }),
  );
}

/** One or two things about it are odd: what is wrong in all ways is refused for the first. */
function draw(random: Random, port: number): Request {
  const odd = new Set([random.below(5), random.below(5)]);
  const place = random.pick(SECRET_PLACES) ?? "";
  const climbs = `/assets/${random.once(2) ? "phone/" : ""}${(random.pick(UPS) ?? "").repeat(1 + random.below(8))}${place}`;
  const absolute = `http://${random.once(2) ? "evil.example" : `127.0.0.1:${port}`}${random.pick(PATHS)}`;
  const path = odd.has(0) ? (random.once(2) ? climbs : absolute) : (random.pick(PATHS) ?? "");
  const foreign = random.once(6) ? null : (random.pick(FOREIGN) ?? "");
  const host = odd.has(1) ? foreign : `127.0.0.1:${port}`;
  const origin = odd.has(2) ? (random.pick(ORIGINS) ?? "") : null;
  const method = odd.has(3) ? random.pick(METHODS) : random.one(["GET", "GET", "POST"]);
  const version =
    odd.has(3) && random.once(2) ? random.one(["HTTP/1.0", "HTTP/2.0", "HTTP/1.1 x", ""]) : "HTTP/1.1";
  const lines = [
    `${method} ${path} ${version}`,
    ...(host === null ? [] : [`Host: ${host}`]),
    ...(origin === null ? [] : [`Origin: ${origin}`]),
    ...(odd.has(4) ? [random.pick(HEADERS) ?? "", "Connection: keep-alive"] : ["Connection: close"]),
  ];
  const body = odd.has(4) ? (random.pick(BODIES) ?? "") : "";
  const end = random.once(25) ? "" : "\r\n\r\n";
  return { path, host, origin, text: `${lines.join("\r\n")}${end}${body}` };
}

function exchange(port: number, request: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    const end = () => {
      clearTimeout(late);
      socket.destroy();
      done(answer);
    };
    const late = setTimeout(end, PATIENCE);
    socket.on("error", end).on("close", end);
    socket.on("data", (data) => {
      answer += data.toString("latin1");
      if (answer.length > 200_000) end();
    });
    socket.write(Buffer.from(request, "latin1"));
  });
}

function judge(arena: Arena, { path, host, origin, text }: Request, answer: string): void {
  const { ear, hall } = arena;
  arena.count("requests");
  ear.hear(answer);
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1] ?? 0);
  arena.count(`answered ${status || "not"}`);
  const told = () => `${text.slice(0, 120).replace(/\s+/g, " ")} -> ${status}`;
  if (status >= 500 && status !== 505) arena.trouble(`the host stumbled: ${told()}`);
  if (/root:x:|"devDependencies"|SQLite format 3|\[core\]/.test(answer))
    arena.trouble(`a file was given: ${told()}`);
  const ours = host === `127.0.0.1:${hall.host.port}`;
  if (status === 200 && !ours) arena.trouble(`another name was answered: ${told()}`);
  if (status === 200 && origin !== null && !path.includes("/healthz"))
    arena.trouble(`another page was answered: ${told()}`);
}
