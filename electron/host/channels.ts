import { BEAMER, type Channel, DOOR, ROOM, STAFF } from "../../shared/core/channel.ts";
import type { Touched } from "../../shared/core/evolve.ts";
import type { State } from "../../shared/core/state.ts";
import { channelsOf, difference, type Op, view } from "../../shared/core/view.ts";
import type { Rec } from "../../shared/records.ts";
import type { Batch, Snapshot } from "../../shared/wire/protocol.ts";
import { isWords } from "../../shared/words.ts";
import { Pending } from "./pending.ts";

/**
 * Batches are at least so far apart, ms: one message a channel instead of one a note. After a quiet moment the first
 * leaves at once, with what was committed along with it.
 */
const BATCH_MS = 16;
/** How far back a screen may have been and still get only what it missed. */
const RING_BATCHES = 400;
const RING_BYTES = 512 * 1024;

type Line = {
  channel: Channel;
  seq: number;
  /** Told next. */
  pending: Pending;
  /** Told before, for who comes back. Nothing in it may be more than what its readers may know now. */
  ring: { batch: Batch; bytes: number }[];
  ringBytes: number;
  snapshot: Snapshot | null;
  /** Records this channel sees, so that a snapshot need not look at all of the room. */
  ids: Set<string>;
};

/**
 * What has been told on each channel. Everything in here is on disk already: the room tells only after a commit, and
 * `snapshot` may be asked for only between commits (`Room.settled`).
 */
export class Channels {
  readonly #state: () => State;
  readonly #emit: (batch: Batch) => void;
  readonly #lines = new Map<string, Line>();
  readonly #dirty = new Set<Line>();
  #teams: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  /** When the last batches left, ms of the steady clock. */
  #flushed = Number.NEGATIVE_INFINITY;

  constructor(state: () => State, emit: (batch: Batch) => void) {
    this.#state = state;
    this.#emit = emit;
    for (const channel of [ROOM, STAFF, BEAMER, DOOR]) this.#line(channel);
    this.#findTeams();
    for (const record of state().records.values()) this.#enlist(record);
  }

  /** Tells what changed to whom it concerns. @param touched with what each record was when last told */
  tell(touched: Touched): void {
    const { records } = this.#state();
    let teamsChanged = false;
    for (const [id, before] of touched) {
      const after = records.get(id);
      if (before === after) continue;
      if ((before ?? after)?.type === "team" && (!before || !after)) teamsChanged = true;
    }
    if (teamsChanged) this.#findTeams();
    for (const [id, before] of touched) {
      const after = records.get(id);
      if (before !== after) this.#tellOne(before, after);
    }
    if (teamsChanged) for (const record of records.values()) this.#enlist(record);
    if (this.#dirty.size === 0) return;
    // Never longer than that, whatever a clock says after the lid was shut.
    const wait = Math.min(BATCH_MS, this.#flushed + BATCH_MS - performance.now());
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, wait));
  }

  #tellOne(before: Rec | undefined, after: Rec | undefined): void {
    const channels = new Map<string, Channel>();
    for (const record of [before, after]) {
      if (record) for (const channel of channelsOf(record, this.#teams)) channels.set(channel.name, channel);
    }
    for (const channel of channels.values()) {
      const op = difference(before, after, channel);
      if (!op) continue;
      const line = this.#line(channel);
      if ("put" in op) line.ids.add(op.put.id);
      if ("remove" in op) line.ids.delete(op.remove);
      line.pending.add(op);
      line.snapshot = null;
      if (line.pending.size > 0) this.#dirty.add(line);
      else this.#dirty.delete(line);
      if (before && takesBack(op, before)) forget(line);
    }
  }

  /** Sends what waits, now. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#flushed = performance.now();
    for (const line of this.#dirty) this.#send(line);
    this.#dirty.clear();
  }

  #send(line: Line): void {
    line.seq += 1;
    const batch: Batch = { ch: line.channel.name, seq: line.seq, ops: line.pending.take() };
    const bytes = JSON.stringify(batch).length;
    line.ring.push({ batch, bytes });
    line.ringBytes += bytes;
    while (line.ring.length > RING_BATCHES || (line.ringBytes > RING_BYTES && line.ring.length > 0)) {
      line.ringBytes -= line.ring.shift()?.bytes ?? 0;
    }
    this.#emit(batch);
  }

  /** All that a channel sees, as of its last batch. Only between commits. */
  snapshot(channel: Channel): Snapshot {
    const line = this.#line(channel);
    if (this.#dirty.delete(line)) this.#send(line);
    line.snapshot ??= { ch: channel.name, seq: line.seq, records: this.#recordsOf(line) };
    return line.snapshot;
  }

  #recordsOf(line: Line): Snapshot["records"] {
    const { records } = this.#state();
    return [...line.ids].sort(compare).flatMap((id) => {
      const record = records.get(id);
      return (record && view(record, line.channel)) ?? [];
    });
  }

  /** Batches after `seq`, or null when they are no longer all there. Only between commits. */
  since(channel: Channel, seq: number): Batch[] | null {
    const line = this.#line(channel);
    if (this.#dirty.delete(line)) this.#send(line);
    if (seq > line.seq) return null;
    const missed = line.seq - seq;
    if (missed > line.ring.length) return null;
    return line.ring.slice(line.ring.length - missed).map((each) => each.batch);
  }

  /** Tells nothing more: names of channels are the same in the next room. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#dirty.clear();
  }

  #line(channel: Channel): Line {
    const known = this.#lines.get(channel.name);
    if (known) return known;
    const line: Line = {
      channel,
      seq: 0,
      pending: new Pending(),
      ring: [],
      ringBytes: 0,
      snapshot: null,
      ids: new Set(),
    };
    this.#lines.set(channel.name, line);
    return line;
  }

  #enlist(record: Rec): void {
    for (const channel of channelsOf(record, this.#teams)) {
      if (view(record, channel)) this.#line(channel).ids.add(record.id);
    }
  }

  #findTeams(): void {
    this.#teams = [];
    for (const record of this.#state().records.values())
      if (record.type === "team") this.#teams.push(record.id);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Does this take away what was told before: a record, a property, or an earlier wording? */
function takesBack(op: Op, before: Rec): boolean {
  if ("put" in op) return false;
  if ("remove" in op || op.unset) return true;
  const told = before as unknown as Record<string, unknown>;
  return Object.keys(op.set).some((key) => hasWords(told[key]));
}

/** Words, or a list or object with words somewhere in it. */
function hasWords(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isWords(value) || Object.values(value).some(hasWords);
}

/** What was told is told to nobody again: who comes back gets a snapshot, which holds only what is. */
function forget(line: Line): void {
  line.ring = [];
  line.ringBytes = 0;
}
