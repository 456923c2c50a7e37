import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** First port we ask for, and how many after it we try. */
export const FIRST_PORT = 4300;
const TRIES = 40;
/** Time for last words to arrive when we close, ms. */
const LINGER_MS = 500;

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

  constructor(http: HttpServer) {
    this.#http = http;
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

  async #listen(address: string, port: number): Promise<number> {
    const net = createServer((socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
      this.#http.emit("connection", socket);
    });
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
