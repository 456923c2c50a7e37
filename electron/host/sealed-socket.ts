import type { ServerToClient } from "../../shared/wire/protocol.ts";
import type { SealedLine } from "../../shared/wire/sealed.ts";
import type { RawSocket, ScreenSocket } from "./screen-socket.ts";

/**
 * A screen's line of which every message is sealed, for the hall like any other. It is in none of socket.io's rooms:
 * what is said there goes out as it is (see `Voice`).
 */
export class SealedSocket implements ScreenSocket {
  readonly id: string;
  /** What it goes over. */
  readonly raw: RawSocket;
  readonly #line: SealedLine;
  readonly #rooms = new Set<string>();

  constructor(raw: RawSocket, line: SealedLine) {
    this.id = `sealed:${raw.id}`;
    this.raw = raw;
    this.#line = line;
    this.#rooms.add(this.id);
  }

  get conn(): RawSocket["conn"] {
    return this.raw.conn;
  }

  emit<E extends keyof ServerToClient>(event: E, ...[said]: Parameters<ServerToClient[E]>): void {
    this.#say({ e: event, d: said });
  }

  /** Answers what the page asked under this number. */
  answer(asked: number, said: unknown): void {
    this.#say({ a: asked, d: said });
  }

  join(room: string): void {
    this.#rooms.add(room);
  }

  leave(room: string): void {
    this.#rooms.delete(room);
  }

  isIn(rooms: readonly string[]): boolean {
    return rooms.some((room) => this.#rooms.has(room));
  }

  disconnect(close: boolean): void {
    this.raw.disconnect(close);
  }

  #say(message: object): void {
    if (this.raw.connected) this.raw.emit("s", this.#line.shut(message));
  }
}
