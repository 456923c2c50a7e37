import { randomHex } from "../../renderer/client/hex.ts";
import { newId } from "../../shared/new-id.ts";
import type { Answer, Hello, Ticket } from "../../shared/wire/protocol.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";

/**
 * A phone for load: it speaks just enough of socket.io's text protocol, and looks at what comes down only as far as it
 * must. Five hundred whole clients in one process would measure themselves instead of the host.
 */
export type ThinPhone = {
  readonly person: string;
  /** Messages that came down, and how many signs they had. */
  readonly received: { messages: number; signs: number };
  /** Names of channels of which the snapshot has come. */
  readonly snapshots: ReadonlySet<string>;
  hello(): Hello | null;
  join(code: string, team: string): Promise<Answer>;
  send(cmd: { type: string } & Record<string, unknown>, ticket?: Ticket | null): Promise<Answer>;
  ask<A>(event: "tickets", request: unknown): Promise<A>;
  /** Hears every message as it came. */
  listen(hear: (message: string) => void): void;
  close(): void;
};

/** Connects as a device that has not joined. Resolves at the host's first words. */
export function openThinPhone(url: string): Promise<ThinPhone> {
  const key = randomHex(32);
  const person = newId();
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`);
  const waiting = new Map<string, (answer: unknown) => void>();
  const received = { messages: 0, signs: 0 };
  const snapshots = new Set<string>();
  const listeners: ((message: string) => void)[] = [];
  let hello: Hello | null = null;
  let asked = 0;

  function ask<A>(event: string, payload: unknown): Promise<A> {
    asked += 1;
    const id = String(asked);
    return new Promise<A>((answer) => {
      waiting.set(id, answer as (answer: unknown) => void);
      socket.send(`42${id}${JSON.stringify([event, payload])}`);
    });
  }

  function take(message: string): void {
    received.messages += 1;
    received.signs += message.length;
    for (const hear of listeners) hear(message);
    if (message === "2") socket.send("3");
    else if (message.startsWith("0"))
      socket.send(
        `40${JSON.stringify({ v: PROTOCOL, face: "deelnemer", key, person: null, run: null, seen: {} })}`,
      );
    else if (message.startsWith('42["hello"')) hello = (JSON.parse(message.slice(2)) as [string, Hello])[1];
    else if (message.startsWith('42["snap"')) {
      // A real phone has to read it all; so does this one.
      snapshots.add((JSON.parse(message.slice(2)) as [string, { ch: string }])[1].ch);
    } else if (message.startsWith("43")) {
      const at = message.indexOf("[");
      const id = message.slice(2, at);
      waiting.get(id)?.((JSON.parse(message.slice(at)) as [unknown])[0]);
      waiting.delete(id);
    }
  }

  const send: ThinPhone["send"] = (cmd, ticket = null) => ask<Answer>("cmd", { id: newId(), cmd, ticket });
  return new Promise((ready, failed) => {
    socket.addEventListener("error", () => failed(new Error("a thin phone found no host")));
    socket.addEventListener("message", ({ data }) => {
      const first = hello === null;
      take(String(data));
      if (!first || !hello) return;
      ready({
        person,
        received,
        snapshots,
        hello: () => hello,
        send,
        join: (code, team) => send({ type: "person.join", id: person, code, team }),
        ask,
        listen: (hear) => void listeners.push(hear),
        close: () => socket.close(),
      });
    });
  });
}
