import { readdir, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";

/** Folders in which a system shows what was plugged in; on Windows drives are letters. */
const MOUNTS: Partial<Record<NodeJS.Platform, (user: string) => string[]>> = {
  linux: (user) => [`/media/${user}`, `/run/media/${user}`],
  darwin: () => ["/Volumes"],
};

/** Sticks and other drives that are in now, without that which the system itself is on. */
export async function drives(platform: NodeJS.Platform = process.platform): Promise<string[]> {
  if (platform === "win32") {
    const letters = [..."DEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `${letter}:\\`);
    const there = await Promise.all(letters.map((path) => isFolder(path)));
    return letters.filter((_, i) => there[i]);
  }
  const parents = MOUNTS[platform]?.(userInfo().username) ?? [];
  const found = await Promise.all(parents.map(async (parent) => foldersIn(parent)));
  return found.flat().sort();
}

async function foldersIn(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const system = await deviceOf("/");
  const paths = names.filter((name) => !name.startsWith(".")).map((name) => join(parent, name));
  const devices = await Promise.all(paths.map(deviceOf));
  return paths.filter((_, i) => devices[i] !== null && devices[i] !== system);
}

const deviceOf = (path: string) =>
  stat(path).then(
    ({ dev }) => dev,
    () => null,
  );

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
