import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One connection to the host, and every byte the host sent over it. */
export type Line = {
  /** What the first line of the request asked for, e.g. `GET /socket.io/?EIO=4`; without keys, which are never there. */
  asked: string;
  openedAt: number;
  /** All that came down so far. */
  bytes(): Buffer;
  /** All that went up so far. */
  sent(): Buffer;
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
    const up: Buffer[] = [];
    const line: Line = {
      asked: "",
      openedAt: Date.now(),
      bytes: () => Buffer.concat(chunks),
      sent: () => unmasked(Buffer.concat(up)),
    };
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
    screen.on("data", (chunk) => up.push(chunk));
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

/**
 * What a client sent, to be searched: after the request that opened it, a WebSocket hides each of its frames behind four
 * bytes that stand before it (RFC 6455, 5.3), so that the same words never look the same.
 */
function unmasked(sent: Buffer): Buffer {
  const start = sent.indexOf("\r\n\r\n") + 4;
  if (!sent.subarray(0, start).toString("latin1").toLowerCase().includes("upgrade: websocket")) return sent;
  const parts = [sent.subarray(0, start)];
  for (let at = start; at + 6 <= sent.length; ) {
    const short = (sent[at + 1] ?? 0) & 127;
    const long =
      short === 126 ? sent.readUInt16BE(at + 2) : short === 127 ? sent.readUIntBE(at + 4, 6) : short;
    const mask = at + (short === 126 ? 4 : short === 127 ? 10 : 2);
    const body = sent.subarray(mask + 4, mask + 4 + long);
    parts.push(Buffer.from(body.map((byte, i) => byte ^ (sent[mask + (i % 4)] ?? 0))));
    at = mask + 4 + long;
  }
  return Buffer.concat(parts);
}
