import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import { newId } from "../../shared/new-id.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { Room } from "./api.ts";
import type { TicketUse } from "./outbox.ts";
import type { Shelf } from "./storage.ts";
import type { Blinded, SignedTicket } from "./tickets.ts";

/** Tickets of one step and prompt: first asked for, then signed. `use` is the note or dot a ticket is spent on. */
type Booklet = { request: string; asked: Blinded | null; tickets: (SignedTicket & { use: string | null })[] };

export type Wallet = {
  /** Gets `count` tickets once, and early: the host hands none out after the step has closed. */
  prepare(step: string, prompt: string, count: number): Promise<Refusal | null>;
  /** The ticket that `use` was written with, or a free one from now on kept for it. */
  ticketFor(use: TicketUse): Promise<Ticket | Refusal>;
  /** Gives the ticket of a withdrawn note or a dot taken back free again. */
  free(use: string): void;
  clear(): void;
};

/** The crypto of tickets; loaded when the first step without names opens. */
type TicketMath = Pick<typeof import("./tickets.ts"), "blindTickets" | "finishTickets">;

const KEY = "tickets";
const keyOf = (step: string, prompt: string) => `${step}|${prompt}`;

/**
 * One-use rights to write without a name. They live on this phone only: whoever loses the phone loses the right, and
 * nobody, the host included, can tell which were this phone's.
 */
export function openWallet(
  shelf: Shelf,
  room: Pick<Room, "tickets">,
  load: () => Promise<TicketMath> = () => import("./tickets.ts"),
): Wallet {
  const underway = new Map<string, Promise<Refusal | null>>();
  const booklets = () => shelf.read<Record<string, Booklet>>(KEY, {});
  const keep = (key: string, booklet: Booklet) => shelf.write(KEY, { ...booklets(), [key]: booklet });

  async function fetchInto(
    key: string,
    step: string,
    prompt: string,
    count: number,
  ): Promise<Refusal | null> {
    const math = await load();
    let booklet = booklets()[key];
    if (!booklet) {
      // On disk before it is asked: an answer that gets lost is asked for again with the very same request.
      booklet = { request: newId(), asked: math.blindTickets(count), tickets: [] };
      keep(key, booklet);
    }
    const { asked } = booklet;
    if (!asked) return null;
    const answer = await room.tickets({ id: booklet.request, step, prompt, blinded: asked.blinded });
    if (!answer.ok) return answer;
    const tickets = math.finishTickets(asked, answer.signed).map((ticket) => ({ ...ticket, use: null }));
    keep(key, { ...booklet, asked: null, tickets });
    return null;
  }

  function prepare(step: string, prompt: string, count: number): Promise<Refusal | null> {
    const key = keyOf(step, prompt);
    const known = underway.get(key);
    if (known) return known;
    if (booklets()[key]?.asked === null) return Promise.resolve(null);
    const fetching = fetchInto(key, step, prompt, count)
      // The chunk did not load, the phone cannot compute it, or the answer is not to this request.
      .catch(() => ({ ...refuse("unknown"), keep: true }))
      .finally(() => underway.delete(key));
    underway.set(key, fetching);
    return fetching;
  }

  return {
    prepare,
    async ticketFor({ step, prompt, use }) {
      const key = keyOf(step, prompt);
      const waiting = underway.get(key) ?? (booklets()[key]?.asked ? prepare(step, prompt, 0) : null);
      const refused = waiting && (await waiting);
      if (refused) return refused;
      const booklet = booklets()[key];
      if (!booklet) return refuse("needs-ticket");
      const found =
        booklet.tickets.find((ticket) => ticket.use === use) ??
        booklet.tickets.find((ticket) => ticket.use === null);
      if (!found) return refuse("limit");
      if (found.use === null) {
        const tickets = booklet.tickets.map((ticket) => (ticket === found ? { ...ticket, use } : ticket));
        keep(key, { ...booklet, tickets });
      }
      return { step, prompt, token: found.token, proof: found.proof };
    },
    free(use) {
      const all = booklets();
      for (const key of Object.keys(all)) {
        const booklet = all[key];
        if (!booklet?.tickets.some((ticket) => ticket.use === use)) continue;
        const tickets = booklet.tickets.map((ticket) =>
          ticket.use === use ? { ...ticket, use: null } : ticket,
        );
        keep(key, { ...booklet, tickets });
      }
    },
    clear: () => shelf.remove(KEY),
  };
}
