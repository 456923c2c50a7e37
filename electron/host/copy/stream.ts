import { randomBytes } from "node:crypto";
import type { Rec } from "../../../shared/records.ts";
import type { Kept, Room, Whole } from "../room.ts";
import { contentsOf, withoutWords } from "../store/codec.ts";
import type { AnsweredCommand } from "../store/store.ts";
import type { CopyKey } from "./code.ts";
import { type Change, COPY_VERSION, type Frame, type Sealed, Sealer } from "./frames.ts";

/** The room that is copied. */
export type CopySource = {
  secret: string;
  term: number;
  port(): number | null;
  room: Pick<Room, "whole" | "onKept" | "onRestored">;
};

/** Commits that wait while a stick is slow or gone; beyond that it is cheaper to begin anew. */
const MOST_WAITING = 2_000;
const RECORDS_A_FRAME = 100;

/** Frames that go together, all of one generation. */
export type Piece = { generation: string; frames: Sealed[] };

/**
 * Follows a room, and gives what a copy of it needs, in order. Only notes down what happened when it is told: locking is
 * done when a piece is taken, so nobody waits for a copy.
 */
export class CopyStream {
  readonly #source: CopySource;
  readonly #key: CopyKey;
  readonly #stops: (() => void)[];
  #sealer: Sealer;
  #base: Generator<Frame> | null = null;
  #waiting: Kept[] = [];
  /** Frame of each wording, by record. */
  #words = new Map<string, Map<string, number>>();
  #next = 0;
  #stale = true;
  /** Commits of the room's run so far, and those that went into frames. */
  #kept = 0;
  #taken = 0;
  #stirred: () => void = () => {};

  constructor(source: CopySource, key: CopyKey) {
    this.#source = source;
    this.#key = key;
    this.#sealer = this.#newSealer();
    this.#stops = [
      source.room.onKept((kept) => this.#keep(kept)),
      source.room.onRestored(() => {
        this.#stale = true;
        this.#stirred();
      }),
    ];
  }

  /** Commits of the room's run; a copy that has this many is complete. */
  get head(): number {
    return this.#kept;
  }

  /** Called whenever there is more. */
  onStir(stirred: () => void): void {
    this.#stirred = stirred;
  }

  /** What was taken is lost: the next piece begins a generation. */
  renew(): void {
    this.#stale = true;
  }

  /** The next frames, about so many bytes; null when there is nothing new. */
  async take(bytes: number): Promise<Piece | null> {
    if (this.#stale) await this.#begin();
    const generation = this.#sealer.generation;
    const frames: Sealed[] = [];
    let size = 0;
    while (size < bytes) {
      const frame = this.#frame();
      if (!frame) break;
      for (const each of frame) {
        const sealed = this.#sealer.seal(this.#next, each);
        this.#next += 1;
        size += sealed.box.length;
        frames.push(sealed);
      }
    }
    return frames.length > 0 ? { generation, frames } : null;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#waiting = [];
    this.#base = null;
  }

  #keep(kept: Kept): void {
    this.#kept = kept.count;
    if (kept.whole) this.#rebase(kept.whole);
    else if (!this.#stale) this.#waiting.push(kept);
    if (this.#waiting.length > MOST_WAITING) {
      this.#stale = true;
      this.#waiting = [];
    }
    this.#stirred();
  }

  #begin(): Promise<void> {
    return new Promise((resolve) => {
      this.#source.room.whole((whole) => {
        this.#rebase(whole);
        resolve();
      });
    });
  }

  /** A new generation: what the one before held in order, and what was erased since, is in this one no more. */
  #rebase(whole: Whole): void {
    this.#stale = false;
    this.#waiting = [];
    this.#words = new Map();
    this.#next = 0;
    this.#kept = whole.count;
    this.#taken = whole.count;
    this.#sealer = this.#newSealer();
    this.#base = this.#baseFrames(whole);
  }

  #newSealer(): Sealer {
    return new Sealer(this.#key, randomBytes(16).toString("hex"));
  }

  /** What goes together next: one frame of the base, or a change with its words. */
  #frame(): Frame[] | null {
    const next = this.#base?.next();
    if (next && !next.done) {
      if (next.value.k === "words") this.#note(next.value.owner, next.value.id, this.#next);
      return [next.value];
    }
    this.#base = null;
    return this.#change();
  }

  *#baseFrames({ records, commands }: Whole): Generator<Frame> {
    const { secret, term } = this.#source;
    const upTo = this.#taken;
    yield { k: "begin", v: COPY_VERSION, secret, port: this.#source.port(), term };
    // By id: in the order of the room's memory they would tell who came before whom.
    const sorted = [...records].sort(byId);
    for (let at = 0; at < sorted.length; at += RECORDS_A_FRAME) {
      const some = sorted.slice(at, at + RECORDS_A_FRAME);
      for (const record of some)
        for (const content of contentsOf(record.id, record)) yield { k: "words", ...content };
      yield change({ put: some, upTo });
    }
    const answers = [...commands].sort(byId);
    for (let at = 0; at < answers.length; at += RECORDS_A_FRAME)
      yield change({ commands: answers.slice(at, at + RECORDS_A_FRAME), upTo });
    yield { k: "whole", upTo };
  }

  /** All that waits, as one change: what a record was in between is nobody's business. */
  #change(): Frame[] | null {
    if (this.#waiting.length === 0) return null;
    const put = new Map<string, Rec>();
    const drop = new Set<string>();
    const commands: AnsweredCommand[] = [];
    for (const kept of this.#waiting) {
      for (const record of kept.put) {
        put.set(record.id, record);
        drop.delete(record.id);
      }
      for (const id of kept.drop) {
        put.delete(id);
        drop.add(id);
      }
      commands.push(...kept.commands);
    }
    this.#taken = this.#waiting.at(-1)?.count ?? this.#taken;
    this.#waiting = [];
    const frames: Frame[] = [];
    const wiped: number[] = [];
    for (const record of put.values()) this.#reword(record.id, record, frames, wiped);
    for (const id of drop) this.#reword(id, null, frames, wiped);
    frames.push(
      change({
        put: [...put.values()].sort(byId),
        drop: [...drop].sort(),
        commands: commands.sort(byId),
        wiped,
        upTo: this.#taken,
      }),
    );
    return frames;
  }

  /** Words that are new get a frame; those that the record carries no more are to be wiped. */
  #reword(id: string, record: Rec | null, frames: Frame[], wiped: number[]): void {
    const contents = record ? contentsOf(id, record) : [];
    for (const [wording, index] of this.#words.get(id) ?? []) {
      if (contents.some((content) => content.id === wording)) continue;
      wiped.push(index);
      this.#words.get(id)?.delete(wording);
    }
    for (const content of contents) {
      if (this.#words.get(id)?.has(content.id)) continue;
      this.#note(id, content.id, this.#next + frames.length);
      frames.push({ k: "words", ...content });
    }
  }

  #note(owner: string, wording: string, index: number): void {
    const own = this.#words.get(owner);
    if (own) own.set(wording, index);
    else this.#words.set(owner, new Map([[wording, index]]));
  }
}

type Parts = {
  put?: readonly Rec[];
  drop?: string[];
  commands?: AnsweredCommand[];
  wiped?: number[];
  upTo: number;
};

function change({ put = [], drop = [], commands = [], wiped = [], upTo }: Parts): Change {
  return {
    k: "change",
    put: put.map((record) => JSON.parse(withoutWords(record))),
    drop,
    commands,
    wiped,
    upTo,
  };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
