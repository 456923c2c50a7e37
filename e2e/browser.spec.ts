import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { ROOM_HOST } from "./browser.ts";

test("the room's address is plain http, with what that takes from a page", async ({ page }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.headers["accept-encoding"]));
    response.setHeader("content-type", "text/html").end("<!doctype html><title>zaal</title>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://${ROOM_HOST}:${port}/`);
    await expect(page).toHaveTitle("zaal");
    expect(
      await page.evaluate(() => ({
        secure: isSecureContext,
        uuid: "randomUUID" in crypto,
        subtle: "subtle" in crypto,
        random: crypto.getRandomValues(new Uint8Array(16)).length,
      })),
    ).toEqual({ secure: false, uuid: false, subtle: false, random: 16 });
    // No brotli over plain http: the budgets and the files beside the assets are gzip.
    expect(asked[0]).toBe("gzip, deflate");
  } finally {
    server.close();
  }
});
