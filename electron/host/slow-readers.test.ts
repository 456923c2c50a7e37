import { afterEach, expect, test } from "vitest";
import { ROOM } from "../../shared/core/channel.ts";
import type { ScreenSocket } from "./screen-socket.ts";
import type { Screen } from "./screens.ts";
import { SlowReaders } from "./slow-readers.ts";

let readers: SlowReaders | null = null;
afterEach(() => readers?.close());

function pair() {
  const held = new Set(["room"]);
  const conn = { writeBuffer: [] as { data: string }[], transport: { socket: { bufferedAmount: 0 } } };
  const socket = {
    conn,
    leave: (name: string) => held.delete(name),
    disconnect: () => {},
  } as unknown as ScreenSocket;
  const screen = { channels: new Map([["room", ROOM]]), lagging: null } as unknown as Screen;
  const back: Screen[] = [];
  readers = new SlowReaders(new Map([[screen, socket]]), (each) => back.push(each));
  return { readers, screen, conn, held, back };
}

test("who keeps up keeps the channels", () => {
  const { readers, screen, conn, held } = pair();
  conn.writeBuffer = Array.from({ length: 100 }, () => ({ data: "x".repeat(1000) }));
  readers.look();
  expect(screen.lagging).toBeNull();
  expect(held).toEqual(new Set(["room"]));
});

test.each([
  ["many messages", 400, 10, 0],
  ["many bytes of ours", 30, 100_000, 0],
  ["many bytes of the system's", 1, 1, 3_000_000],
])("who leaves %s unread gets no more until all is read, and then the whole", (_, count, size, buffered) => {
  const { readers, screen, conn, held, back } = pair();
  conn.writeBuffer = Array.from({ length: count }, () => ({ data: "x".repeat(size) }));
  conn.transport.socket.bufferedAmount = buffered;
  readers.look();
  expect(held.size).toBe(0);
  expect(screen.channels.size).toBe(0);
  conn.writeBuffer = conn.writeBuffer.slice(0, 1);
  readers.look();
  expect(back).toEqual([]);
  conn.writeBuffer = [];
  conn.transport.socket.bufferedAmount = 0;
  readers.look();
  expect(back).toEqual([screen]);
  expect(screen.lagging).toBeNull();
});
