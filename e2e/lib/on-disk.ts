import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isMissing } from "../../electron/host/store/files.ts";
import { openStore } from "../../electron/host/store/open-store.ts";
import { evolve, load } from "../../shared/core/evolve.ts";
import { emptyState, type State } from "../../shared/core/state.ts";

/** Every file under a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The folders under `data` that hold a traject. */
export function trajectFolders(data: string): string[] {
  return filesIn(data)
    .filter((path) => path.endsWith("/room.sqlite"))
    .map((path) => dirname(path));
}

/** The room as the store reads it back: records, and what happened since the last fold. */
export async function readRoom(folder: string): Promise<State> {
  const store = await openStore(folder);
  try {
    const stored = await store.load();
    const state = load(emptyState(), stored.records);
    for (const event of stored.events) evolve(state, event);
    return state;
  } finally {
    await store.close();
  }
}

/** A copy of a running host's folder, taken while nobody sends anything; gone after `use`. */
export async function withCopy<T>(folder: string, use: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), "werktafel-copy-"));
  try {
    copyWhole(folder, copy);
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Begins again when a file goes while it is copied: backups and photos come and go beside a host that is busy. */
function copyWhole(folder: string, copy: string, tries = 5): void {
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("/lock") });
  } catch (error) {
    if (tries === 0 || !isMissing(error)) throw error;
    rmSync(copy, { recursive: true });
    copyWhole(folder, copy, tries - 1);
  }
}

/** The bytes of a file; none when it went since it was listed. */
export function bytesIn(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}

/** Files that hold one of these texts anywhere in their bytes. */
export function filesHolding(files: readonly string[], texts: readonly string[]): string[] {
  return files.flatMap((path) => {
    const bytes = bytesIn(path);
    return texts.filter((text) => bytes.includes(text)).map((text) => `${path} holds “${text.slice(0, 40)}”`);
  });
}
