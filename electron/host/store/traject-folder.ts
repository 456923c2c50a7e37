import { join } from "node:path";
import { Digest, readAbout, writeAbout } from "./about.ts";
import { storeFailure } from "./failures.ts";
import type { PhotoFolder } from "./photos.ts";
import type { CommitBatch, Recovery, RoomStore, StoredRoom, StoreLog } from "./store.ts";

/**
 * A store that also keeps what lies beside the database in step with it: photos of erased notes go, and what
 * *Mijn trajecten* shows is written again when it changed.
 */
export class FolderStore implements RoomStore {
  readonly #dir: string;
  readonly #store: RoomStore;
  readonly #photos: PhotoFolder;
  readonly #log: StoreLog;
  readonly #closed: () => void;
  #digest: Digest;
  #port: number | null;
  #scattering: Promise<void> = Promise.resolve();
  /** What was read to begin with, until the first `load` takes it or a commit makes it old. */
  #begun: StoredRoom | null;

  private constructor(kept: Kept, begun: StoredRoom, port: number | null) {
    this.#dir = kept.dir;
    this.#store = kept.store;
    this.#photos = kept.photos;
    this.#log = kept.log;
    this.#closed = kept.closed;
    this.#begun = begun;
    this.#digest = Digest.of(begun);
    this.#port = port;
  }

  static async over(kept: Kept): Promise<FolderStore> {
    const about = await readAbout(kept.dir);
    const folder = new FolderStore(kept, await kept.store.load(), about?.port ?? null);
    folder.#tell();
    await folder.#tidy();
    return folder;
  }

  get recovered(): Recovery | null {
    return this.#store.recovered;
  }

  get port(): number | null {
    return this.#port;
  }

  keepPort(port: number): void {
    this.#port = port;
    this.#tell();
  }

  async load(): Promise<StoredRoom> {
    const room = this.#begun ?? (await this.#store.load());
    this.#begun = null;
    this.#digest = Digest.of(room);
    return room;
  }

  async commit(batch: CommitBatch): Promise<void> {
    this.#begun = null;
    await this.#store.commit(batch);
    // The batch is on disk: whatever goes wrong from here on must not say that it is not.
    try {
      await this.#follow(batch);
    } catch (error) {
      this.#log({ event: "store.beside-not-kept", code: storeFailure(error).code });
    }
  }

  secret = () => this.#store.secret();
  backup = () => this.#store.backup();
  timings = () => this.#store.timings();

  async close(): Promise<void> {
    await this.#scattering;
    await this.#store.close();
    this.#closed();
  }

  async #follow({ events, fold }: CommitBatch): Promise<void> {
    let shown = false;
    const unnamed: string[] = [];
    for (const event of events) {
      shown = this.#digest.follow(event.changes) || shown;
      unnamed.push(...this.#digest.release(event));
    }
    if (shown) this.#tell();
    for (const hash of unnamed) await this.#photos.erase(hash);
    if (!fold) return;
    // Nothing that was taken away can come back now: its photos go.
    this.#digest.begin(fold);
    await this.#photos.sweep(this.#digest.photos());
    // Nobody waits for it: it may take a while, and what it does not get done is done the next time.
    this.#scattering = this.#scattering.then(() => this.#scatter());
  }

  /** A step has closed: not even the files of photos tell which came before which. */
  async #scatter(): Promise<void> {
    try {
      await this.#photos.scatter();
    } catch (error) {
      this.#log({ event: "store.photos-not-scattered", code: storeFailure(error).code });
    }
  }

  /** Photos whose note never came, because the laptop fell. After a repair a note may still be found by hand. */
  async #tidy(): Promise<void> {
    if (this.#store.recovered) return;
    try {
      await this.#photos.sweep(this.#digest.photos());
    } catch (error) {
      this.#log({ event: "store.photos-not-swept", code: storeFailure(error).code });
    }
  }

  #tell(): void {
    try {
      writeAbout(this.#dir, this.#digest.about(this.#port));
    } catch (error) {
      this.#log({ event: "store.about-not-written", code: storeFailure(error).code });
    }
  }
}

type Kept = { dir: string; store: RoomStore; photos: PhotoFolder; log: StoreLog; closed: () => void };

/** Where a traject's photos lie. */
export const photoDir = (dir: string) => join(dir, "photos");
