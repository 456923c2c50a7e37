import { isLoopback } from "./actors.ts";
import type { RawSocket } from "./screen-socket.ts";

/** One connection as socket.io's engine holds it, polling or WebSocket. */
type Line = RawSocket["conn"];
/** The part of a WebSocket that we reach past the engine for. */
type WebSocketTransport = {
  socket?: { on(event: "ping", heard: () => void): void; terminate(): void };
};

const MAX_LINES = 2_000;
/** Places that only this laptop itself can take: a crowd on the network never keeps the facilitator out. */
const KEPT_FREE = 50;
/**
 * Frames of any kind that one line may send in a window. Limits on messages see none of the others: what is for a
 * namespace that is not there, or a ping, is answered below us, and whoever does not read the answers fills our memory.
 */
const MOST_FRAMES = 600;
const WINDOW_MS = 10_000;

/** Is there a place for one more from this address? */
export function hasPlace(taken: number, address: string | undefined): boolean {
  return taken < (isLoopback(address) ? MAX_LINES : MAX_LINES - KEPT_FREE);
}

/** Lines to the host, whoever is behind them. */
export class Lines {
  /** Have not shown who they are, the oldest first. */
  readonly #silent = new Set<Line>();
  readonly #greeted = new WeakSet<Line>();
  readonly #now: () => number;
  /** Hangs up on somebody who takes part in nothing. @returns whether there was anybody */
  spare: () => boolean = () => false;

  /** @param now a clock that never jumps, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A line was opened; it says who it is in its first message, or makes room. */
  opened(line: Line): void {
    this.#silent.add(line);
    line.once("close", () => this.#silent.delete(line));
    let since = this.#now();
    let frames = 0;
    const count = () => {
      const now = this.#now();
      if (now - since > WINDOW_MS) {
        since = now;
        frames = 0;
      }
      frames += 1;
      if (frames > MOST_FRAMES) hangUp(line);
    };
    const listen = () => (line.transport as unknown as WebSocketTransport).socket?.on("ping", count);
    line.on("packet", count);
    line.on("upgrade", listen);
    listen();
  }

  /** It says who it is. @returns false when it said so before: one line is one page */
  greeted(line: Line): boolean {
    const first = !this.#greeted.has(line);
    this.#greeted.add(line);
    return first;
  }

  /** It is who it says, as far as that can be shown; until then it makes room. What was overheard shows nothing. */
  known(line: Line): void {
    this.#silent.delete(line);
  }

  /** All places are taken: one who takes part goes before one who only sits there. @returns whether there is a place */
  makeRoom(): boolean {
    const [oldest] = this.#silent;
    if (!oldest) return this.spare();
    this.#silent.delete(oldest);
    hangUp(oldest);
    return true;
  }
}

/** At once, also on who does not read: a polite close waits until what is on its way has been read. */
export function hangUp(line: Line): void {
  const { socket } = line.transport as unknown as WebSocketTransport;
  if (line.transport.name === "websocket" && socket) socket.terminate();
  else line.close(true);
}
