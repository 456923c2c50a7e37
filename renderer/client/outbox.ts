import type { Refusal } from "../../shared/core/refusal.ts";
import { newId } from "../../shared/new-id.ts";
import type { Answer, Envelope, Ticket } from "../../shared/wire/protocol.ts";
import type { Room, Watched } from "./api.ts";
import type { Shelf } from "./storage.ts";
import { cell } from "./watched.ts";

/** The right that an anonymous parcel needs: a ticket of this step and prompt, kept for the note or dot `use`. */
export type TicketUse = { step: string; prompt: string; use: string };

/** A command on its way. Its id never changes, so however often it goes, it happens once. */
export type Parcel = {
  id: string;
  cmd: { type: string } & Record<string, unknown>;
  ticket: TicketUse | null;
};

/** A parcel and the host's last word on it. */
export type Delivery = { parcel: Parcel; answer: Answer };

export type Outbox = {
  /** What waits on this phone, oldest first; also after a reload. */
  pending: Watched<readonly Parcel[]>;
  /** The refusal that makes everything wait (frozen, paused, …), or null. */
  heldBy: Watched<Refusal | null>;
  add(cmd: Parcel["cmd"], ticket?: TicketUse | null): Parcel;
  /** Told once for every parcel: it is on disk, or it will never be. */
  subscribe(listener: (delivery: Delivery) => void): () => void;
  /** Drops what is about this record, which was erased. */
  dropAbout(id: string): void;
  /** Drops everything; for a phone that starts anew. */
  clear(): void;
};

type Means = {
  room: Pick<Room, "link" | "deliver">;
  shelf: Shelf;
  /** Finds the ticket for a use, asking the host when there is none yet. */
  ticketFor(use: TicketUse): Promise<Ticket | Refusal>;
};

/** Between tries of what the host asked to keep, in milliseconds. */
const RETRY = 1500;
const KEY = "outbox";

/**
 * What a phone sends: kept on disk until it is answered, one at a time and in order. What the host refuses with `keep`
 * waits and goes again; another refusal is the last word, and whoever subscribed puts the text back.
 */
export function openOutbox({ room, shelf, ticketFor }: Means): Outbox {
  const pending = cell<readonly Parcel[]>(shelf.read<Parcel[]>(KEY, []));
  const heldBy = cell<Refusal | null>(null);
  const listeners = new Set<(delivery: Delivery) => void>();
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(next: readonly Parcel[]): void {
    shelf.write(KEY, next);
    pending.set(next);
  }

  async function answerTo(parcel: Parcel): Promise<Answer> {
    let ticket: Envelope["ticket"] = null;
    if (parcel.ticket) {
      const found = await ticketFor(parcel.ticket);
      if ("ok" in found) return found;
      ticket = found;
    }
    return room.deliver({ id: parcel.id, cmd: parcel.cmd, ticket });
  }

  async function work(): Promise<void> {
    const parcel = pending.get()[0];
    if (busy || !parcel || room.link.get() !== "live") return;
    busy = true;
    clearTimeout(timer);
    const answer = await answerTo(parcel);
    busy = false;
    // Cleared meanwhile: the answer is to somebody who is no longer here.
    if (!pending.get().some(({ id }) => id === parcel.id)) return void work();
    if (!answer.ok && answer.keep) {
      heldBy.set(answer);
      timer = setTimeout(work, RETRY);
      return;
    }
    heldBy.set(null);
    keep(pending.get().filter(({ id }) => id !== parcel.id));
    for (const listener of [...listeners]) listener({ parcel, answer });
    void work();
  }

  room.link.subscribe(() => void work());
  void work();

  return {
    pending,
    heldBy,
    add(cmd, ticket = null) {
      const parcel = { id: newId(), cmd, ticket };
      keep([...pending.get(), parcel]);
      void work();
      return parcel;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dropAbout: (about) => keep(pending.get().filter(({ cmd }) => cmd["id"] !== about)),
    clear() {
      heldBy.set(null);
      keep([]);
    },
  };
}
