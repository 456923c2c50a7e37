import { randomBytes } from "node:crypto";
import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import { refuse } from "../../shared/core/refusal.ts";
import {
  type ClientToServer,
  handshakeSchema,
  leaseSchema,
  MAX_MESSAGE_BYTES,
  PROTOCOL,
  type ServerToClient,
  statusSchema,
} from "../../shared/wire/protocol.ts";
import { claimOf } from "./actors.ts";
import type { Meters } from "./diagnostics/meters.ts";
import type { Guard } from "./guard.ts";
import type { Hall } from "./hall.ts";
import type { Limits } from "./limits.ts";
import { hangUp, hasPlace, type Lines } from "./lines.ts";
import { errorFacts, type Log } from "./log.ts";
import type { Screen } from "./screens.ts";

export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, { screen?: Screen }>;
export type ScreenSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, { screen?: Screen }>;

/**
 * socket.io has one limit for all. A facilitator's command that edits a whole step is larger than anything a phone
 * sends; phones are held to MAX_MESSAGE_BYTES when their message is read.
 */
const TRANSPORT_BYTES = 4 * MAX_MESSAGE_BYTES;
const EVENTS: ReadonlySet<string> = new Set<keyof ClientToServer>([
  "cmd",
  "tickets",
  "status",
  "lease",
  "library",
]);

/** The socket server. Who sits where is the hall's; this file takes messages in and makes sure that each gets an answer. */
export function openIo(server: HttpServer, guard: Guard, lines: Lines): Io {
  const io: Io = new Server(server, {
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: TRANSPORT_BYTES,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    connectTimeout: 20_000,
    // No `cors`: a page of another origin gets nothing.
    allowRequest: (request, done) => {
      const { remoteAddress } = request.socket;
      done(
        null,
        guard.page(request.headers) && (hasPlace(io.engine.clientsCount, remoteAddress) || lines.makeRoom()),
      );
    },
  });
  io.engine.on("connection", (line) => lines.opened(line));
  return io;
}

/** What messages are let in by, and counted with. */
export type Inlet = { limits: Limits; meters: Pick<Meters, "answered">; log: Log; lines: Lines };

/** Takes in connections and their messages. */
export function takeIn(io: Io, hall: Hall, { limits, meters, log, lines }: Inlet): void {
  lines.spare = () => hall.spare();
  io.on("connection", (socket) => {
    // In one packet of letters one line could say so hundreds of times, and be as many pages.
    if (!lines.greeted(socket.conn)) return hangUp(socket.conn);
    // Every byte counts times the number of phones; the request has served.
    const { remoteAddress } = socket.request.socket;
    const handshake = handshakeSchema.safeParse(socket.handshake.auth);
    if (socket.handshake.auth["v"] !== PROTOCOL) return sendAway(socket, "stale");
    if (!handshake.success) return sendAway(socket, "not-allowed");
    const { face, key, person, run, seen } = handshake.data;
    const screen: Screen = {
      token: randomBytes(12).toString("hex"),
      claim: claimOf({ face, key, person }, remoteAddress),
      who: null,
      channels: new Map(),
      since: performance.now(),
      resume: { run, seen },
      status: null,
      greeted: "",
      lagging: null,
    };
    // The key has been read; it need not be kept beside the socket.
    socket.handshake.auth = {};
    socket.data.screen = screen;
    listen(socket, screen, hall, { limits, meters, log });
    hall.enter(socket, screen);
  });
}

export function sendAway(socket: ScreenSocket, why: "stale" | "removed" | "not-allowed" | "closed"): void {
  socket.emit("gone", { why });
  socket.disconnect(true);
}

type Reply = ((answer: unknown) => void) | undefined;

function listen(
  socket: ScreenSocket,
  screen: Screen,
  hall: Hall,
  { limits, meters, log }: Omit<Inlet, "lines">,
): void {
  const handlers: Record<string, (input: unknown) => Promise<unknown> | unknown> = {
    cmd: (input) => hall.command(screen, input),
    tickets: (input) => hall.tickets(screen, input),
    library: (input) => hall.library(screen, input),
    lease: (input) => {
      const request = leaseSchema.safeParse(input);
      return request.success ? hall.lease(screen, request.data) : refuse("malformed");
    },
    status: (input) => {
      const status = statusSchema.safeParse(input);
      if (status.success) hall.status(screen, status.data);
      return status.success ? undefined : refuse("malformed");
    },
  };
  // One door for all messages, the unknown ones too: each is answered if it asks, and none can bring the host down.
  socket.use(async ([event, ...rest]) => {
    const last: unknown = rest.at(-1);
    const ask: Reply = typeof last === "function" ? (last as Reply) : undefined;
    const reply = (answer: unknown) => {
      meters.answered(answer);
      ask?.(answer);
    };
    try {
      if (!(await limits.allow("socket", screen.token))) return reply(refuse("too-fast"));
      const handler = EVENTS.has(event) ? handlers[event] : undefined;
      const answer = handler ? await handler(rest[0]) : refuse("malformed");
      reply(answer);
    } catch (error) {
      log.error(errorFacts(error), "a message failed");
      reply(refuse("unknown"));
    }
  });
  socket.on("disconnect", () => hall.leave(socket, screen));
  socket.on("error", () => {});
}
