import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { PROTOCOL } from "../../../shared/wire/protocol.ts";

/** A WebSocket below its library: what a program sends that no browser would. */
export type RawLine = {
  socket: Socket;
  closed(): boolean;
  /** Signs that came back, as they stand in the frames. */
  received(): string;
};

/** One frame from a client, of at most 64 kB; the mask is of zeros. @param op 1 text, 2 binary, 8 close, 9 ping, 10 pong */
export function frame(data: string | Buffer, op = 1, first = 0x80): Buffer {
  const bytes = Buffer.from(data);
  const length =
    bytes.length < 126
      ? Buffer.from([0x80 | bytes.length])
      : Buffer.from([0x80 | 126, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([Buffer.from([first | op]), length, Buffer.alloc(4), bytes]);
}

/** The first message of a phone that nobody knows. */
export function greeting(more: object = {}): string {
  const key = randomBytes(32).toString("hex");
  return `40${JSON.stringify({ v: PROTOCOL, face: "deelnemer", key, person: null, run: null, seen: {}, ...more })}`;
}

/** Opens a WebSocket to the engine; nothing is said on it yet. */
export async function openRawLine(port: number): Promise<RawLine> {
  const socket = connect(port, "127.0.0.1");
  let closed = false;
  let received = "";
  socket
    .on("error", () => {})
    .on("close", () => {
      closed = true;
    });
  socket.write(
    [
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
      `Host: 127.0.0.1:${port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
      "\r\n",
    ].join("\r\n"),
  );
  await Promise.race([once(socket, "data"), once(socket, "close")]);
  socket.on("data", (data) => {
    if (received.length < 1_000_000) received += data.toString("latin1");
  });
  return { socket, closed: () => closed, received: () => received };
}
