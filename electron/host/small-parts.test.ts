import { expect, test, vi } from "vitest";
import { readArguments } from "./arguments.ts";
import { watchClock } from "./clock.ts";
import { defaultDataFolder } from "./folders.ts";
import { Guard } from "./guard.ts";
import { Leases } from "./leases.ts";
import { hasPlace } from "./lines.ts";
import { errorFacts } from "./log.ts";
import { overstays, type Screen } from "./screens.ts";

test("a wall clock that jumps is noticed once, by how much; drift is not", () => {
  let wall = 1_000_000;
  let steady = 0;
  const jumped = vi.fn();
  const clock = watchClock(
    jumped,
    () => wall,
    () => steady,
  );
  wall += 1_500;
  steady += 1_000;
  clock.look();
  expect(jumped).not.toHaveBeenCalled();
  wall += 3_600_000;
  clock.look();
  clock.look();
  expect(jumped.mock.calls).toEqual([[3_600_500]]);
  clock.stop();
});

test("a lease keeps others out until it is given back or runs out", () => {
  let now = 0;
  const leases = new Leases(() => now);
  expect(leases.take("n", "a")).toBe(true);
  expect(leases.take("n", "b")).toBe(false);
  now = 19_000;
  expect(leases.take("n", "a")).toBe(true);
  now = 38_000;
  expect(leases.heldBy("n")).toBe("a");
  leases.giveBack("n", "b");
  expect(leases.heldBy("n")).toBe("a");
  now = 40_000;
  expect(leases.expire()).toBe(true);
  expect(leases.take("n", "b")).toBe(true);
  expect(leases.drop("b")).toBe(true);
  expect(leases.all()).toEqual([]);
});

test("we answer to our own addresses, to names that were allowed, and to pages that are ours", () => {
  const guard = new Guard(["Werktafel.test"]);
  guard.know(["192.168.1.2"], [4300]);
  for (const host of ["192.168.1.2:4300", "127.0.0.1", "[::1]:4300", "localhost:9", "werktafel.test"])
    expect(guard.host(host), host).toBe(true);
  for (const host of [undefined, "", "evil.example", "192.168.1.3:4300", "a b", "192.168.1.2.evil.example"])
    expect(guard.host(host), String(host)).toBe(false);
  for (const origin of [undefined, "http://192.168.1.2:4300", "http://werktafel.test:1"])
    expect(guard.origin(origin), String(origin)).toBe(true);
  for (const origin of ["null", "", "http://localhost:8080", "file://", "http://evil.example"])
    expect(guard.origin(origin), origin).toBe(false);
});

test("arguments are read, or refused as a whole", () => {
  expect(readArguments([])).toEqual({ allowHosts: [], also: [], json: false });
  expect(
    readArguments(["--port", "0", "--host", "10.0.0.1", "--allow-host", "a", "--allow-host", "b", "--json"]),
  ).toEqual({ port: 0, address: "10.0.0.1", allowHosts: ["a", "b"], also: [], json: true });
  expect(readArguments(["--also", "http://10.0.0.2:4300/"])?.also).toEqual(["http://10.0.0.2:4300"]);
  for (const wrong of [
    ["--port"],
    ["--port", "1.5"],
    ["--port", "70000"],
    ["--port", ""],
    ["x"],
    ["--new", ""],
    ["--also", "10.0.0.2"],
    ["--also", "https://10.0.0.2"],
  ])
    expect(readArguments(wrong), wrong.join(" ")).toBeNull();
});

test("trajecten live in a folder of this machine that no cloud copies", () => {
  const at = (platform: NodeJS.Platform, env = {}) => defaultDataFolder({ platform, home: "/home/x", env });
  expect(at("linux")).toBe("/home/x/.local/share/werktafel/Mijn trajecten");
  expect(at("linux", { XDG_DATA_HOME: "/data" })).toBe("/data/werktafel/Mijn trajecten");
  expect(at("darwin")).toBe("/home/x/Library/Application Support/Werktafel/Mijn trajecten");
  expect(at("win32", { LOCALAPPDATA: "/local" })).toContain("Werktafel");
});

test("the log learns the kind of an error and where, never what somebody wrote", () => {
  const facts = errorFacts(new TypeError("Marie schreef: ik wil weg"));
  expect(facts.kind).toBe("TypeError");
  expect(JSON.stringify(facts)).not.toContain("Marie");
  expect(facts.at.length).toBeGreaterThan(0);
});

test("the laptop itself finds a place when the network has taken all others", () => {
  expect(hasPlace(1_949, "192.168.1.9")).toBe(true);
  expect(hasPlace(1_950, "192.168.1.9")).toBe(false);
  expect(hasPlace(1_950, "::ffff:127.0.0.1")).toBe(true);
  expect(hasPlace(2_000, "127.0.0.1")).toBe(false);
});

test("in a crowd, a page that became nobody makes room after minutes; people stay", () => {
  const page = (who: Screen["who"]) => ({ who, since: 0 }) as Screen;
  const phone = (person: string | null) => page({ kind: "phone", keyHash: "k", person });
  const minutes = 6 * 60_000;
  expect(overstays(phone(null), minutes, 501)).toBe(true);
  expect(overstays(page(null), minutes, 501)).toBe(true);
  expect(overstays(phone(null), minutes, 500)).toBe(false);
  expect(overstays(phone(null), 60_000, 501)).toBe(false);
  for (const screen of [phone("p"), page({ kind: "regie" }), page({ kind: "coach", team: "t" })])
    expect(overstays(screen, minutes, 501)).toBe(false);
});
