import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CopiedRoom } from "../testing/copied-room.ts";
import { type Ask, Conversation, type Pulled, readPulled, writeAsk } from "./air.ts";
import { type CopyKey, makeCode, openKey } from "./code.ts";
import { ReserveDesk } from "./desk.ts";

const SALT = "0".repeat(32);

let key: CopyKey;
let room: CopiedRoom;
let desk: ReserveDesk;

beforeEach(async () => {
  key = await openKey("a".repeat(20), makeCode(), SALT);
  room = new CopiedRoom();
  for (let i = 0; i < 300; i += 1) room.name(`p${i}`.padEnd(20, "x"), `Naam ${i}`);
  desk = new ReserveDesk({
    key,
    salt: SALT,
    source: room.source,
    photos: { get: async () => null },
    port: () => 1,
    title: () => "",
    moved: () => {},
    takenOver: () => false,
    waitMs: 1,
  });
});
afterEach(() => desk.close());

/** A reserve that keeps all it gets, and the asks that somebody else may have heard. */
class Reserve {
  readonly asks: Buffer[] = [];
  readonly #conversation = randomBytes(16).toString("hex");
  readonly #air = new Conversation(key, desk.greet().run, this.#conversation);
  #have: { generation: string; next: number } | null = null;
  #turn = 0;

  /** @returns null when the desk says no */
  async pull(): Promise<Pulled | null> {
    this.#turn += 1;
    const ask: Ask = { k: "pull", have: this.#have, addresses: [] };
    const bytes = writeAsk(this.#air, this.#conversation, this.#turn, ask);
    this.asks.push(bytes);
    const answer = await desk.answer(bytes);
    const opened = answer && this.#air.unlock("answer", this.#turn, answer);
    const pulled = opened && readPulled(opened);
    if (pulled && pulled.boxes.length > 0)
      this.#have = { generation: pulled.generation, next: pulled.first + pulled.boxes.length };
    return pulled;
  }
}

test("an ask of an earlier conversation, played again, does not throw the reserve out", async () => {
  const before = new Reserve();
  await before.pull();
  await before.pull();
  // The Wi-Fi blinks: another conversation.
  const now = new Reserve();
  expect((await now.pull())?.boxes.length).toBeGreaterThan(0);
  expect((await now.pull())?.boxes).toEqual([]);
  expect(desk.behind).toBe(0);
  for (const ask of before.asks) {
    expect(await desk.answer(ask)).toBeNull();
    expect(desk.behind).toBe(0);
    expect((await now.pull())?.boxes).toEqual([]);
  }
});

test("a reserve that begins anew is let in, and the one before is out for good", async () => {
  const before = new Reserve();
  expect(await before.pull()).not.toBeNull();
  const now = new Reserve();
  expect(await now.pull()).not.toBeNull();
  expect(await before.pull()).toBeNull();
  room.name("z".repeat(20), "Nog een");
  expect(await now.pull()).not.toBeNull();
});
