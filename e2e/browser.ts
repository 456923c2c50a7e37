/** Which Chromium the tests and the demo use, and how it is started. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";

/** A name that the browser maps to loopback: plain http on it is not a secure context, as in the hall. */
export const ROOM_HOST = "werktafel.test";
/** Where the laptop is after lunch: another name, on another address of this machine. */
export const MOVED_HOST = "verhuisd.test";
export const MOVED_ADDRESS = "127.0.0.2";

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
  "--no-first-run",
  `--host-resolver-rules=MAP ${ROOM_HOST} 127.0.0.1, MAP ${MOVED_HOST} ${MOVED_ADDRESS}`,
];

/**
 * Path of a Chromium that exists: `WERKTAFEL_CHROMIUM`, the system's, Playwright's own, else the one shipped in
 * `@sparticuz/chromium` (unpacked once, about two seconds and 209 MB).
 * @throws if `WERKTAFEL_CHROMIUM` names no file, or if nothing can be unpacked on this platform.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env["WERKTAFEL_CHROMIUM"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`WERKTAFEL_CHROMIUM names a file that is not there: ${named}`);
  }
  for (const path of ["/usr/bin/chromium", chromium.executablePath()]) if (existsSync(path)) return path;
  return unpackShipped();
}

/**
 * The package unpacks to the temporary folder under a fixed name, so that two processes meet a half-written binary and
 * a newer version finds an older one's. We give it a folder of its own and put that in place in one rename.
 */
async function unpackShipped(): Promise<string> {
  if (process.platform !== "linux") {
    throw new Error("No Chromium found. Set WERKTAFEL_CHROMIUM, or run: npx playwright install chromium");
  }
  const packageRoot = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const { version } = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8")) as {
    version: string;
  };
  const cache = join(import.meta.dirname, "..", "node_modules", ".cache", "werktafel");
  const home = join(cache, `chromium-${version}-${process.arch}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const staging = await mkdtemp(join(cache, "unpacking-"));
    const { inflate } = await import("@sparticuz/chromium");
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = staging;
    try {
      // Both ask for the temporary folder while they are called, not later.
      await Promise.all(
        ["chromium.br", "swiftshader.tar.br"].map((file) => inflate(join(packageRoot, "bin", file))),
      );
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    // Somebody else may have been first: theirs is as good.
    await rename(staging, home).catch(() => rm(staging, { recursive: true, force: true }));
  }
  return join(home, "chromium");
}
