import { afterEach, expect, test, vi } from "vitest";
import type { Hello } from "../../shared/wire/protocol.ts";
import { followHost } from "./addresses.ts";
import type { Link, Room } from "./api.ts";
import { openDrafts } from "./drafts.ts";
import { newPhone, pack, phoneIdentity, readFragment } from "./identity.ts";
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

test("follows the host to another of its addresses after a long silence, not before", async () => {
  vi.useFakeTimers();
  const link = cell<Link>("live");
  const hello = cell<Hello | null>(null);
  const shelf = shelfOn(memoryStorage);
  const asked: string[] = [];
  const gone: string[] = [];
  const stop = followHost({ link, hello } as unknown as Room, shelf, {
    here: "http://10.0.0.1:4300",
    answers: async (address) => {
      asked.push(address);
      return address.includes("10.0.0.3");
    },
    go: (url) => gone.push(url),
  });
  const addresses = ["http://10.0.0.1:4300", "http://10.0.0.2:4300", "http://10.0.0.3:4300"];
  hello.set({ addresses } as Hello);
  link.set("quiet");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(addresses.slice(1));
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatch(/^http:\/\/10\.0\.0\.3:4300\/#m=/);
  stop();
});
