import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** The folder of the app: the nearest one upwards with a package.json. It holds `dist/pages` and `resources`. */
export function appFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return from;
  }
}

type Machine = { platform: NodeJS.Platform; home: string; env: NodeJS.ProcessEnv };

/** *Mijn trajecten*: on this machine only, and not in a folder that a cloud copies while we write. */
export function defaultDataFolder(
  { platform, home, env }: Machine = { platform: process.platform, home: homedir(), env: process.env },
): string {
  const name = "Mijn trajecten";
  if (platform === "win32") {
    return join(env["LOCALAPPDATA"] || join(home, "AppData", "Local"), "Werktafel", name);
  }
  if (platform === "darwin") return join(home, "Library", "Application Support", "Werktafel", name);
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "werktafel", name);
}
