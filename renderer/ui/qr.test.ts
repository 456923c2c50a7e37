import { describe, expect, it } from "vitest";
import { joinUrl, qrPath, typedAddress, wifiText } from "./qr.ts";

describe("a QR for the Wi-Fi", () => {
  it("names the network and the password", () => {
    expect(wifiText({ ssid: "Buurthuis", password: "koffie2026" })).toBe(
      "WIFI:T:WPA;S:Buurthuis;P:koffie2026;;",
    );
  });

  it("escapes the signs that would end a field", () => {
    expect(wifiText({ ssid: 'De "Brug"; zaal 1', password: "a,b:c\\d" })).toBe(
      'WIFI:T:WPA;S:De \\"Brug\\"\\; zaal 1;P:a\\,b\\:c\\\\d;;',
    );
  });

  it("says so when there is no password", () => {
    expect(wifiText({ ssid: "Open", password: "" })).toBe("WIFI:T:nopass;S:Open;;");
  });
});

describe("a QR to join", () => {
  it("keeps code and team behind the hash, so that they are in no request", () => {
    const url = new URL(joinUrl("http://192.168.8.10:4300/", "12345", "team1"));
    expect(url.pathname + url.search).toBe("/");
    expect(new URLSearchParams(url.hash.slice(1)).get("c")).toBe("12345");
    expect(new URLSearchParams(url.hash.slice(1)).get("t")).toBe("team1");
    expect(joinUrl("http://192.168.8.10:4300", "12345")).toBe("http://192.168.8.10:4300/#c=12345");
  });

  it("is typed without http", () => {
    expect(typedAddress("http://192.168.8.10:4300")).toBe("192.168.8.10:4300");
  });
});

describe("the drawing of a QR", () => {
  it("has the three corners that cameras look for, and draws the same modules again", () => {
    const { d, size } = qrPath("http://192.168.8.10:4300/#c=12345");
    expect((size - 17) % 4).toBe(0);
    for (const corner of ["M0 0h7v1", `M${size - 7} 0h7v1`, `M0 ${size - 7}h7v1`])
      expect(d).toContain(corner);
    expect(qrPath("http://192.168.8.10:4300/#c=12345").d).toBe(d);
    expect(qrPath("http://192.168.8.10:4300/#c=54321").d).not.toBe(d);
  });
});
