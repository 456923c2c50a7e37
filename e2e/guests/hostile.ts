import { randomHex } from "../../renderer/client/hex.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { Ear } from "./ear.ts";

/** A program that speaks the protocol and sends whatever it likes. */
export type Hostile = {
  readonly key: string;
  person: string | null;
  /** Sends a message whose payload is text that need not be JSON. @returns the answer as it came; null: hung up, or none in time */
  send(event: string, payload: string): Promise<string | null>;
  /** Sends one text as it is. */
  say(text: string): void;
  open(): boolean;
  close(): void;
};

/** How long an answer may take before we go on without, ms. */
export const PATIENCE = 8_000;

export type Claims = { face?: string; key?: string; person?: string | null; more?: object };

/** Connects and says who it claims to be. Resolves at the first words, or when it is hung up on. */
export function openHostile(url: string, ear: Ear, claims: Claims = {}): Promise<Hostile> {
  const { face = "deelnemer", key = randomHex(32), person = null, more = {} } = claims;
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`);
  const waiting = new Map<string, (answer: string | null) => void>();
  let asked = 0;
  const hostile: Hostile = {
    key,
    person,
    send(event, payload) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(null);
      asked += 1;
      const id = String(asked);
      return new Promise((answered) => {
        const late = setTimeout(() => waiting.get(id)?.(null), PATIENCE);
        waiting.set(id, (answer) => {
          clearTimeout(late);
          waiting.delete(id);
          answered(answer);
        });
        socket.send(`42${id}[${JSON.stringify(event)},${payload}]`);
      });
    },
    say: (text) => socket.send(text),
    open: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.close(),
  };
  return new Promise((ready) => {
    const end = () => {
      for (const answer of [...waiting.values()]) answer(null);
      ready(hostile);
    };
    socket.addEventListener("error", end);
    socket.addEventListener("close", end);
    socket.addEventListener("message", ({ data }) => {
      const text = String(data);
      ear.hear(text);
      if (text === "2") socket.send("3");
      else if (text.startsWith("0"))
        socket.send(`40${JSON.stringify({ v: PROTOCOL, face, key, person, run: null, seen: {}, ...more })}`);
      else if (text.startsWith('42["hello"')) ready(hostile);
      else if (text.startsWith("43")) waiting.get(text.slice(2, text.indexOf("[")))?.(text);
    });
  });
}
