import { CHANNEL_RANK, kindOfChannel } from "../../shared/core/channel.ts";
import type { Seen } from "../../shared/core/kind.ts";
import type { Op } from "../../shared/core/view.ts";
import type { RecordType } from "../../shared/records.ts";
import type { Batch, Snapshot } from "../../shared/wire/protocol.ts";
import type { Known, Records } from "./api.ts";

type Store = { rank: number; seq: number; records: Map<string, Seen> };

/** Records as a screen holds them, and what feeds them. */
export type Holdings = Records & {
  /** A whole channel, in place of what was known of it. */
  snap(snapshot: Snapshot): void;
  /** Changes of a channel. False when one before it is missing: the screen has to ask again. */
  batch(batch: Batch): boolean;
  /** The screen no longer holds this channel. */
  leave(ch: string): void;
  /**
   * Holds these channels and no others. What goes stays until what comes is there: somebody who steps from the door into
   * the room sees no empty page in between.
   */
  hold(channels: readonly string[]): void;
  /** The host began anew: what is held stays in sight, and batches count again from the snapshots that follow. */
  awaitSnapshots(): void;
  /** Last batch applied of each channel. */
  seen(): Record<string, number>;
};

/**
 * Keeps one store per channel and, over them, one record per id: that of the channel that knows most (`CHANNEL_RANK`).
 * A record object changes identity exactly when its contents do.
 */
export function holdings(): Holdings {
  const stores = new Map<string, Store>();
  const merged = new Map<string, Seen>();
  const byType = new Map<string, Map<string, Seen>>();
  const lists = new Map<string, readonly Seen[]>();
  const listeners = new Set<(touched: ReadonlySet<string>) => void>();
  let expected: readonly string[] | null = null;

  function winner(id: string): Seen | undefined {
    let found: Seen | undefined;
    let rank = Number.POSITIVE_INFINITY;
    for (const store of stores.values()) {
      const record = store.rank < rank ? store.records.get(id) : undefined;
      if (!record) continue;
      found = record;
      rank = store.rank;
    }
    return found;
  }

  function settle(ids: Iterable<string>): void {
    const touched = new Set<string>();
    for (const id of ids) {
      const before = merged.get(id);
      const now = winner(id);
      if (before === now) continue;
      touched.add(id);
      if (now) merged.set(id, now);
      else merged.delete(id);
      // What was a note may now be the word that it is gone: another type under the same id.
      if (before && before.type !== now?.type) byType.get(before.type)?.delete(id);
      if (before) lists.delete(before.type);
      if (!now) continue;
      const ofType = byType.get(now.type) ?? new Map<string, Seen>();
      byType.set(now.type, ofType.set(id, now));
      lists.delete(now.type);
    }
    if (touched.size > 0) for (const listener of [...listeners]) listener(touched);
  }

  function leave(ch: string): void {
    const store = stores.get(ch);
    if (!store) return;
    stores.delete(ch);
    settle(store.records.keys());
  }

  function prune(): void {
    if (!expected?.every((ch) => stores.has(ch))) return;
    for (const ch of [...stores.keys()]) if (!expected.includes(ch)) leave(ch);
    expected = null;
  }

  return {
    get: <T extends RecordType>(type: T, id: string | null | undefined) =>
      (id ? byType.get(type)?.get(id) : undefined) as Known<T> | undefined,
    all<T extends RecordType>(type: T) {
      const list = lists.get(type) ?? [...(byType.get(type)?.values() ?? [])];
      lists.set(type, list);
      return list as readonly Known<T>[];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snap({ ch, seq, records }) {
      const old = stores.get(ch)?.records ?? new Map<string, Seen>();
      const next = new Map<string, Seen>();
      for (const record of records) {
        const known = old.get(record.id);
        // After a resync most is as it was; keeping the object spares every board a redraw.
        next.set(record.id, known && same(known, record) ? known : record);
      }
      stores.set(ch, { rank: CHANNEL_RANK[kindOfChannel(ch)], seq, records: next });
      settle(new Set([...old.keys(), ...next.keys()]));
      prune();
    },
    batch({ ch, seq, ops }) {
      const store = stores.get(ch);
      // A channel we do not hold: its snapshot is still to come and will have this in it.
      if (!store || seq <= store.seq) return true;
      if (seq !== store.seq + 1) return false;
      store.seq = seq;
      const ids = new Set<string>();
      for (const op of ops) ids.add(apply(store.records, op));
      settle(ids);
      return true;
    },
    leave,
    hold(channels) {
      expected = channels;
      prune();
    },
    awaitSnapshots() {
      for (const store of stores.values()) store.seq = Number.POSITIVE_INFINITY;
    },
    seen() {
      const seen: Record<string, number> = {};
      for (const [ch, store] of stores) if (Number.isFinite(store.seq)) seen[ch] = store.seq;
      return seen;
    },
  };
}

/** Applies one change; returns the id it is about. */
function apply(records: Map<string, Seen>, op: Op): string {
  if ("put" in op) {
    records.set(op.put.id, op.put);
    return op.put.id;
  }
  if ("remove" in op) {
    records.delete(op.remove);
    return op.remove;
  }
  const before = records.get(op.patch);
  if (before) {
    const after: Record<string, unknown> = { ...before, ...op.set };
    for (const key of op.unset ?? []) delete after[key];
    records.set(op.patch, after as Seen);
  }
  return op.patch;
}

/** Records come from one host by one rule, so equal ones have their properties in the same order. */
function same(a: Seen, b: Seen): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
