import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import {
  handshakeSchema,
  MAX_MESSAGE_BYTES,
  PROTOCOL,
  sealedHandshakeSchema,
} from "../../shared/wire/protocol.ts";
import { claimOf } from "./actors.ts";
import type { Meters } from "./diagnostics/meters.ts";
import type { Guard } from "./guard.ts";
import type { Hall } from "./hall.ts";
import { type Doorway, hearing } from "./hearing.ts";
import { Hellos } from "./hellos.ts";
import type { Limits } from "./limits.ts";
import { hangUp, hasPlace, type Lines } from "./lines.ts";
import type { Log } from "./log.ts";
import { type Io, type RawSocket, sendAway } from "./screen-socket.ts";
import { type Screen, screenOf } from "./screens.ts";
import { takeInSealed } from "./sealing.ts";

/**
 * socket.io has one limit for all. A facilitator's command that edits a whole step is larger than anything a phone
 * sends; phones are held to MAX_MESSAGE_BYTES when their message is read.
 */
const TRANSPORT_BYTES = 4 * MAX_MESSAGE_BYTES;
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
  const door = { hall, limits, meters, log };
  const hellos = new Hellos();
  lines.spare = () => hall.spare();
  io.on("connection", (socket) => {
    // In one packet of letters one line could say so hundreds of times, and be as many pages.
    if (!lines.greeted(socket.conn)) return hangUp(socket.conn);
    const { auth } = socket.handshake;
    // The key has been read; it need not be kept beside the socket.
    socket.handshake.auth = {};
    if (auth["v"] !== PROTOCOL) return sendAway(socket, "stale");
    const sealed = sealedHandshakeSchema.safeParse(auth);
    // Another laptop went on: a line that falls makes a page look there.
    if (sealed.success && !hall.takes(sealed.data.face)) return hangUp(socket.conn);
    if (sealed.success) return takeInSealed(socket, sealed.data, door, { lines, hellos });
    const handshake = handshakeSchema.safeParse(auth);
    if (!handshake.success) return sendAway(socket, "not-allowed");
    lines.known(socket.conn);
    const { run, seen, term, ...from } = handshake.data;
    hall.heard(term);
    if (!hall.takes(from.face)) return hangUp(socket.conn);
    const screen = screenOf(claimOf(from, socket.request.socket.remoteAddress), { run, seen });
    socket.data.screen = screen;
    listen(socket, screen, door);
    hall.enter(socket, screen);
  });
}

type Reply = ((answer: unknown) => void) | undefined;

function listen(socket: RawSocket, screen: Screen, door: Doorway): void {
  const hear = hearing(screen, door);
  // One door for all messages, the unknown ones too: each is answered if it asks, and none can bring the host down.
  socket.use(async ([event, ...rest]) => {
    const last: unknown = rest.at(-1);
    const reply: Reply = typeof last === "function" ? (last as Reply) : undefined;
    reply?.(await hear(event, rest[0]));
  });
  socket.on("disconnect", () => door.hall.leave(socket, screen));
  socket.on("error", () => {});
}
