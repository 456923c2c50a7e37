import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Where Electron's program is, or nothing when it was not downloaded. We look ourselves: `require("electron")` would
 * try to fetch it, in a room without internet.
 */
export function electronBinary(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = join(root, "node_modules", "electron");
  const pathFile = join(home, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "electron";
  const binary = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(home, "dist"), name);
  return existsSync(binary) ? binary : undefined;
}

/** Whether a window could be opened here. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}
