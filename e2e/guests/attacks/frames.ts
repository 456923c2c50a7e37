import { frame, greeting, openRawLine, type RawLine } from "../../../electron/host/testing/raw-line.ts";
import { pause } from "../../lib/until.ts";
import type { Arena } from "../arena.ts";

const text = (say: string) => frame(say);
const CONTINUE = 0;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;

/** What a library would never put on a line. Each goes on a line of its own, after the name. */
const FRAMES: readonly (readonly [name: string, greets: boolean, bytes: Buffer])[] = [
  ["no mask", true, Buffer.from([0x81, 2, 0x34, 0x30])],
  ["reserved bits", true, frame("x", 1, 0xf0)],
  ["an operation that is none", true, frame("x", 7)],
  [
    "a length of 2^63",
    true,
    Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]),
  ],
  [
    "more than may be",
    true,
    Buffer.concat([frame("x".repeat(65_000), 1, 0), frame("x".repeat(65_000), CONTINUE)]),
  ],
  ["half a frame", true, frame('421["cmd",{}]').subarray(0, 9)],
  ["letters that are none", true, frame(Buffer.from([0xc3, 0x28, 0xff, 0xfe]))],
  ["a continuation of nothing", true, frame("x", CONTINUE)],
  ["a control frame in two", true, frame("x", PING, 0)],
  ["a close without sense", true, frame(Buffer.from([1, 2, 3]), CLOSE)],
  ["bytes", true, frame(Buffer.from([0, 1, 2, 255]), BINARY)],
  [
    "bytes that were announced",
    true,
    Buffer.concat([text('451-["cmd",{"_placeholder":true,"num":0}]'), frame("abc", BINARY)]),
  ],
  ["bytes that never come", true, text('4599-["cmd",{"_placeholder":true,"num":98}]')],
  ["a number of bytes without end", true, text('4599999999999-["cmd"]')],
  [
    "a place that is none",
    true,
    Buffer.concat([text('451-["cmd",{"_placeholder":true,"num":-1}]'), frame("abc", BINARY)]),
  ],
  ["no packet", true, text("9")],
  ["an empty one", true, text("")],
  ["a letter b", true, text("bAAAA")],
  ["a packet that is none", true, text("49[]")],
  ["a name of another", true, text('42/admin,["cmd",{}]')],
  ["a reserved event", true, text('42["disconnect"]')],
  ["another reserved event", true, text('42["connect_error",{}]')],
  ["a number for an event", true, text("42[1,2]")],
  ["an object for an event", true, text('42{"cmd":1}')],
  ["an answer to nothing", true, text("4399999[{}]")],
  ["a ping from below", true, text("2")],
  ["a probe", true, text("2probe")],
  ["an upgrade", true, text("5")],
  ["a second greeting", true, text(greeting())],
  ["a goodbye and more", true, Buffer.concat([text("41"), text('421["cmd",{}]')])],
  ["a message before a greeting", false, text('421["cmd",{}]')],
  [
    "greetings of a thousand others",
    false,
    Buffer.concat(Array.from({ length: 400 }, (_, i) => text(`40/n${i},{}`))),
  ],
  ["a greeting of nothing", false, text("40null")],
  ["a greeting of a list", false, text("40[]")],
  ["a greeting without end", false, text(`40${'{"a":'.repeat(6_000)}`)],
  [
    "a greeting that pollutes",
    false,
    text('40{"__proto__":{"v":1},"constructor":{"prototype":{"face":"regie"}}}'),
  ],
  ["small ones, many", true, Buffer.concat(Array.from({ length: 2_000 }, () => text("3")))],
  ["pings, many", true, Buffer.concat(Array.from({ length: 2_000 }, () => frame("x".repeat(125), PING)))],
  ["namespaces, many", true, Buffer.concat(Array.from({ length: 2_000 }, () => text("40/x,")))],
  [
    "in ten thousand pieces",
    true,
    Buffer.concat([
      text("3"),
      frame("4", 1, 0),
      ...Array.from({ length: 10_000 }, () => frame("", CONTINUE, 0)),
    ]),
  ],
];

/** Frames that are malformed, and noise. Some are not read by who sent them. */
export async function frames(arena: Arena, noise: number): Promise<void> {
  const { hall, ear, random } = arena;
  const { port } = hall.host;
  const lines: RawLine[] = [];
  const begin = async (greets: boolean) => {
    const line = await openRawLine(port);
    if (greets) line.socket.write(text(greeting()));
    lines.push(line);
    return line;
  };
  for (const [, greets, bytes] of FRAMES) {
    const line = await begin(greets);
    line.socket.write(bytes);
    arena.count("malformed frames");
  }
  for (let i = 0; i < noise; i += 1) {
    const line = await begin(random.once(2));
    const bytes = Buffer.from(Array.from({ length: 1 + random.below(300) }, () => random.below(256)));
    line.socket.write(random.once(2) ? bytes : frame(bytes, random.one([0, 1, 2, 8, 9, 10])));
    arena.count("frames of noise");
    if (i % 50 === 49) await pause(20);
  }
  await pause(500);
  for (const line of lines) {
    ear.hear(line.received());
    line.socket.destroy();
  }
}
