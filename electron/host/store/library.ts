import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../../shared/ids.ts";
import type { Rec } from "../../../shared/records.ts";
import type { TrajectSummary } from "../../../shared/wire/protocol.ts";
import type { Aside, OpenTraject, Trajects } from "../trajects.ts";
import { readAbout, summaryOf } from "./about.ts";
import { type Archive, importArchive } from "./archive.ts";
import { storeFailure } from "./failures.ts";
import { filesUnder, isMissing, syncFolder, wipe, writeWhole } from "./files.ts";
import { lockFolder } from "./lock.ts";
import { createStore, openStore, type StoreOptions } from "./open-store.ts";
import { PhotoFolder } from "./photos.ts";
import { type Beginning, StoreFailure } from "./store.ts";
import { FolderStore, photoDir } from "./traject-folder.ts";

const ID = /^[a-z0-9]{20}$/;
const LAST_OPEN = "last-open";
const ERASING = /^\.erasing-/;
const BACKUP_OR_ROOM = ["room.sqlite", "salvaged.ready", "backups"];

/**
 * *Mijn trajecten*: a folder with a folder a traject. Makes the folder if need be, and finishes what a crash cut off.
 * @throws StoreFailure when the folder cannot be used
 */
export async function openLibrary(root: string, options: StoreOptions = {}): Promise<TrajectLibrary> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    for (const name of await readdir(root)) if (ERASING.test(name)) await wipeFolder(join(root, name));
  } catch (error) {
    throw storeFailure(error);
  }
  return new TrajectLibrary(root, options);
}

export class TrajectLibrary implements Trajects {
  readonly #root: string;
  readonly #options: StoreOptions;
  readonly #open = new Set<string>();

  constructor(root: string, options: StoreOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Newest first. Reads the small file beside each; a traject without one is opened once to make it. */
  async list(): Promise<TrajectSummary[]> {
    const ids = (await readdir(this.#root)).filter((name) => ID.test(name) && this.#holdsTraject(name));
    const all = await Promise.all(ids.map((id) => this.#summary(id)));
    return all.sort((a, b) =>
      a.madeOn === b.madeOn ? (a.id < b.id ? -1 : 1) : a.madeOn < b.madeOn ? 1 : -1,
    );
  }

  async create(): Promise<OpenTraject> {
    return this.#begin({ records: [], photos: new Map() });
  }

  /** @returns null when there is no such traject. @throws StoreFailure */
  async open(id: string): Promise<OpenTraject | null> {
    if (!ID.test(id) || !this.#holdsTraject(id)) return null;
    const store = await openStore(this.#dir(id), this.#options);
    return this.#opened(id, store);
  }

  /** A traject from a `.werktafel`. @throws ArchiveFailure, StoreFailure; nothing of it stays then */
  async import(bytes: Uint8Array): Promise<OpenTraject> {
    return this.#begin(await importArchive(bytes));
  }

  /** A traject from records that were read already, e.g. from a `traject.json`. */
  async importRecords(records: Rec[]): Promise<OpenTraject> {
    return this.#begin({ records, photos: new Map() });
  }

  async adopt(beginning: Beginning, photos: ReadonlyMap<string, Uint8Array>, port: number | null) {
    const traject = await this.#begin({ ...beginning, photos });
    if (port !== null) await traject.keepPort(port);
    return traject;
  }

  async aside(id: string, name: Aside): Promise<unknown> {
    try {
      return JSON.parse(readFileSync(this.#aside(id, name), "utf8"));
    } catch {
      return null;
    }
  }

  async keepAside(id: string, name: Aside, value: unknown): Promise<void> {
    try {
      if (value === null) wipe(this.#aside(id, name));
      else writeWhole(this.#aside(id, name), `${JSON.stringify(value)}\n`);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  standbyFolder(id: string): string {
    return join(this.#root, `werktafel-kopie-${id}`);
  }

  /**
   * Overwrites and removes all of it: database, log, photos, backups.
   * @returns false when it was not there. @throws StoreFailure `busy` while it is open, here or elsewhere
   */
  async erase(id: string): Promise<boolean> {
    if (!ID.test(id) || !existsSync(this.#dir(id))) return false;
    if (this.#open.has(id)) throw new StoreFailure("busy", "this traject is open");
    try {
      lockFolder(this.#dir(id))();
      // From here on it is in no list; a crash is finished when the library is opened.
      const erasing = join(this.#root, `.erasing-${id}`);
      await rename(this.#dir(id), erasing);
      syncFolder(this.#root);
      await wipeFolder(erasing);
      return true;
    } catch (error) {
      throw storeFailure(error);
    }
  }

  async lastOpen(): Promise<string | null> {
    try {
      const id = readFileSync(join(this.#root, LAST_OPEN), "utf8").trim();
      return ID.test(id) ? id : null;
    } catch {
      // It only says which to try first.
      return null;
    }
  }

  async keepLastOpen(id: string | null): Promise<void> {
    try {
      writeWhole(join(this.#root, LAST_OPEN), `${id ?? ""}\n`);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  async secret(): Promise<string> {
    const path = join(this.#root, "secret");
    try {
      const known = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
      if (!/^[0-9a-f]{64}$/.test(known)) writeWhole(path, `${randomBytes(32).toString("hex")}\n`);
      await chmod(path, 0o600);
      return readFileSync(path, "utf8").trim();
    } catch (error) {
      throw storeFailure(error);
    }
  }

  #dir(id: string): string {
    return join(this.#root, id);
  }

  #aside(id: string, name: Aside): string {
    if (!ID.test(id)) throw new StoreFailure("not-ours", "there is no such traject");
    return join(this.#dir(id), `${name}.json`);
  }

  /** False for what a crash left of making one. */
  #holdsTraject(id: string): boolean {
    return BACKUP_OR_ROOM.some((name) => existsSync(join(this.#dir(id), name)));
  }

  async #begin({ photos, ...beginning }: Beginning & Pick<Archive, "photos">): Promise<OpenTraject> {
    const id = newId();
    const dir = this.#dir(id);
    try {
      await mkdir(photoDir(dir), { recursive: true, mode: 0o700 });
      const folder = new PhotoFolder(photoDir(dir));
      // Photos first: no record may name one that is not on disk.
      for (const [hash, bytes] of photos) await folder.adopt(hash, bytes);
      return await this.#opened(id, await createStore(dir, { ...this.#options, ...beginning }));
    } catch (error) {
      await rm(dir, { recursive: true, force: true });
      throw storeFailure(error);
    }
  }

  async #opened(id: string, store: Awaited<ReturnType<typeof openStore>>): Promise<OpenTraject> {
    const dir = this.#dir(id);
    const photos = new PhotoFolder(photoDir(dir));
    const log = this.#options.log ?? (() => {});
    const closed = () => this.#open.delete(id);
    const kept = await FolderStore.over({ dir, store, photos, log, closed });
    this.#open.add(id);
    return {
      id,
      store: kept,
      photos,
      port: async () => kept.port,
      keepPort: async (port) => kept.keepPort(port),
    };
  }

  async #summary(id: string): Promise<TrajectSummary> {
    const dir = this.#dir(id);
    let about = await readAbout(dir);
    let problem: string | null = null;
    if (!about && !this.#open.has(id)) {
      try {
        await (await this.open(id))?.store.close();
        about = await readAbout(dir);
      } catch (error) {
        problem = storeFailure(error).code;
      }
    }
    const { port, ...told } = about ?? { ...summaryOf([]), port: null };
    return { id, ...told, problem };
  }
}

async function wipeFolder(dir: string): Promise<void> {
  try {
    for (const path of filesUnder(dir)) wipe(path);
    await rm(dir, { recursive: true, force: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
