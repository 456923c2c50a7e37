import type { ScreenSocket } from "./screen-socket.ts";
import type { Screen } from "./screens.ts";

const LOOK_EVERY_MS = 250;
/** More than this waiting for one screen, and it gets no more until it has read: then a snapshot. */
const MAX_MESSAGES = 300;
const MAX_BYTES = 2 * 1024 * 1024;
/** Little enough to begin again. */
const EMPTY_BYTES = 32 * 1024;
const GIVE_UP_MS = 60_000;

/** A screen that cannot keep up would fill our memory with what it has not read. It is left out until it has caught up. */
export class SlowReaders {
  readonly #timer: NodeJS.Timeout;
  readonly #sockets: ReadonlyMap<Screen, ScreenSocket>;
  readonly #back: (screen: Screen) => void;

  /** @param back called for a screen that has read all and can be placed anew */
  constructor(sockets: ReadonlyMap<Screen, ScreenSocket>, back: (screen: Screen) => void) {
    this.#sockets = sockets;
    this.#back = back;
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  look(): void {
    for (const [screen, socket] of this.#sockets) look(screen, socket, this.#back);
  }

  /** Has everybody been sent what was meant for them? */
  get done(): boolean {
    return [...this.#sockets.values()].every((socket) => waitingFor(socket).messages === 0);
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

function look(screen: Screen, socket: ScreenSocket, back: (screen: Screen) => void): void {
  const { messages, bytes } = waitingFor(socket);
  if (screen.lagging === null) {
    if (messages < MAX_MESSAGES && bytes < MAX_BYTES) return;
    screen.lagging = performance.now();
    for (const name of screen.channels.keys()) socket.leave(name);
    screen.channels.clear();
  } else if (messages === 0 && bytes < EMPTY_BYTES) {
    screen.lagging = null;
    back(screen);
  } else if (performance.now() - screen.lagging > GIVE_UP_MS) socket.disconnect(true);
}

/** What we hold for a socket that it has not taken: messages, and bytes in the system's hands. */
function waitingFor(socket: ScreenSocket): { messages: number; bytes: number } {
  const { writeBuffer, transport } = socket.conn as unknown as {
    writeBuffer: { data?: unknown }[];
    transport: { socket?: { bufferedAmount?: number } };
  };
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) if (typeof data === "string") bytes += data.length;
  return { messages: writeBuffer.length, bytes };
}
