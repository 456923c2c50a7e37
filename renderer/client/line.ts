import { io, type Socket } from "socket.io-client";
import type {
  ClientToServer,
  Face,
  Gone,
  Handshake,
  Sealing,
  ServerToClient,
} from "../../shared/wire/protocol.ts";

/** What a line says of itself, beside what the host says over it. */
export type LineEvents = {
  /** It broke. `hungUp`: it does not come back by itself. */
  broken: (hungUp: boolean) => void;
  /** The host could not be reached, or would not have us. */
  failed: (why: Gone["why"] | undefined) => void;
};
type Heard = ServerToClient & LineEvents;

/** A line to the host, in the open or sealed. It connects again by itself, unless somebody hung up. */
export type Line = {
  readonly connected: boolean;
  /** Does it try by itself? */
  readonly active: boolean;
  on<E extends keyof Heard>(event: E, listener: Heard[E]): void;
  /** What is said without a line is said once there is one. */
  say<E extends keyof ClientToServer>(event: E, value: Parameters<ClientToServer[E]>[0]): void;
  /** Says it and waits for an answer, or until it is too late; ms. */
  ask<E extends keyof ClientToServer>(
    event: E,
    value: Parameters<ClientToServer[E]>[0],
    patience: number,
    done: (late: boolean, answer: never) => void,
  ): void;
  connect(): void;
  disconnect(): void;
};

export type LineOptions = {
  url: string;
  face: Face;
  /** What is said first, as things are when a connection begins. */
  greet: () => Omit<Handshake, "face">;
};
export type OpenLine = (options: LineOptions) => Line;

export type RawLine = Socket<ServerToClient & Sealing, ClientToServer & Sealing>;

/** socket.io as every line uses it. */
export function rawLine(url: string, auth: () => object): RawLine {
  return io(url, {
    transports: ["websocket", "polling"],
    // Some proxies and phone "savers" break WebSocket; then long polling carries the day.
    tryAllTransports: true,
    reconnectionDelay: 250,
    reconnectionDelayMax: 1500,
    timeout: 6000,
    auth: (give) => give(auth()),
  });
}

/** Tells of a socket what a line tells of itself. */
export function tellOf(socket: RawLine, listeners: Partial<LineEvents>): void {
  socket.on("disconnect", (reason) => listeners.broken?.(reason === "io server disconnect"));
  socket.on("connect_error", (error: Error & { data?: Partial<Gone> }) =>
    listeners.failed?.(error.data?.why),
  );
}

/** A line in the open: of phones, and of the laptop's own screens. */
export function openLine({ url, face, greet }: LineOptions): Line {
  const socket = rawLine(url, () => ({ face, ...greet() }));
  const own: Partial<LineEvents> = {};
  tellOf(socket, own);
  return {
    get connected() {
      return socket.connected;
    },
    get active() {
      return socket.active;
    },
    on(event, listener) {
      if (event === "broken" || event === "failed") Object.assign(own, { [event]: listener });
      else socket.on(event as keyof ServerToClient, listener as never);
    },
    say: (event, value) => void socket.emit(event, ...([value] as never)),
    ask: (event, value, patience, done) =>
      void socket
        .timeout(patience)
        .emit(event, ...([value, (late: Error | null, said: never) => done(late !== null, said)] as never)),
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
  };
}
