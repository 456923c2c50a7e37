import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PROTOCOL } from "../../shared/wire/protocol.ts";
import { call, keysOf } from "../../shared/wire/sealed.ts";
import type { Guard } from "./guard.ts";
import type { Hall } from "./hall.ts";
import { Lines } from "./lines.ts";
import type { Io } from "./screen-socket.ts";
import { sealMeans } from "./seal-means.ts";
import { type Inlet, openIo, takeIn } from "./sockets.ts";
import { Client } from "./testing/client.ts";

const KEY = "a".repeat(32);
const keys = keysOf(sealMeans, KEY);
let io: Io;
let url: string;
let lines: Lines;
const clients: Client[] = [];
const hall = {
  keyOf: vi.fn(() => ({ keys, offer: null as string | null })),
  enter: vi.fn(),
  arrived: vi.fn(() => () => {}),
  takes: () => true,
  heard: () => {},
  leave: () => {},
  spare: () => false,
};

beforeEach(async () => {
  vi.clearAllMocks();
  lines = new Lines();
  const server = createServer();
  io = openIo(server, { page: () => true } as unknown as Guard, lines);
  takeIn(io, hall as unknown as Hall, { lines } as Inlet);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await io.close();
});

/** Says this hello, and then nothing. */
function say(hello: string): Client {
  const auth = { v: PROTOCOL, face: "tafel", id: keys.id, hello };
  const client = new Client(url, { face: "deelnemer", auth });
  clients.push(client);
  return client;
}
const hello = () => call(sealMeans, keys, "tafel").hello;
function come(): Client {
  const client = new Client(url, { face: "tafel", key: KEY });
  clients.push(client);
  return client;
}
const gone = (client: Client) => client.until(() => client.socket.disconnected);

test("a line makes room until it has said something under seal", async () => {
  const idle = say(hello());
  await idle.until(() => idle.air.includes('["seal"'));
  expect(lines.makeRoom()).toBe(true);
  await gone(idle);
  const here = come();
  await expect.poll(() => hall.enter.mock.calls.length).toBe(1);
  expect(lines.makeRoom()).toBe(false);
  expect(here.socket.connected).toBe(true);
});

test("a device that waits for a yes makes room: whoever photographed the code can be that", async () => {
  hall.keyOf.mockReturnValueOnce({ keys, offer: "offer" });
  const candidate = come();
  await expect.poll(() => hall.arrived.mock.calls.length).toBe(1);
  expect(lines.makeRoom()).toBe(true);
  await gone(candidate);
});

test("a hello is heard once: sent again by who overheard it, in whatever spelling, it is not answered", async () => {
  const said = hello();
  const first = say(said);
  await first.until(() => first.air.includes('["seal"'));
  for (const again of [said, `${said}\n`, said.replace(/=*$/, "")]) {
    const thief = say(again);
    await thief.until(() => thief.socket.disconnected && thief.air !== "");
    expect(thief.air).not.toContain('["seal"');
  }
  expect(first.socket.connected).toBe(true);
});
