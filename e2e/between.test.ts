import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import type { Guard } from "../electron/host/guard.ts";
import type { Hall } from "../electron/host/hall.ts";
import { Lines } from "../electron/host/lines.ts";
import type { ScreenSocket } from "../electron/host/screen-socket.ts";
import { sealMeans as host } from "../electron/host/seal-means.ts";
import { type Inlet, openIo, takeIn } from "../electron/host/sockets.ts";
import { sealMeans as page } from "../renderer/client/seal-means.ts";
import { pairWith } from "../renderer/pairing/pair.ts";
import { call, keysOf, pickUp } from "../shared/wire/sealed.ts";

const SECRET = "b".repeat(32);
afterEach(() => vi.unstubAllGlobals());

it("a page shows words of its own line, whatever is said to it by who stands between, and once", async () => {
  const server = createServer();
  const lines = new Lines();
  const io = openIo(server, { page: () => true } as unknown as Guard, lines);
  const came: { words: string[]; socket: ScreenSocket }[] = [];
  const hall = {
    keyOf: () => ({ keys: keysOf(host, SECRET), offer: "offer" }),
    takes: () => true,
    spare: () => false,
    arrived(_offer: string, candidate: (typeof came)[number]) {
      came.push(candidate);
      // As a host of before did, and whoever plays one.
      (candidate.socket as { emit(event: string, said: object): void }).emit("pairing", { words: ["arm"] });
      return () => {};
    },
  };
  takeIn(io, hall as unknown as Hall, { lines } as Inlet);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  vi.stubGlobal("location", { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const pairing = pairWith(SECRET, "staf");
  await expect.poll(() => came.length).toBe(1);
  const [candidate] = came;
  expect(pairing.get()).toEqual({ state: "words", words: candidate?.words });
  // Dropped in order to try other words: each code has one turn.
  candidate?.socket.disconnect(true);
  await expect.poll(() => pairing.get().state).toBe("over");
  expect(came).toHaveLength(1);
  await io.close();
});

it("what the words follow from is bound before the other end can know it", () => {
  const keys = keysOf(host, SECRET);
  const called = call(page, keysOf(page, SECRET), "staf");
  const picked = pickUp(host, keys, "staf", called.hello);
  const line = called.finish(picked.said);
  const mark = picked.opened(called.nonce);
  expect(mark).toEqual(line.mark);
  expect(picked.opened("0".repeat(64))).toBeNull();
  expect(Buffer.from(called.hello, "base64").includes(Buffer.from(called.nonce, "base64"))).toBe(false);
});
