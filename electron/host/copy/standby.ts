import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { StandbyState } from "../../../shared/wire/copy.ts";
import { errorFacts, type Log } from "../log.ts";
import {
  type Ask,
  Conversation,
  type Greeting,
  greetingSchema,
  type Pulled,
  readPulled,
  writeAsk,
} from "./air.ts";
import { type CopyKey, openKey } from "./code.ts";
import { CopyFolder, wipeCopy } from "./copy-folder.ts";
import { factsOf, photosNamedBy, Sealer } from "./frames.ts";
import { NamedPhotos } from "./named-photos.ts";
import { CopyFailure } from "./read-copy.ts";
import type { Piece } from "./stream.ts";

const PATIENCE_MS = 5_000;
const AGAIN_MS = 1_000;
/** Since so long nothing was heard: the first laptop is away, ms. */
const SILENT_MS = 4_000;

export type StandbyOptions = {
  /** Where the first laptop is: `http://a.b.c.d:port`. */
  address: string;
  /** As `readCode` gives it. */
  code: string;
  /** Where the copy is kept on this laptop; made anew. */
  folderFor(id: string): string;
  /** Where phones will find this laptop, with the port that they know. */
  addresses(port: number): string[];
  log: Log;
  /** The first laptop ended the copy. */
  ended(): void;
};

/** A second laptop that stands by: asks the first for all that happens, and keeps it locked until it is needed. */
export class Standby {
  readonly key: CopyKey;
  readonly folder: CopyFolder;
  readonly #options: StandbyOptions;
  #line: Line;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #have: { generation: string; next: number } | null = null;
  #last: Pulled | null = null;
  #upTo = 0;
  #behind = 0;
  /** Clock of the first laptop when we had all there was; and our steady clock when we last heard. */
  #at: number | null = null;
  #heard = performance.now();
  /** @param moment ms of the steady clock */
  heardSince(moment: number): boolean {
    return this.#heard > moment;
  }

  /** How far our clock is ahead of the first laptop's, ms. */
  #ahead = 0;
  #whole = false;
  readonly #named = new NamedPhotos();
  #failed: string | null = null;

  private constructor(options: StandbyOptions, key: CopyKey, line: Line) {
    this.#options = options;
    this.key = key;
    this.#line = line;
    this.folder = new CopyFolder(options.folderFor(key.id), key);
  }

  /** Resolves when the first laptop knows us and sent something. @throws CopyFailure `silent`, `no-copy` or `wrong-code` */
  static async begin(options: StandbyOptions): Promise<Standby> {
    const greeting = await greet(options.address);
    const key = await openKey(greeting.id, options.code, greeting.salt);
    const standby = new Standby(options, key, new Line(options.address, key, greeting));
    // First it must know us: what an earlier copy left here is not touched for a code that was mistyped.
    await standby.#line.ask({ k: "pull", have: null, addresses: [] });
    await CopyFolder.make(standby.folder.dir, { id: greeting.id, salt: greeting.salt });
    standby.#running = standby.#run();
    return standby;
  }

  get state(): StandbyState {
    const silent = performance.now() - this.#heard > SILENT_MS;
    return {
      title: this.#last?.title ?? "",
      address: this.#options.address,
      /** A traject can be gone on with. */
      whole: this.#whole,
      silent,
      /** Commits that the first laptop said it had more when we last heard. */
      behind: this.#behind,
      at: this.#at === null ? null : this.#at + this.#ahead,
      problem: this.#failed,
    };
  }

  /** How far our clock is ahead of the first laptop's, ms. */
  get ahead(): number {
    return this.#ahead;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await this.folder.close();
  }

  /** Tells the first laptop that we went on. @returns whether it heard */
  async tell(ask: Extract<Ask, { k: "over" }>): Promise<boolean> {
    try {
      if (String(await this.#line.ask(ask)) === "yes") return true;
    } catch {
      await this.#reconnect().catch(() => {});
    }
    return false;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#pull();
        this.#failed = null;
      } catch (error) {
        if (!(error instanceof CopyFailure)) {
          this.#failed = (error as NodeJS.ErrnoException).code === "ENOSPC" ? "full" : "io";
          this.#options.log.warn(errorFacts(error), "a copy failed");
          await this.folder.close();
          this.#have = null;
        }
        await wait(AGAIN_MS);
        if (!this.#stopped) await this.#reconnect().catch(() => {});
      }
    }
  }

  /** The first laptop started again, or the line broke: another conversation. */
  async #reconnect(): Promise<void> {
    const greeting = await greet(this.#options.address);
    if (greeting.id !== this.key.id) throw new CopyFailure("no-copy");
    this.#line = new Line(this.#options.address, this.key, greeting);
    this.#have = null;
  }

  async #pull(): Promise<void> {
    const port = this.#last?.port ?? 0;
    const addresses = port ? this.#options.addresses(port) : [];
    const pulled = readPulled(await this.#line.ask({ k: "pull", have: this.#have, addresses }));
    this.#heard = performance.now();
    this.#ahead = Date.now() - pulled.at;
    this.#last = pulled;
    if (pulled.ended) return this.#end();
    if (pulled.boxes.length > 0) await this.#keep(pulled);
    // After another beginning the numbers are of another run, until all of it is here.
    if (!this.#have || this.#named.between) return;
    this.#behind = pulled.head - this.#upTo;
    if (this.#behind === 0) {
      this.#at = pulled.at;
      await this.folder.keepHead({ at: pulled.at, takenOver: null });
    }
  }

  async #keep({ generation, first, boxes }: Pulled): Promise<void> {
    const sealer = new Sealer(this.key, generation);
    const frames: Piece["frames"] = boxes.map((box, i) => {
      const frame = sealer.open(first + i, box);
      if (!frame) throw new CopyFailure("damaged");
      return { index: first + i, box, ...factsOf(frame) };
    });
    // Photos first: no copy names one that it has not.
    for (const hash of photosNamedBy(frames)) {
      if (await this.folder.hasPhoto(hash)) continue;
      const jpeg = await this.#line.ask({ k: "photo", hash });
      if (jpeg.length > 0) await this.folder.putPhoto(hash, jpeg);
    }
    await this.folder.write({ generation, frames });
    this.#have = { generation, next: first + boxes.length };
    this.#upTo = frames.at(-1)?.upTo ?? this.#upTo;
    this.#whole ||= frames.some(({ k }) => k === "whole");
    this.#named.follow(frames);
    await this.#named.sweep((named) => this.folder.sweepPhotos(named));
  }

  async #end(): Promise<void> {
    this.#stopped = true;
    await this.folder.close();
    await wipeCopy(this.folder.dir);
    this.#options.ended();
  }
}

/** One conversation with the first laptop. */
class Line {
  readonly #address: string;
  readonly #conversation = randomBytes(16).toString("hex");
  readonly #air: Conversation;
  #turn = 0;

  constructor(address: string, key: CopyKey, { run }: Greeting) {
    this.#address = address;
    this.#air = new Conversation(key, run, this.#conversation);
  }

  /** @throws CopyFailure `silent`, or `wrong-code` when the answer is not from who has the code */
  async ask(ask: Ask): Promise<Buffer> {
    this.#turn += 1;
    const body = writeAsk(this.#air, this.#conversation, this.#turn, ask);
    const answer = await post(`${this.#address}/copy/ask`, body);
    const bytes = answer && this.#air.unlock("answer", this.#turn, answer);
    if (!bytes) throw new CopyFailure("wrong-code");
    return bytes;
  }
}

async function greet(address: string): Promise<Greeting> {
  const answer = await post(`${address}/copy/greet`, Buffer.alloc(0));
  const greeting = answer && greetingSchema.safeParse(parsed(answer));
  if (!greeting?.success) throw new CopyFailure("no-copy");
  return greeting.data;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

/** @returns null for a no. @throws CopyFailure `silent` when nobody answers */
async function post(url: string, body: Buffer): Promise<Buffer | null> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      body: new Uint8Array(body),
      headers: { "content-type": "application/octet-stream" },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
  } catch {
    throw new CopyFailure("silent");
  }
}
