import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** First port we ask for, and how many after it we try. */
export const FIRST_PORT = 4300;
const TRIES = 40;
/** Connections at once: those of screens, and a few of each browser that fetches a page. */
const MAX_CONNECTIONS = 4_000;
/** How far off the port lies that a traject turns to when its own is taken: phones know it beforehand. */
const SPARE = 100;
/** Time for last words to arrive when we close, ms. */
const LINGER_MS = 500;

/** Where a traject is to be found when the port that phones know it by is somebody else's. */
export function sparePort(port: number): number {
  return port + SPARE <= 65_535 ? port + SPARE : port - SPARE;
}

/** The port is somebody else's, or the address is not ours. */
export class ListenFailure extends Error {
  readonly code: "port-taken" | "port-denied" | "no-such-address";

  constructor(code: ListenFailure["code"]) {
    super(code);
    this.name = "ListenFailure";
    this.code = code;
  }
}

/** One http server behind any number of ports: phones keep finding a traject where they left it. */
export class Doors {
  readonly #http: HttpServer;
  readonly #nets: Server[] = [];
  readonly #sockets = new Set<Socket>();
  /** Those that are no line of a screen, the oldest first. */
  readonly #passing = new Set<Socket>();
  readonly #most: number;

  constructor(http: HttpServer, most = MAX_CONNECTIONS) {
    this.#http = http;
    this.#most = most;
    http.on("upgrade", (_request, socket) => this.#passing.delete(socket as Socket));
  }

  /**
   * Opens a door. @param port 0: any that is free; null: 4300 or the next that is free
   * @returns the port @throws ListenFailure
   */
  async open(address: string, port: number | null): Promise<number> {
    if (port !== null) return this.#listen(address, port);
    for (let next = FIRST_PORT; next < FIRST_PORT + TRIES; next += 1) {
      try {
        return await this.#listen(address, next);
      } catch (error) {
        if (error instanceof ListenFailure && error.code === "no-such-address") throw error;
      }
    }
    return this.#listen(address, 0);
  }

  /** Ports that are open. */
  ports(): number[] {
    return this.#nets.map((net) => (net.address() as AddressInfo).port);
  }

  /** Nobody comes in any more, and who is in goes. */
  async close(): Promise<void> {
    const closed = this.#nets.map((net) => new Promise((resolve) => net.close(resolve)));
    for (const socket of this.#sockets) socket.end();
    const gone = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, LINGER_MS);
    await Promise.all(closed);
    clearTimeout(gone);
  }

  /** Beyond what we can hold, who came first and is still only asking goes: it is one that never finishes. */
  #take(socket: Socket): void {
    if (this.#sockets.size >= this.#most) {
      const [oldest] = this.#passing;
      if (!oldest) return void socket.destroy();
      this.#passing.delete(oldest);
      oldest.destroy();
    }
    this.#sockets.add(socket);
    this.#passing.add(socket);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      this.#passing.delete(socket);
    });
    this.#http.emit("connection", socket);
  }

  async #listen(address: string, port: number): Promise<number> {
    const net = createServer((socket) => this.#take(socket));
    // Too many open files, or a connection that was gone before it was taken: the door stays open.
    net.on("error", () => {});
    // A note is small and wanted now.
    const listening = new Promise<void>((resolve, reject) => {
      net.once("error", reject);
      net.listen({ host: address, port, noDelay: true }, resolve);
    });
    try {
      await listening;
    } catch (error) {
      throw new ListenFailure(failureOf((error as NodeJS.ErrnoException).code));
    }
    this.#nets.push(net);
    return (net.address() as AddressInfo).port;
  }
}

function failureOf(code: string | undefined): ListenFailure["code"] {
  if (code === "EADDRINUSE") return "port-taken";
  return code === "EACCES" || code === "EPERM" ? "port-denied" : "no-such-address";
}
