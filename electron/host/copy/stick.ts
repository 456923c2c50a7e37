import { setTimeout as wait } from "node:timers/promises";
import { errorFacts, type Log } from "../log.ts";
import type { Photos } from "../trajects.ts";
import type { CopyFolder, Head } from "./copy-folder.ts";
import { photosNamedBy } from "./frames.ts";
import { NamedPhotos } from "./named-photos.ts";
import type { CopyStream, Piece } from "./stream.ts";

const PIECE_BYTES = 512 * 1024;
/** How often we look whether the stick is still there, and note that the copy is up to date, ms. */
const BEAT_MS = 2_000;

export type StickState = "busy" | "complete" | "gone" | "full" | "taken-over";

export type StickOptions = {
  folder: CopyFolder;
  stream: CopyStream;
  photos: Pick<Photos, "get">;
  log: Log;
  /** Somebody went on from this stick elsewhere. */
  takenOver(by: NonNullable<Head["takenOver"]>): void;
  beatMs?: number;
};

/** Writes the copy on a stick, for as long as the traject is open: behind the room, never before it. */
export class Stick {
  readonly #options: StickOptions;
  readonly #ended: Promise<void>;
  readonly #named = new NamedPhotos();
  #stopped = false;
  #state: StickState = "busy";
  /** Commits that are on the stick, and when that was all there was (epoch ms). */
  #has = 0;
  #at: number | null = null;
  #wake: () => void = () => {};

  constructor(options: StickOptions) {
    this.#options = options;
    options.stream.onStir(() => this.#wake());
    this.#ended = this.#run();
  }

  get state(): StickState {
    return this.#state === "busy" && this.behind === 0 && this.#at !== null ? "complete" : this.#state;
  }

  /** Commits that are not on the stick yet. */
  get behind(): number {
    return this.#options.stream.head - this.#has;
  }

  /** When the stick last had all there was, epoch ms; null while it never had. */
  get at(): number | null {
    return this.#at;
  }

  /** Finishes the piece it is at. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#ended;
    await this.#last();
    this.#options.stream.close();
    await this.#options.folder.close();
  }

  async #run(): Promise<void> {
    const { folder, stream, log } = this.#options;
    let open = false;
    let unwritten: Piece | null = null;
    while (!this.#stopped) {
      try {
        if (!open) {
          if (!(await this.#isOurs())) {
            await this.#rest();
            continue;
          }
          await folder.close();
          stream.renew();
          unwritten = null;
          open = true;
          this.#state = "busy";
        }
        unwritten ??= await stream.take(PIECE_BYTES);
        if (unwritten) {
          await this.#write(unwritten);
          unwritten = null;
          this.#state = "busy";
          continue;
        }
        open = await this.#isOurs();
        if (!open) continue;
        this.#at = Date.now();
        await folder.keepHead({ at: this.#at, takenOver: null });
        this.#state = "busy";
        await this.#rest();
      } catch (error) {
        const full = (error as NodeJS.ErrnoException).code === "ENOSPC";
        if (this.#state !== "full" && this.#state !== "gone") log.warn(errorFacts(error), "a copy failed");
        this.#state = full ? "full" : "gone";
        // A full stick takes the same piece again once there is room; of another nobody knows what it still has.
        open = full && open;
        await this.#rest();
      }
    }
  }

  /** What came in while it was told to stop. */
  async #last(): Promise<void> {
    if (this.#at === null || this.state === "gone" || this.#state === "taken-over") return;
    try {
      const piece = await this.#options.stream.take(Number.POSITIVE_INFINITY);
      if (piece) await this.#write(piece);
    } catch {
      // It is told to stop, and stays as far as it is.
    }
  }

  /** Is the stick there, and still ours to write on? */
  async #isOurs(): Promise<boolean> {
    const { folder, takenOver } = this.#options;
    if (!(await folder.isThere())) {
      this.#state = "gone";
      return false;
    }
    const by = (await folder.head())?.takenOver;
    if (!by) return true;
    if (this.#state !== "taken-over") takenOver(by);
    this.#state = "taken-over";
    return false;
  }

  async #write(piece: Piece): Promise<void> {
    const { folder, photos } = this.#options;
    // Photos first: no copy names one that it has not.
    for (const hash of photosNamedBy(piece.frames)) {
      if (await folder.hasPhoto(hash)) continue;
      const jpeg = await photos.get(hash);
      if (jpeg) await folder.putPhoto(hash, jpeg);
    }
    await folder.write(piece);
    this.#named.follow(piece.frames);
    await this.#named.sweep((named) => folder.sweepPhotos(named));
    this.#has = piece.frames.at(-1)?.upTo ?? this.#has;
  }

  /** Until there is more, or it is time to look again. */
  async #rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const { beatMs = BEAT_MS } = this.#options;
    const timer = new AbortController();
    await Promise.race([
      woken,
      wait(beatMs, undefined, { ref: false, signal: timer.signal }).catch(() => {}),
    ]);
    timer.abort();
    // A stick that is gone or full is not asked again at every note.
    if (this.#state === "gone" || this.#state === "full") await wait(Math.min(beatMs, 1_000));
  }
}
