import { beforeEach, expect, test } from "vitest";
import type { Seen } from "../../shared/core/kind.ts";
import type { Known, Room } from "../client/api.ts";
import { newPhone } from "../client/identity.ts";
import { holdings } from "../client/records.ts";
import { shelfOn } from "../client/storage.ts";
import { memoryStorage, stubLine } from "../client/testing.ts";
import { openPhone, type Phone } from "./phone.ts";

const ROOM = "room";
const PHOTO = "ab".repeat(32);
const step = { id: "s", type: "step", level: "named" } as unknown as Known<"step">;

let storage: ReturnType<typeof memoryStorage>;
let phone: Phone;
let line: ReturnType<typeof stubLine>;
let held: ReturnType<typeof holdings>;
let forget: () => void;

beforeEach(() => {
  storage = memoryStorage();
  line = stubLine();
  held = holdings();
  held.hold([ROOM]);
  held.snap({ ch: ROOM, seq: 1, records: [] });
  forget = () => {};
  const room = {
    ...line,
    records: held,
    onForget: (listener: () => void) => {
      forget = listener;
    },
    become: () => {},
  } as unknown as Room;
  const fragment = { code: null, team: null, key: null, pair: null, moved: null };
  phone = openPhone(
    room,
    shelfOn(() => storage),
    newPhone("12345", "t"),
    fragment,
  );
});

const kept = () =>
  Array.from({ length: storage.length }, (_, i) => storage.getItem(storage.key(i) ?? "")).join();
const told = (seq: number, put: object) => held.batch({ ch: ROOM, seq, ops: [{ put: put as Seen }] });

async function written(text: string, photo: string | null = null): Promise<string> {
  const id = phone.addNote(step, { step: "s", prompt: "p", text, kind: null, photo });
  line.asked.at(-1)?.answer({ ok: true, id, w: "w1" });
  await Promise.resolve();
  await Promise.resolve();
  return id;
}

test("a note that staff erased is forgotten here too, with what was on its way about it", async () => {
  const id = await written("Dit wil ik kwijt");
  const other = await written("Dit blijft");
  phone.editNote({ ...phone.own.get()[id], w: "w1" } as never, "Dit wil ik ook kwijt");
  expect(kept()).toContain("Dit wil ik ook kwijt");
  told(2, { id, type: "gone", step: "s", erased: true });
  expect(kept()).not.toContain("kwijt");
  expect(Object.keys(phone.own.get())).toEqual([other]);
  // The refusal that still comes brings nothing back.
  line.asked.at(-1)?.answer({ ok: false, code: "not-found", keep: false });
  await Promise.resolve();
  expect(kept()).not.toContain("kwijt");
});

test("a picture that staff erased is forgotten, and the words are not", async () => {
  const id = await written("Met een foto", PHOTO);
  expect(kept()).toContain(PHOTO);
  told(2, { id, type: "note", step: "s", photo: null });
  expect(kept()).not.toContain(PHOTO);
  expect(phone.own.get()[id]).toMatchObject({ text: "Met een foto", photo: null });
});

test("of a meeting that was erased nothing is kept: notes, drafts, outbox, key", async () => {
  await written("Geschreven");
  const { key } = phone.identity.get();
  phone.drafts.put({ step: "s", prompt: "p", text: "Nog niet verstuurd", kind: null, photo: null });
  phone.addNote(step, { step: "s", prompt: "q", text: "Onderweg", kind: null, photo: null });
  phone.joined("p1", "t", "m");
  forget();
  for (const words of ["Geschreven", "Nog niet verstuurd", "Onderweg", key, "p1"])
    expect(kept()).not.toContain(words);
});
