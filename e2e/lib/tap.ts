import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One connection to the host, and every byte the host sent over it. */
export type Line = {
  /** What the first line of the request asked for, e.g. `GET /socket.io/?EIO=4`; without keys, which are never there. */
  asked: string;
  openedAt: number;
  /** All that came down so far. */
  bytes(): Buffer;
};

/** Stands between screens and host and keeps what passes: what was not seen here reached no device. */
export type Tap = {
  port: number;
  url: string;
  lines: readonly Line[];
  /** Cuts every open connection, as a Wi-Fi that goes away. */
  cut(): void;
  close(): Promise<void>;
};

/**
 * A tap on the wire, on loopback. The host compresses nothing on its sockets, so words can be searched in the bytes as
 * they are; `compressed` in a check says when that stops being true.
 */
export async function startTap(hostPort: number): Promise<Tap> {
  const lines: Line[] = [];
  const open = new Set<Socket>();
  const server = createServer((screen) => {
    const chunks: Buffer[] = [];
    const line: Line = { asked: "", openedAt: Date.now(), bytes: () => Buffer.concat(chunks) };
    lines.push(line);
    const host = connect(hostPort, "127.0.0.1");
    for (const socket of [screen, host]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on("close", () => {
        open.delete(socket);
        screen.destroy();
        host.destroy();
      });
      // A cut line is what a tap is for; `close` follows.
      socket.on("error", () => undefined);
    }
    screen.once("data", (first) => {
      line.asked = first.toString("latin1").split("\r\n", 1)[0] ?? "";
    });
    host.on("data", (chunk) => chunks.push(chunk));
    screen.pipe(host);
    host.pipe(screen);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    lines,
    cut,
    close() {
      cut();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
