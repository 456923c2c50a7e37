import type { Draft } from "../../core/draft.ts";
import { onTickets } from "../../core/guards.ts";
import { type Ctx, shuffled } from "../../core/rule.ts";
import type { Note } from "./records.ts";

/** *Omkeren*: all hidden notes turn at once, on shuffled places, so that where one lies says nothing of when it came. */
export function turnAll(ctx: Ctx, notes: readonly Note[], draft: Draft): void {
  const hidden = notes.filter((note) => note.hidden);
  reseat(ctx, hidden, draft, { hidden: false });
}

/**
 * When a step without names closes, its notes change places among themselves: the order in which they came, beside
 * knowing who pressed *klaar* when, would tell too much. Those that still lie face down too, for the disk keeps where
 * they lie, and those that were dragged: they stay where they are, but their place in the row is kept beside it.
 */
export function scatterAnonymous(ctx: Ctx, notes: readonly Note[], draft: Draft): void {
  const nameless = notes.filter((note) => onTickets(note.level));
  reseat(ctx, nameless, draft, {});
}

/** Deals the places of these notes out again, zone by zone. */
function reseat(ctx: Ctx, notes: readonly Note[], draft: Draft, also: Partial<Note>): void {
  const zones = new Map<string, Note[]>();
  for (const note of notes) zones.set(note.zone, [...(zones.get(note.zone) ?? []), note]);
  for (const inZone of zones.values()) {
    const slots = shuffled(
      ctx,
      inZone.map((note) => note.slot),
    );
    const order = [...inZone].sort((a, b) => (a.id < b.id ? -1 : 1));
    order.forEach((note, i) => {
      draft.patch(note, { ...also, slot: slots[i] ?? note.slot });
    });
  }
}
