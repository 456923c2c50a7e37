import { followHost, homeOn } from "../../renderer/client/addresses.ts";
import type { Room } from "../../renderer/client/api.ts";
import { newPhone } from "../../renderer/client/identity.ts";
import { type Outbox, openOutbox } from "../../renderer/client/outbox.ts";
import { openRoom } from "../../renderer/client/room.ts";
import { followTerm, termOn } from "../../renderer/client/terms.ts";
import { openWallet, type Wallet } from "../../renderer/client/wallet.ts";
import { newId } from "../../shared/new-id.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { memoryShelf } from "./memory-shelf.ts";
import { until } from "./until.ts";

/** A participant without a page, who goes along when the room turns up at another address. */
export type MovingPhone = {
  readonly person: string;
  /** Where it is now. */
  at(): string;
  room(): Room;
  /** Texts that a host said yes to. */
  readonly acknowledged: ReadonlySet<string>;
  join(team: string): Promise<void>;
  /** Gets its tickets, as a phone does when a step opens. */
  prepare(step: string, prompt: string, count: number): Promise<void>;
  /** Puts a nameless note in the outbox; it goes by itself, wherever the room is. */
  write(note: { step: string; prompt: string; text: string }): void;
  /** What was written and had no answer yet. */
  waiting(): number;
  close(): void;
};

/** @param url origin of the host that it meets first */
export async function openMovingPhone(url: string, code: string): Promise<MovingPhone> {
  const shelf = memoryShelf();
  const { key, person } = newPhone(code, null);
  const acknowledged = new Set<string>();
  let joined = false;
  let at = url;
  let room: Room;
  let outbox: Outbox;
  let wallet: Wallet;
  let leave = () => {};

  function settle(origin: string): void {
    at = origin;
    const here = openRoom({
      face: "deelnemer",
      key,
      person: joined ? person : null,
      url: origin,
      home: () => homeOn(shelf),
      term: () => termOn(shelf),
    });
    const tickets = openWallet(shelf, here);
    const sends = openOutbox({ room: here, shelf, ticketFor: (use) => tickets.ticketFor(use) });
    sends.subscribe(({ parcel, answer }) => {
      if (answer.ok && parcel.cmd.type === "note.add") acknowledged.add(String(parcel.cmd["text"]));
    });
    followTerm(here, shelf, sends.sendAgain);
    const stop = followHost(here, shelf, {
      here: origin,
      bound: () => homeOn(shelf),
      luggage: () => "/",
      go(to) {
        leave();
        settle(new URL(to).origin);
      },
    });
    leave = () => {
      stop();
      here.close();
    };
    room = here;
    wallet = tickets;
    outbox = sends;
  }

  settle(url);
  await until("the line of a phone", () => room.link.get() === "live");
  return {
    person,
    at: () => at,
    room: () => room,
    acknowledged,
    async join(team) {
      const answer: Answer = await room.send({ type: "person.join", id: person, code, team });
      if (!answer.ok) throw new Error(`a phone could not join: ${answer.code}`);
      joined = true;
      room.become(key, person);
      await until("a phone in its team", () => {
        const you = room.hello.get()?.you;
        return you && "person" in you && room.link.get() === "live";
      });
    },
    async prepare(step, prompt, count) {
      const refused = await wallet.prepare(step, prompt, count);
      if (refused) throw new Error(`a phone got no tickets: ${refused.code}`);
    },
    write({ step, prompt, text }) {
      const id = newId();
      const cmd = { type: "note.add", id, step, prompt, text, kind: null, photo: null };
      outbox.add(cmd, { step, prompt, use: id });
    },
    waiting: () => outbox.pending.get().length,
    close: () => leave(),
  };
}
