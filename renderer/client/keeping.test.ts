import { afterEach, expect, test, vi } from "vitest";
import type { Hello } from "../../shared/wire/protocol.ts";
import { followHost } from "./addresses.ts";
import type { Link, Room } from "./api.ts";
import { openDrafts } from "./drafts.ts";
import { luggageOf, newPhone, pack, phoneIdentity, readFragment } from "./identity.ts";
import { shelfOn } from "./storage.ts";
import { memoryStorage } from "./testing.ts";
import { cell } from "./watched.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("a full or forbidden storage loses nothing while the page lives", () => {
  const storage = memoryStorage();
  const shelf = shelfOn(() => storage);
  expect(shelf.write("a", 1)).toBe(true);
  storage.full = true;
  expect(shelf.write("a", 2)).toBe(false);
  expect(shelf.read("a", 0)).toBe(2);
  storage.full = false;
  expect(shelf.write("a", 3)).toBe(true);
  expect(shelfOn(() => storage).read("a", 0)).toBe(3);
});

test("what cannot be read is as if it were not there", () => {
  const storage = memoryStorage();
  storage.setItem("werktafel:a", "{half");
  expect(shelfOn(() => storage).read("a", "otherwise")).toBe("otherwise");
});

test("drafts survive a reload and are forgotten when emptied", () => {
  const storage = memoryStorage();
  const draft = { step: "s", prompt: "p", text: "Dat oud en jong", kind: null, photo: null };
  openDrafts(shelfOn(() => storage)).put(draft);
  const again = openDrafts(shelfOn(() => storage));
  expect(again.get("s", "p")).toEqual(draft);
  again.put({ ...draft, text: "  " });
  expect(openDrafts(shelfOn(() => storage)).watched.get()).toEqual({});
});

test("a scan says where to; once joined a phone stays who it is", () => {
  const shelf = shelfOn(memoryStorage);
  const first = phoneIdentity(shelf, readFragment("#c=12345&t=fiets"));
  expect(first).toMatchObject({ code: "12345", team: "fiets", meeting: null });
  expect(first.key).toMatch(/^[0-9a-f]{64}$/);
  expect(phoneIdentity(shelf, readFragment("#c=12345&t=boot"))).toEqual({ ...first, team: "boot" });
  shelf.write("phone", { ...first, meeting: "m" });
  expect(phoneIdentity(shelf, readFragment("#c=99999&t=tent")).team).toBe("fiets");
  expect(newPhone(null, null).key).not.toBe(first.key);
});

test("a phone moves with all it holds, and nonsense in an address changes nothing", () => {
  const old = shelfOn(memoryStorage);
  const was = phoneIdentity(old, readFragment("#c=1&t=t"));
  old.write("drafts", { "s|p": { text: "één ☀" } });
  const next = shelfOn(memoryStorage);
  expect(phoneIdentity(next, readFragment(`#m=${pack(old.all())}`))).toEqual(was);
  expect(next.read("drafts", null)).toEqual({ "s|p": { text: "één ☀" } });
  expect(readFragment("#m=%%%").moved).toBeNull();
  expect(readFragment(`#m=${btoa('{"a":1}')}`).moved).toBeNull();
});

/** A page at 10.0.0.1 whose host said hello and is then looked for. @param at where our host proves to be */
function following(at: () => string[], bound: () => string | null = () => null) {
  const link = cell<Link>("live");
  const hello = cell<Hello | null>(null);
  const shelf = shelfOn(memoryStorage);
  const asked: string[] = [];
  const gone: string[] = [];
  const stop = followHost({ link, hello } as unknown as Room, shelf, {
    here: "http://10.0.0.1:4300",
    bound,
    luggage: () => "/#m=x",
    proves: async (address, home) => {
      asked.push(address);
      return home === "ours" && at().includes(address);
    },
    go: (url) => gone.push(url),
  });
  const addresses = ["http://10.0.0.1:4300", "http://10.0.0.2:4300", "http://10.0.0.3:4300"];
  hello.set({ addresses, home: "ours" } as Hello);
  return { link, hello, shelf, asked, gone, stop, addresses };
}

test("follows the host to another of its addresses after a silence, not before", async () => {
  vi.useFakeTimers();
  let at: string[] = [];
  const { link, asked, gone, stop, addresses } = following(() => at);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
  link.set("quiet");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(new Set(asked)).toEqual(new Set(addresses));
  expect(gone).toEqual([]);
  at = ["http://10.0.0.3:4300"];
  await vi.advanceTimersByTimeAsync(6_000);
  expect(gone).toEqual(["http://10.0.0.3:4300/#m=x"]);
  stop();
});

test("stays where it is while its host answers there, though the line does not hold", async () => {
  vi.useFakeTimers();
  const { link, gone, stop } = following(() => ["http://10.0.0.1:4300", "http://10.0.0.2:4300"]);
  link.set("quiet");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).toEqual([]);
  stop();
});

test("a line that came back while it was looking ends the search", async () => {
  vi.useFakeTimers();
  const { link, gone, stop } = following(() => ["http://10.0.0.2:4300"]);
  link.set("quiet");
  vi.advanceTimersByTime(8_000);
  link.set("live");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).toEqual([]);
  stop();
});

test("who takes part learns nothing from another traject, and looks on for the own one", async () => {
  vi.useFakeTimers();
  const { link, hello, shelf, gone, stop } = following(
    () => ["http://10.0.0.2:4300"],
    () => "ours",
  );
  hello.set({ addresses: ["http://10.9.9.9:4300"], home: "theirs" } as Hello);
  link.set("elsewhere");
  expect(JSON.stringify(shelf.all())).not.toContain("10.9.9.9");
  await vi.advanceTimersByTimeAsync(9_000);
  expect(gone).toEqual(["http://10.0.0.2:4300/#m=x"]);
  stop();
});

test("addresses of before are kept: a laptop goes back to the Wi-Fi of this morning", () => {
  const { hello, shelf, stop } = following(() => []);
  hello.set({ addresses: ["http://172.16.0.5:4300"], home: "ours" } as Hello);
  const known = shelf.read<string[]>("addresses", []);
  expect(known[0]).toBe("http://172.16.0.5:4300");
  expect(known).toContain("http://10.0.0.2:4300");
  for (let i = 0; i < 40; i += 1)
    hello.set({ addresses: [`http://172.16.1.${i}:4300`], home: "ours" } as Hello);
  expect(shelf.read<string[]>("addresses", []).length).toBeLessThan(20);
  stop();
});

test("going back, what came along takes the place of what was left; an address that somebody else made does not", () => {
  const morning = shelfOn(memoryStorage);
  const me = { ...phoneIdentity(morning, readFragment("#c=1&t=t")), meeting: "m" };
  morning.write("phone", me);
  morning.write("outbox", [{ id: "sent since" }]);
  const noon = shelfOn(memoryStorage);
  noon.write("phone", me);
  noon.write("drafts", { "s|p": { text: "na de lunch" } });
  const back = readFragment(luggageOf(noon).slice(1));
  expect(phoneIdentity(morning, back)).toEqual(me);
  expect(morning.read("outbox", null)).toBeNull();
  expect(morning.read("drafts", null)).toEqual({ "s|p": { text: "na de lunch" } });

  const rogue = shelfOn(memoryStorage);
  rogue.write("phone", { ...newPhone("1", "t"), meeting: "m" });
  expect(phoneIdentity(morning, readFragment(luggageOf(rogue).slice(1)))).toEqual(me);
  expect(morning.read("drafts", null)).toEqual({ "s|p": { text: "na de lunch" } });
});

test("too much for an address: what was not sent goes first", () => {
  const shelf = shelfOn(memoryStorage);
  shelf.write("phone", newPhone("1", "t"));
  shelf.write("own", { a: { text: "x".repeat(400_000) } });
  shelf.write("outbox", [{ id: "op weg" }]);
  const luggage = luggageOf(shelf);
  expect(luggage.length).toBeLessThan(2_000);
  expect(readFragment(luggage.slice(1)).moved).toHaveProperty("outbox");
});
