import type { Io, ScreenSocket } from "../../electron/host/screen-socket.ts";
import type { Page } from "./page.ts";
import type { Packet, Wire } from "./wire.ts";

/** What is overheard at the host's end of every line. */
export type Tap = {
  /** The host says something to a page. */
  told(page: Page, event: string, json: string): void;
  /** The host answers what a page asked. */
  answered(page: Page, event: string, asked: unknown, answer: unknown): void;
};

type Middleware = (packet: unknown[], next: () => void) => void;

/** The host's end of a connection: as much of socket.io's `Socket` as the host uses. */
export class ServerSocket {
  readonly id: string;
  readonly page: Page;
  readonly data: Record<string, unknown> = {};
  readonly handshake: { auth: Record<string, unknown> };
  readonly request: { socket: { remoteAddress: string } };
  readonly rooms = new Set<string>();
  /** What the line has not taken; in this world it takes all at once. */
  readonly conn = { writeBuffer: [], transport: {}, close: () => this.disconnect() };
  wire: Wire | null = null;
  readonly #io: ServerIo;
  readonly #handlers = new Map<string, ((...given: unknown[]) => void)[]>();
  readonly #middleware: Middleware[] = [];
  #open = true;

  constructor(io: ServerIo, id: string, page: Page, auth: Record<string, unknown>) {
    this.#io = io;
    this.id = id;
    this.page = page;
    this.handshake = { auth };
    this.request = { socket: { remoteAddress: page.address } };
    this.rooms.add(id);
  }

  get connected(): boolean {
    return this.#open;
  }

  use(middleware: Middleware): void {
    this.#middleware.push(middleware);
  }

  on(event: string, handler: (...given: unknown[]) => void): void {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
  }

  join(room: string): void {
    this.rooms.add(room);
  }

  leave(room: string): void {
    this.rooms.delete(room);
  }

  emit(event: string, ...given: unknown[]): void {
    if (this.#open) this.say(event, JSON.stringify(given));
  }

  /** Like `emit`, of what is text already: a broadcast is put into words once. */
  say(event: string, json: string): void {
    this.#io.tap.told(this.page, event, json);
    this.wire?.down({ event, json, ack: null });
  }

  /** Something that goes over this line sealed. */
  overheard(event: string, json: string): void {
    if (this.#open) this.#io.tap.told(this.page, event, json);
  }

  answered(event: string, asked: unknown, said: unknown): void {
    this.#io.tap.answered(this.page, event, asked, said);
  }

  disconnect(): void {
    this.wire?.sendAway();
  }

  receive({ event, json, ack }: Packet): void {
    if (!this.#open || event === null) return;
    const given = JSON.parse(json) as unknown[];
    const answer = (said: unknown) => {
      this.answered(event, given[0], said);
      if (ack !== null && this.#open) this.wire?.down({ event: null, json: JSON.stringify([said]), ack });
    };
    // A duplicate comes with an answer to nobody; what the host would say is looked at all the same.
    for (const middleware of this.#middleware) middleware([event, ...given, answer], () => {});
  }

  /** The line ended, whoever ended it. */
  gone(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#io.sockets.delete(this.id);
    for (const handler of this.#handlers.get("disconnect") ?? []) handler();
  }
}

/** As much of socket.io's `Server` as the host uses. */
export class ServerIo {
  readonly tap: Tap;
  readonly sockets = new Map<string, ServerSocket>();
  readonly #onConnection: ((socket: ScreenSocket) => void)[] = [];
  #count = 0;

  constructor(tap: Tap) {
    this.tap = tap;
  }

  /** For the host's own code, which knows only the real one. */
  get io(): Io {
    return this as unknown as Io;
  }

  on(_event: "connection", listener: (socket: ScreenSocket) => void): void {
    this.#onConnection.push(listener);
  }

  to(names: string | readonly string[]) {
    const rooms = typeof names === "string" ? [names] : names;
    return {
      emit: (event: string, ...given: unknown[]) => {
        const json = JSON.stringify(given);
        for (const socket of [...this.sockets.values()])
          if (rooms.some((room) => socket.rooms.has(room))) socket.say(event, json);
      },
    };
  }

  /** A page comes in; `connected` is called before the host says a word. */
  accept(page: Page, auth: Record<string, unknown>, connected: (socket: ServerSocket) => void): void {
    this.#count += 1;
    const socket = new ServerSocket(this, `socket-${this.#count}`, page, auth);
    this.sockets.set(socket.id, socket);
    connected(socket);
    for (const listener of this.#onConnection) listener(socket as unknown as ScreenSocket);
  }
}
