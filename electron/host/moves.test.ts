import { type AddressInfo, connect, createServer } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { createHost, type Host } from "./host.ts";
import { sparePort } from "./listening.ts";
import { Client } from "./testing/client.ts";
import { Day } from "./testing/day.ts";
import { MemoryTrajects } from "./testing/memory.ts";

const lan = (address: string) => ({
  "Wi-Fi": [{ address, family: "IPv4", internal: false } as NetworkInterfaceInfo],
});

const hosts: Host[] = [];
const clients: Client[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const client of clients.splice(0)) client.close();
  for (const host of hosts.splice(0)) await host.close();
});

/** A traject with an open meeting, on a disk that further hosts may use. */
async function traject(): Promise<MemoryTrajects> {
  const trajects = new MemoryTrajects();
  const day = await Day.begin({ trajects });
  await day.end();
  return trajects;
}

async function started(options: Partial<Parameters<typeof createHost>[0]>, trajects: MemoryTrajects) {
  const host = await createHost({ trajects, ...options });
  hosts.push(host);
  return host;
}

function page(host: Host, face: "regie" | "deelnemer"): Client {
  const client = new Client(`http://127.0.0.1:${host.port()}`, {
    face,
    ...(face === "regie" ? { key: host.keys.regie } : {}),
  });
  clients.push(client);
  return client;
}

test("another address at lunch: all hear it, with where else to look, and the regie is told in words", async () => {
  const trajects = await traject();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  let now = lan("192.168.1.10");
  const host = await started(
    { port: 0, interfaces: () => now, also: ["http://192.168.1.77:4300"] },
    trajects,
  );
  const port = host.port();
  const [regie, phone] = [page(host, "regie"), page(host, "deelnemer")];
  await phone.until(() => phone.hello);
  const home = phone.hello?.home;
  expect(home).toMatch(/^[0-9a-f]{64}$/);
  expect(phone.hello?.addresses).toEqual([
    `http://192.168.1.10:${port}`,
    "http://192.168.1.77:4300",
    `http://192.168.1.10:${sparePort(port)}`,
  ]);
  await regie.until(() => regie.channels.size > 0);
  const named = async (name: string) => (await raw(port, `${name}:${port}`)).startsWith("HTTP/1.1 200");
  expect(await named("10.20.0.4")).toBe(false);

  now = lan("10.20.0.4");
  vi.advanceTimersByTime(10_000);
  await phone.until(() => phone.hello?.addresses[0] === `http://10.20.0.4:${port}`);
  await regie.until(() => regie.notices.includes("network"));
  expect(phone.hello?.home).toBe(home);
  // Asked for by its new address it is at home, and by the old one no longer.
  expect(await named("10.20.0.4")).toBe(true);
  expect(await named("192.168.1.10")).toBe(false);
});

test("its port is another program's: it turns to the one that phones know beforehand, and back another day", async () => {
  const trajects = await traject();
  const [kept] = trajects.kept.values();
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as AddressInfo;
  await kept?.keepPort(port);

  const moved = await started({ address: "127.0.0.1" }, trajects);
  expect(moved.port()).toBe(sparePort(port));
  const phone = page(moved, "deelnemer");
  await phone.until(() => phone.hello);
  expect(phone.hello?.addresses).toEqual([`http://127.0.0.1:${sparePort(port)}`, `http://127.0.0.1:${port}`]);
  await moved.close();
  await new Promise((done) => other.close(done));
  const back = await started({ address: "127.0.0.1" }, trajects);
  expect(back.port()).toBe(port);
});

test("a traject is known again by the same key at every address, and no other traject by it", async () => {
  const trajects = await traject();
  const first = await started({ port: 0, address: "127.0.0.1" }, trajects);
  const home = first.room()?.home.key;
  await first.close();
  const second = await started({ port: 0, address: "127.0.0.2" }, trajects);
  expect(second.room()?.home.key).toBe(home);
  const stranger = await started({ port: 0, address: "127.0.0.1" }, await traject());
  expect(stranger.room()?.home.key).not.toBe(home);
});

/** The answer to a plain request that names us as `host`; `fetch` owns that header. */
function raw(port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
    );
    socket.on("data", (data) => {
      said += String(data);
    });
    socket.on("end", () => resolve(said)).on("error", reject);
  });
}
