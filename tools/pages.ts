/** Builds the pages that the host serves, but only when they are missing or older than their sources. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(import.meta.dirname, "..");
const pages = join(root, "dist", "pages");
const stamp = join(pages, ".sources");
const lock = join(root, "dist", ".pages-lock");

/** What the pages are made of: when none of it changed, neither did they. */
const SOURCES = [
  "renderer/**/*",
  "shared/**/*",
  "resources/**/*",
  "tools/build-pages.ts",
  "tools/gzip-plugin.ts",
  "package-lock.json",
];

function sourcesHash(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

async function fresh(hash: string): Promise<boolean> {
  return (await readFile(stamp, "utf8").catch(() => "")) === hash;
}

/**
 * Makes `dist/pages` match the sources and returns that folder. Safe to call from several processes at once: the first
 * builds, the others wait. Speaks on stderr only, since a host may promise a single line on stdout.
 * @throws if the build fails.
 */
export async function ensurePages(): Promise<string> {
  // An installed package has pages and no sources.
  if (!existsSync(join(root, "renderer"))) return pages;
  const hash = sourcesHash();
  if (await fresh(hash)) return pages;
  await takeLock();
  try {
    if (!(await fresh(hash))) await build(hash);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return pages;
}

/** A folder can be made by one process only. One left behind by a process that is gone is taken over. */
async function takeLock(): Promise<void> {
  await mkdir(join(root, "dist"), { recursive: true });
  const owner = join(lock, "pid");
  for (let empty = 0; ; ) {
    try {
      await mkdir(lock);
      await writeFile(owner, String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const pid = Number(await readFile(owner, "utf8").catch(() => ""));
    empty = pid ? 0 : empty + 1;
    if (empty > 20 || (pid && !alive(pid))) await rm(lock, { recursive: true, force: true });
    else await pause(100);
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** In a process of its own: Vite sets NODE_ENV and holds memory that a host has no use for. */
async function build(hash: string): Promise<void> {
  const next = `${pages}-${process.pid}`;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, "build-pages.ts"), next], {
        cwd: root,
        stdio: ["ignore", process.stderr, process.stderr],
      });
      child.once("error", reject).once("exit", resolve);
    });
    if (code !== 0) throw new Error("The pages could not be built; see the lines above.");
    await writeFile(join(next, ".sources"), hash);
    await rm(pages, { recursive: true, force: true });
    await rename(next, pages);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
