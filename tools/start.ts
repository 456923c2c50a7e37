/** `npm start`: Electron where it can, else the host and a browser. Arguments are handed on to the host. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";
import { electronBinary, hasDisplay } from "./electron-binary.ts";
import { endWithParent } from "./end-with-parent.ts";
import { ensurePages } from "./pages.ts";

const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2);

endWithParent();
await ensurePages();
const electron = electronBinary(root);
follow(electron && hasDisplay() ? await startElectron(electron) : startHost());

async function startElectron(binary: string): Promise<ChildProcess> {
  const { buildApp } = await import("./app.ts");
  await buildApp();
  return spawn(binary, [root, ...args], { stdio: "inherit" });
}

/** The host prints its addresses and a QR code itself, and tells its parent where the regie is. */
function startHost(): ChildProcess {
  const host = fork(join(root, "electron", "host", "main.ts"), args, {
    // As `npm run serve` in package.json.
    execArgv: ["--max-semi-space-size=8", "--require", join(root, "tools", "compile-cache.cjs")],
  });
  host.on("message", (message: { regie?: unknown } | null) => {
    if (typeof message?.regie === "string") openInBrowser(message.regie);
  });
  return host;
}

/** Best effort: whoever sees no window has the address in the terminal. */
function openInBrowser(url: string): void {
  if (process.env["CI"] || process.env["BROWSER"] === "none" || !hasDisplay()) return;
  const [command, ...before] = {
    darwin: ["open"],
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
  }[process.platform as string] ?? ["xdg-open"];
  spawn(command ?? "", [...before, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** We end when it ends, and as it ended. Ctrl-C reaches both; any other signal is passed on. */
function follow(child: ChildProcess): void {
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
}
