import type { Room } from "../../renderer/client/api.ts";
import { newPhone, type PhoneIdentity } from "../../renderer/client/identity.ts";
import { openOutbox, type Parcel, type TicketUse } from "../../renderer/client/outbox.ts";
import { openRoom } from "../../renderer/client/room.ts";
import type { Shelf } from "../../renderer/client/storage.ts";
import { openWallet, type Wallet } from "../../renderer/client/wallet.ts";
import { newId } from "../../shared/new-id.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Ledger } from "./ledger.ts";
import { memoryShelf } from "./memory-shelf.ts";
import { until } from "./until.ts";

/** A participant: the client of the phone's page, without the page. */
export type Phone = {
  readonly room: Room;
  readonly identity: PhoneIdentity;
  readonly wallet: Wallet;
  /** What outlives a reload. */
  readonly kept: Kept;
  /** Commands that wait on this phone. */
  pending(): number;
  /** Sends through the outbox and resolves with the last word on it. */
  do(cmd: Parcel["cmd"], ticket?: TicketUse | null): Promise<Answer>;
  join(team: string): Promise<Answer>;
  /** A note without a name. @returns the answer, and the id by which this phone can change it */
  write(note: { step: string; prompt: string; text: string; kind?: string }): Promise<{
    id: string;
    answer: Answer;
  }>;
  close(): void;
};

/** What a phone keeps while its page is closed. */
export type Kept = { shelf: Shelf; identity: PhoneIdentity };

export type PhoneOptions = {
  url: string;
  code: string;
  ledger: Ledger;
  /** Of the same phone before it was reloaded; it has joined. */
  kept?: Kept;
};

export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const { url, code, ledger } = options;
  const kept = options.kept ?? { shelf: memoryShelf(), identity: newPhone(code, null) };
  const { shelf, identity } = kept;
  const person = options.kept ? identity.person : null;
  const room = openRoom({ face: "deelnemer", key: identity.key, person, url });
  const wallet = openWallet(shelf, room);
  const outbox = openOutbox({
    room: {
      link: room.link,
      // Timed from the moment it leaves the phone: what waits in the outbox is not the network's doing.
      async deliver(envelope) {
        const entry = ledger.begin(envelope.cmd as Parcel["cmd"]);
        const answer = await room.deliver(envelope);
        ledger.end(entry, answer);
        return answer;
      },
    },
    shelf,
    ticketFor: (use) => wallet.ticketFor(use),
  });
  const waiting = new Map<string, (answer: Answer) => void>();
  outbox.subscribe(({ parcel, answer }) => {
    waiting.get(parcel.id)?.(answer);
    waiting.delete(parcel.id);
  });
  const send = (cmd: Parcel["cmd"], ticket: TicketUse | null = null) =>
    new Promise<Answer>((answered) => {
      waiting.set(outbox.add(cmd, ticket).id, answered);
    });
  // A page that was reloaded is there at once, with or without a line.
  if (!options.kept) await until("the line of a phone", () => room.link.get() === "live");
  return {
    room,
    identity,
    wallet,
    kept,
    pending: () => outbox.pending.get().length,
    do: send,
    async join(team) {
      const answer = await send({ type: "person.join", id: identity.person, code, team });
      if (answer.ok) {
        identity.team = team;
        room.become(identity.key, identity.person);
        await until("a phone in its team", () => {
          const you = room.hello.get()?.you;
          return you && "person" in you && room.link.get() === "live";
        });
      }
      return answer;
    },
    async write({ step, prompt, text, kind }) {
      const id = newId();
      const cmd = { type: "note.add", id, step, prompt, text, kind: kind ?? null, photo: null };
      return { id, answer: await send(cmd, { step, prompt, use: id }) };
    },
    close: () => room.close(),
  };
}
