import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { addressesFor, lanAddresses, onlyHere, urlOf } from "./network.ts";

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  [{ address, family: "IPv4", internal: false, ...more }] as NetworkInterfaceInfo[];

test("the address of the room comes before those of Docker, VPN and virtual machines", () => {
  const interfaces = {
    lo: at("127.0.0.1", { internal: true }),
    docker0: at("172.17.0.1"),
    utun3: at("10.8.0.2"),
    "vEthernet (WSL)": at("192.168.80.1"),
    "Wi-Fi": at("192.168.1.186"),
    en5: at("169.254.10.1"),
    tailscale0: at("100.64.0.9"),
  };
  expect(lanAddresses(interfaces)[0]).toBe("192.168.1.186");
  expect(lanAddresses(interfaces)).toHaveLength(6);
  expect(lanAddresses(interfaces).at(-1)).not.toBe("192.168.80.1");
});

test("the laptop's own hotspot wins: phones that see its name are on it", () => {
  const interfaces = { "Local Area Connection* 2": at("192.168.137.1"), "Wi-Fi": at("192.168.1.186") };
  expect(lanAddresses(interfaces)[0]).toBe("192.168.137.1");
});

test("without a network there is only this laptop, and we know it", () => {
  expect(addressesFor("0.0.0.0", { lo: at("127.0.0.1", { internal: true }) })).toEqual(["127.0.0.1"]);
  expect(onlyHere(["127.0.0.1"])).toBe(true);
  expect(onlyHere(["10.0.0.2", "127.0.0.1"])).toBe(false);
});

test("an address that was asked for is the only one", () => {
  expect(addressesFor("192.168.1.5")).toEqual(["192.168.1.5"]);
  expect(urlOf("fe80::1", 4300)).toBe("http://[fe80::1]:4300");
});
