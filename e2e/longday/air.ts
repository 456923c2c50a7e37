import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The air between one phone and the host. */
export type Air = {
  /** Where this phone finds the host. */
  url: string;
  /** The connection breaks, as at the edge of a hall. The phone may come back at once. */
  cut(): void;
  /** The phone sleeps: nothing passes any more, and the host is not told. */
  sleep(): void;
  /** What was connected before is dead, and the phone may come back. */
  wake(): void;
  close(): Promise<void>;
};

/** A line of one phone to the host on loopback, that can go silent without a goodbye. */
export async function openAir(hostPort: number): Promise<Air> {
  const open = new Set<Socket>();
  let asleep = false;
  const server = createServer((phone) => {
    if (asleep) {
      phone.destroy();
      return;
    }
    const host = connect(hostPort, "127.0.0.1");
    for (const socket of [phone, host]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on("close", () => {
        open.delete(socket);
        // While it sleeps, neither side hears that the other is gone.
        if (asleep) return;
        phone.destroy();
        host.destroy();
      });
      socket.on("error", () => undefined);
    }
    phone.pipe(host);
    host.pipe(phone);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    sleep() {
      asleep = true;
      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },
    wake() {
      asleep = false;
      cut();
    },
    async close() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
