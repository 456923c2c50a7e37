import { randomBytes } from "node:crypto";
import type { Photos } from "../trajects.ts";
import { type Ask, Conversation, type Greeting, openAsk, readAsk, writePulled } from "./air.ts";
import type { CopyKey } from "./code.ts";
import type { Head } from "./copy-folder.ts";
import { type CopySource, CopyStream, type Piece } from "./stream.ts";

const PIECE_BYTES = 512 * 1024;
/** A pull waits this long for something to tell, ms; it is also the heartbeat. */
const WAIT_MS = 1_000;
/** A reserve that did not ask for so long is not there, ms. */
const SILENT_MS = 4_000;

export type TakeOver = NonNullable<Head["takenOver"]> & { addresses: string[] };

export type DeskOptions = {
  key: CopyKey;
  salt: string;
  source: CopySource;
  photos: Pick<Photos, "get">;
  port(): number;
  title(): string;
  /** The reserve has other addresses now. */
  moved(): void;
  /** The reserve went on without us. @returns whether that is true */
  takenOver(by: TakeOver): boolean;
  waitMs?: number;
};

type Reserve = {
  conversation: string;
  air: Conversation;
  turn: number;
  stream: CopyStream;
  /** Sent, and not yet said to be on disk there. */
  sent: Piece | null;
  have: { generation: string; next: number } | null;
  upTo: number;
  addresses: string[];
  heard: number;
  stirred: () => void;
};

/** The first laptop's side: hands a second one all that it needs to go on. One reserve at a time, the newest. */
export class ReserveDesk {
  readonly #options: DeskOptions;
  readonly #run = randomBytes(16).toString("hex");
  #reserve: Reserve | null = null;
  /** Conversations of this run that another one followed: who recorded an ask of one cannot begin it again. */
  readonly #over = new Set<string>();
  #ending = false;
  #toldOfEnd = false;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  greet(): Greeting {
    return { id: this.#options.key.id, salt: this.#options.salt, run: this.#run };
  }

  /** Is somebody asking? */
  get present(): boolean {
    return this.#reserve !== null && performance.now() - this.#reserve.heard < SILENT_MS;
  }

  /** Commits that the reserve does not have; null while it never was here. */
  get behind(): number | null {
    return this.#reserve && this.#reserve.stream.head - this.#reserve.upTo;
  }

  /** Where phones find the reserve, once it goes on. */
  get addresses(): string[] {
    return this.#reserve?.addresses ?? [];
  }

  /** @returns the answer, or null for who does not have the code */
  async answer(bytes: Buffer): Promise<Buffer | null> {
    const read = readAsk(bytes);
    if (!read) return null;
    const { conversation, turn, box } = read;
    if (this.#over.has(conversation)) return null;
    const known = this.#reserve?.conversation === conversation ? this.#reserve : null;
    // A turn that was had is not had again.
    if (known && turn <= known.turn) return null;
    const air = known?.air ?? new Conversation(this.#options.key, this.#run, conversation);
    const opened = air.unlock("ask", turn, box);
    const ask = opened && openAsk(opened);
    if (!ask) return null;
    const reserve = known ?? this.#begin(conversation, air);
    reserve.turn = turn;
    reserve.heard = performance.now();
    return air.lock("answer", turn, await this.#answer(ask, reserve));
  }

  /** Tells the reserve to wipe its copy. @returns whether it heard */
  async end(): Promise<boolean> {
    this.#ending = true;
    this.#reserve?.stirred();
    for (let i = 0; i < 30 && this.present && !this.#toldOfEnd; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    this.close();
    return this.#toldOfEnd;
  }

  close(): void {
    this.#reserve?.stream.close();
    this.#reserve?.stirred();
  }

  #begin(conversation: string, air: Conversation): Reserve {
    // Only who has the code comes here, so nobody else makes this grow.
    if (this.#reserve) this.#over.add(this.#reserve.conversation);
    this.#reserve?.stream.close();
    const stream = new CopyStream(this.#options.source, this.#options.key);
    const reserve: Reserve = {
      conversation,
      air,
      turn: -1,
      stream,
      sent: null,
      have: null,
      upTo: 0,
      addresses: this.#reserve?.addresses ?? [],
      heard: performance.now(),
      stirred: () => {},
    };
    stream.onStir(() => reserve.stirred());
    this.#reserve = reserve;
    return reserve;
  }

  async #answer(ask: Ask, reserve: Reserve): Promise<Buffer> {
    switch (ask.k) {
      case "photo":
        return Buffer.from((await this.#options.photos.get(ask.hash)) ?? []);
      case "over":
        return Buffer.from(this.#options.takenOver({ ...ask.by, addresses: ask.addresses }) ? "yes" : "no");
      case "pull":
        return this.#pull(ask, reserve);
    }
  }

  async #pull({ have, addresses }: Extract<Ask, { k: "pull" }>, reserve: Reserve): Promise<Buffer> {
    if (addresses.join() !== reserve.addresses.join()) {
      reserve.addresses = addresses;
      this.#options.moved();
    }
    const { sent } = reserve;
    const end = sent && { generation: sent.generation, next: (sent.frames.at(-1)?.index ?? 0) + 1 };
    if (sent && end && same(have, end)) {
      reserve.upTo = sent.frames.at(-1)?.upTo ?? reserve.upTo;
      reserve.have = end;
      reserve.sent = null;
    } else if (!same(have, reserve.have)) {
      // It lost its place, or is another: all of it again.
      reserve.sent = null;
      reserve.have = null;
      reserve.stream.renew();
    }
    if (!reserve.sent && !this.#ending) reserve.sent = await this.#next(reserve);
    const { key: _, port, title } = this.#options;
    const piece = reserve.sent;
    if (this.#ending) this.#toldOfEnd = true;
    return writePulled(
      {
        generation: piece?.generation ?? "",
        first: piece?.frames[0]?.index ?? 0,
        head: reserve.stream.head,
        at: Date.now(),
        port: port(),
        title: title(),
        ended: this.#ending,
      },
      piece?.frames ?? [],
    );
  }

  /** What there is, or what comes soon; null when nothing does. */
  async #next(reserve: Reserve): Promise<Piece | null> {
    const now = await reserve.stream.take(PIECE_BYTES);
    if (now) return now;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#options.waitMs ?? WAIT_MS);
      reserve.stirred = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#ending ? null : reserve.stream.take(PIECE_BYTES);
  }
}

type Place = { generation: string; next: number } | null;
const same = (a: Place, b: Place) => a?.generation === b?.generation && a?.next === b?.next;
