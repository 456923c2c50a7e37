import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import type { Arena } from "../arena.ts";

/** A drawing says it is so large; the pixels behind it are few. */
function hugePng(side: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(Math.min(20_000_000, side * Math.ceil(side / 8))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const SCRIPT = "<script>alert('gast')</script>";

async function pictures(): Promise<[name: string, type: string, body: Buffer][]> {
  const plain = await sharp({ create: { width: 40, height: 40, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/>${SCRIPT}</svg>`;
  const entity = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`;
  return [
    ["a bomb of 60,000 by 60,000", "image/png", hugePng(60_000)],
    ["a bomb of 2^31", "image/png", hugePng(2 ** 31 - 1)],
    ["a drawing with script", "image/svg+xml", Buffer.from(svg)],
    ["a drawing as a photo", "image/jpeg", Buffer.from(svg)],
    ["a drawing that reads files", "image/svg+xml", Buffer.from(entity)],
    ["a picture that is a page too", "image/jpeg", Buffer.concat([plain, Buffer.from(SCRIPT)])],
    ["half a picture", "image/jpeg", plain.subarray(0, plain.length / 2)],
    ["noise", "image/webp", randomBytes(50_000)],
    ["nothing", "image/png", Buffer.alloc(0)],
    ["a zip", "image/png", Buffer.from(zipSync({ "x.png": plain }))],
    ["a page", "image/gif", Buffer.from(`GIF89a/*${SCRIPT}*/`)],
    ["a page that says so", "text/html", Buffer.from(SCRIPT)],
    ["parts without a line between", "multipart/form-data", plain],
    ["parts without a file", "multipart/form-data; boundary=x", Buffer.from("--x\r\n\r\n\r\n--x--")],
    [
      "very many parts",
      "multipart/form-data; boundary=x",
      Buffer.from('--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n'.repeat(3_000)),
    ],
    [
      "a part with a head without end",
      "multipart/form-data; boundary=x",
      Buffer.from(`--x\r\n${"X: y\r\n".repeat(50_000)}`),
    ],
    [
      "a file with a name",
      "multipart/form-data; boundary=x",
      Buffer.concat([
        Buffer.from(
          '--x\r\nContent-Disposition: form-data; name="photo"; filename="../../../../tmp/gast.js"\r\nContent-Type: image/jpeg\r\n\r\n',
        ),
        plain,
        Buffer.from("\r\n--x--"),
      ]),
    ],
  ];
}

const traject = (records: unknown[]) => JSON.stringify({ format: "werktafel", version: 1, records });
/** More than a traject may have. */
const TOO_MUCH = new Uint8Array(70_000_000);
const TITLE = {
  id: "traject",
  type: "traject",
  title: "Gast",
  lang: "nl",
  madeOn: "2026-11-22",
  keepUntil: null,
};

function archives(): [name: string, body: Uint8Array][] {
  const zip = (files: Record<string, Uint8Array>) => zipSync(files);
  const json = strToU8(traject([TITLE]));
  const lying = Buffer.from(zip({ "traject.json": TOO_MUCH }));
  // The size in the list of contents: a few bytes, it says.
  lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 24);
  return [
    ["a bomb", zip({ "traject.json": TOO_MUCH })],
    ["a bomb that lies", lying],
    ["a bomb beside it", zip({ "traject.json": json, [`photos/${"a".repeat(64)}.jpg`]: TOO_MUCH })],
    ["names that climb", zip({ "traject.json": json, "../../gast.js": json })],
    ["a name from the root", zip({ "traject.json": json, "/tmp/gast.js": json })],
    [
      "twenty thousand files",
      zip(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, i) => [
            `photos/${i.toString(16).padStart(64, "0")}.jpg`,
            json.subarray(0, 1),
          ]),
        ),
      ),
    ],
    ["half of one", zip({ "traject.json": json }).subarray(0, 90)],
    ["no traject in it", zip({ "readme.txt": json })],
    ["nested without end", strToU8(`{"format":"werktafel","version":1,"records":${"[".repeat(100_000)}`)],
    [
      "nested and closed",
      strToU8(traject([TITLE]).replace("null}", `${"[".repeat(50_000)}${"]".repeat(50_000)}}`)),
    ],
    [
      "records that pollute",
      strToU8(
        traject([TITLE]).replace(
          '"records":[',
          '"__proto__":{"x":1},"records":[{"__proto__":{"type":"note"},"id":"x","type":"constructor"},',
        ),
      ),
    ],
    ["a number for a record", strToU8(traject([5]))],
    ["a person with a key", strToU8(traject([TITLE, { id: "p", type: "person", keyHash: "a" }]))],
    ["a version of tomorrow", strToU8('{"format":"werktafel","version":99}')],
    ["noise", randomBytes(100_000)],
    ["nothing", new Uint8Array()],
  ];
}

/** Pictures that are none, from attackers who may bring photos; archives that are none, as a facilitator may be sent one. */
export async function uploads(arena: Arena): Promise<void> {
  const { hall, ear } = arena;
  const post = async (path: string, headers: Record<string, string>, body: Uint8Array) => {
    const response = await fetch(hall.host.url + path, {
      method: "POST",
      headers: { ...headers, connection: "close" },
      body: new Uint8Array(body),
    }).catch(() => null);
    const text = (await response?.text().catch(() => "")) ?? "";
    ear.hear(text);
    return { status: response?.status ?? 0, text };
  };
  for (const [i, [name, type, body]] of (await pictures()).entries()) {
    const bringer = arena.joined[i % arena.joined.length];
    if (!bringer?.person) continue;
    const headers = {
      authorization: `Bearer ${bringer.key}`,
      "x-person": bringer.person,
      "content-type": type,
    };
    const { status } = await post("/photo", headers, body);
    arena.count("pictures");
    if (status >= 500) arena.trouble(`${name} as a picture: ${status}`);
  }
  for (const [name, body] of archives()) {
    const headers = {
      authorization: `Bearer ${hall.host.line.keys.regie}`,
      "content-type": "application/octet-stream",
    };
    const { status, text } = await post("/import", headers, body);
    arena.count("archives");
    if (status !== 422 && status !== 400)
      arena.trouble(`${name} as an archive: ${status} ${text.slice(0, 80)}`);
  }
}
