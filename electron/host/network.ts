import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import type { Network } from "../../shared/hall/findings.ts";
import { isLoopback } from "./actors.ts";

export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The laptop's own hotspot on Windows: right when it is there, although the adapter calls itself virtual. */
const WINDOWS_HOTSPOT = "192.168.137.1";
const REAL = /^(wl|wi-?fi|wlan|en|eth|ethernet|airport)/i;
const MADE_UP =
  /docker|^br-|^veth|virbr|vmnet|vmware|vbox|virtualbox|hyper-v|vethernet|wsl|^tun|^tap|utun|^wg|vpn|tailscale|zerotier|^ppp|ipsec|bridge|awdl|llw|anpi|loopback/i;
const LOOK_EVERY_MS = 3_000;

/**
 * Addresses under which phones may find this laptop, best first. The wrong one in the QR code is what other programs get
 * complaints about most: Docker, VPN and virtual machines have addresses too, and no phone can reach those.
 */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const found: { address: string; score: number }[] = [];
  for (const [name, infos] of Object.entries(interfaces)) {
    for (const info of infos ?? []) {
      if (info.internal || info.family !== "IPv4") continue;
      found.push({ address: info.address, score: scoreOf(name, info.address) });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
    .map((each) => each.address);
}

/** What the addresses of this laptop are worth to a phone, best first. */
export function networkKinds(interfaces: Interfaces = networkInterfaces()): Network[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4")
      .map(({ address }) => ({ kind: kindOf(name, address), score: scoreOf(name, address) })),
  );
  return found.sort((a, b) => b.score - a.score).map(({ kind }) => kind);
}

function kindOf(name: string, address: string): Network {
  if (address === WINDOWS_HOTSPOT) return "own";
  if (/^169\.254\./.test(address)) return "no-lease";
  return MADE_UP.test(name) ? "made-up" : "hall";
}

function scoreOf(name: string, address: string): number {
  if (address === WINDOWS_HOTSPOT) return 25;
  let score = 0;
  if (REAL.test(name)) score += 10;
  if (MADE_UP.test(name)) score -= 30;
  if (/^192\.168\./.test(address)) score += 12;
  else if (/^10\./.test(address)) score += 10;
  else if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) score += 8;
  if (/^169\.254\./.test(address)) score -= 40;
  return score;
}

/** Addresses of a host that listens on `bound`; loopback when there is no network at all. */
export function addressesFor(bound: string, interfaces?: Interfaces): string[] {
  const everywhere = bound === "0.0.0.0" || bound === "::";
  if (!everywhere) return [bound];
  const lan = lanAddresses(interfaces);
  return lan.length > 0 ? lan : ["127.0.0.1"];
}

/** `http://a.b.c.d:port` */
export function urlOf(address: string, port: number): string {
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/** Can only this laptop reach it? */
export function onlyHere(addresses: readonly string[]): boolean {
  return addresses.every((address) => isLoopback(address));
}

/** Looks every few seconds whether the addresses changed: another Wi-Fi, a cable, a hotspot. @returns stops looking */
export function watchNetwork(addresses: () => string[], changed: () => void): () => void {
  let last = addresses().join();
  const timer = setInterval(() => {
    const now = addresses().join();
    if (now === last) return;
    last = now;
    changed();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
