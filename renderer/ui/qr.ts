import { create } from "qrcode";

/** A QR code as SVG path data in modules, without its quiet zone. */
export type QrPath = { d: string; size: number };

/** Throws when `text` is longer than a QR code can hold (about 2,300 letters). */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let d = "";
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; ) {
      let run = 0;
      while (x + run < modules.size && modules.get(y, x + run)) run += 1;
      // One rectangle a run: a projector shows no seams between modules.
      if (run > 0) d += `M${x} ${y}h${run}v1h-${run}z`;
      x += run || 1;
    }
  }
  return { d, size: modules.size };
}

/** What phones understand as a network to join. Signs that have a meaning there are escaped. */
export function wifiText({ ssid, password }: { ssid: string; password: string }): string {
  const plain = (text: string) => text.replace(/[\\;,":]/g, (sign) => `\\${sign}`);
  if (password === "") return `WIFI:T:nopass;S:${plain(ssid)};;`;
  return `WIFI:T:WPA;S:${plain(ssid)};P:${plain(password)};;`;
}

/** Where a phone joins; with a team it stands on that team's table. Code and team stay behind the `#`. */
export function joinUrl(address: string, code: string, team?: string): string {
  const fragment = new URLSearchParams({ c: code, ...(team ? { t: team } : {}) });
  return `${address.replace(/\/$/, "")}/#${fragment}`;
}

/** An address as people type it: without the `http://` that browsers add themselves. */
export function typedAddress(address: string): string {
  return address.replace(/^http:\/\//, "").replace(/\/$/, "");
}
