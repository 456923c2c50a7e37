import { watchClock } from "../../electron/host/clock.ts";
import { Hall } from "../../electron/host/hall.ts";
import { deriveKey } from "../../electron/host/keys.ts";
import { Leases } from "../../electron/host/leases.ts";
import { Limits, type Pace } from "../../electron/host/limits.ts";
import { Lines } from "../../electron/host/lines.ts";
import { errorFacts, type Log } from "../../electron/host/log.ts";
import { Room } from "../../electron/host/room.ts";
import { takeIn } from "../../electron/host/sockets.ts";
import { Traffic } from "../../electron/host/traffic.ts";
import type { Clock, Process } from "./clock.ts";
import type { Disk } from "./disk.ts";
import type { Page } from "./page.ts";
import { ServerIo, type ServerSocket, type Tap } from "./server-io.ts";

/** Keys of regie and beamer come from the library's own secret, which outlives the host. */
const LIBRARY_SECRET = "5e".repeat(32);
export const STAFF_KEYS = {
  regie: deriveKey(LIBRARY_SECRET, "regie"),
  beamer: deriveKey(LIBRARY_SECRET, "beamer"),
};

/** Counts and asks as the real one, but it takes a moment, so that a command can be killed while it waits here. */
class SlowLimits extends Limits {
  override async allow(pace: Pace, key: string): Promise<boolean> {
    if (pace !== "socket") await new Promise((done) => setTimeout(done, Math.random() * 2));
    return super.allow(pace, key);
  }
}

type Host = { process: Process; io: ServerIo; room: Room | null };

/** The facilitator's laptop: starts the host's real parts, kills them, shuts its lid. */
export class Laptop {
  readonly #clock: Clock;
  readonly #disk: Disk;
  readonly #tap: Tap;
  #host: Host | null = null;
  #starts = 0;
  /** What the host's log had to say of errors: nothing here is ever expected but the disk's. */
  readonly complaints: string[] = [];

  constructor(clock: Clock, disk: Disk, tap: Tap) {
    this.#clock = clock;
    this.#disk = disk;
    this.#tap = tap;
  }

  get room(): Room | null {
    return this.#host?.room ?? null;
  }

  get process(): Process | null {
    return this.#host?.process ?? null;
  }

  /** Begins the host; it serves once the room has been read. */
  start(): void {
    this.#starts += 1;
    const process = this.#clock.process(`host-${this.#starts}`);
    const host: Host = { process, io: new ServerIo(this.#tap), room: null };
    this.#host = host;
    this.#clock.later(0, process, () => {
      // The shell starts a host again that could not begin.
      void this.#serve(host).catch((error: unknown) => {
        this.complaints.push(`start ${JSON.stringify(errorFacts(error))}`);
        setTimeout(() => {
          if (this.#host !== host) return;
          process.alive = false;
          this.start();
        }, 1_000);
      });
    });
  }

  async #serve(host: Host): Promise<void> {
    const limits = new SlowLimits();
    const leases = new Leases();
    const log = this.#log();
    const store = this.#disk.store();
    const room = await Room.open({ store, limits, leases, log, retryMs: 400 });
    if (!room.state.records.has("traject"))
      await room.system({ type: "traject.create", title: "Reis", lang: "nl", madeOn: "2026-11-01" });
    const hall = new Hall({
      io: host.io.io,
      keys: STAFF_KEYS,
      leases,
      addresses: () => ["http://192.168.1.2:4300"],
      traffic: new Traffic(() => 0),
      networks: () => null,
      library: async () => ({ ok: true }),
      hosting: () => true,
      heard: () => {},
      term: () => undefined,
    });
    takeIn(host.io.io, hall, { limits, meters: { answered: () => {} }, log, lines: new Lines() });
    watchClock((by) => void room.system({ type: "clock.shift", by }));
    hall.seat({ room, notices: [] });
    host.room = room;
  }

  #log(): Log {
    const hear = (facts: unknown, what?: string) => {
      this.complaints.push(`${what ?? ""} ${JSON.stringify(facts)}`);
    };
    return { info: () => {}, warn: () => {}, error: hear } as unknown as Log;
  }

  /** A page dials. @returns whether there was anybody */
  accept(page: Page, auth: Record<string, unknown>, connected: (socket: ServerSocket) => void): boolean {
    const host = this.#host;
    if (!host?.room || !host.process.alive || host.process.asleep) return false;
    this.#clock.as(host.process, () => host.io.accept(page, auth, connected));
    return true;
  }

  /** The process ends without a word; so does every line. What it was writing may be there in part. */
  kill(): void {
    const host = this.#host;
    if (!host) return;
    this.#host = null;
    host.process.alive = false;
    for (const socket of [...host.io.sockets.values()]) socket.wire?.cut(true);
    this.#disk.pulled();
  }

  /** The lid is shut. */
  suspend(): void {
    if (this.#host) this.#host.process.asleep = true;
  }

  /** @param ms how long it was shut @param steadyToo whether its steady clock stood still meanwhile */
  resume(ms: number, steadyToo: boolean): void {
    const process = this.#host?.process;
    if (!process?.asleep) return;
    if (steadyToo) process.lag += ms;
    this.#clock.wake(process);
  }
}
