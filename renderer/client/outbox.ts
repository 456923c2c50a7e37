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
  /** It had its yes, of a laptop that fell since. */
  again?: true;
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
  /** Of this note or dot, what was sent is kept no longer for another laptop. */
  forgetSent(about: string): void;
  /** Another laptop went on: sends what was sent last once more, with the ids it had, so that nothing happens twice. */
  sendAgain(): void;
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
const SENT = "sent";
/** Parcels that are kept after their yes: more than a phone sends in the time that a copy may be behind. */
const SENT_KEPT = 20;
/** What takes something back: after it, nothing of before is worth sending again. */
const BACK: ReadonlySet<string> = new Set(["note.withdraw", "dot.take"]);

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

  const sent = () => shelf.read<Parcel[]>(SENT, []);

  function keep(next: readonly Parcel[]): void {
    shelf.write(KEY, next);
    pending.set(next);
  }

  function forgetSent(about: string): void {
    shelf.write(
      SENT,
      sent().filter(({ cmd }) => cmd["id"] !== about),
    );
  }

  function remember({ id, cmd, ticket }: Parcel): void {
    const others = sent().filter((each) => !BACK.has(cmd.type) || each.cmd["id"] !== cmd["id"]);
    shelf.write(SENT, [...others, { id, cmd, ticket }].slice(-SENT_KEPT));
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
    if (answer.ok) remember(parcel);
    // A no to what was done once is the room that went on meanwhile, and nothing that somebody waits for.
    else if (parcel.again) return void work();
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
    sendAgain() {
      const waiting = new Set(pending.get().map(({ id }) => id));
      const before = sent().filter(({ id }) => !waiting.has(id));
      shelf.remove(SENT);
      keep([...before.map((parcel): Parcel => ({ ...parcel, again: true })), ...pending.get()]);
      void work();
    },
    forgetSent,
    dropAbout(about) {
      forgetSent(about);
      keep(pending.get().filter(({ cmd }) => cmd["id"] !== about));
    },
    clear() {
      shelf.remove(SENT);
      heldBy.set(null);
      keep([]);
    },
  };
}
