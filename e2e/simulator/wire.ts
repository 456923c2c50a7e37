import type { Random } from "../../shared/testing/random.ts";
import type { Clock, Process } from "./clock.ts";
import type { ServerSocket } from "./server-io.ts";
import type { SimSocket } from "./socket-io-client.ts";

/** Both sides find out within this time that the other is gone: socket.io's ping and its patience, ms. */
const PING_MS = 25_000;

/** How bad the Wi-Fi of this hall is. Rates are "once in so many", 0 for never. */
export type Weather = {
  /** Shortest and longest time of a message, ms. */
  fastest: number;
  slowest: number;
  /** A command arrives a second time, later: as from a line that stalled, when another one was there already. */
  duplicates: number;
  /** A message of a page overtakes those before it. */
  overtakes: number;
  /** A batch never comes, and what follows does, until the line breaks: pages do not trust that lines are whole. */
  holes: number;
};

/** What goes through: an event, or the answer to one. */
export type Packet = { event: string | null; json: string; ack: number | null };

/**
 * One connection. What goes down keeps its order, as WebSocket promises; it can be cut at any moment, and then each side
 * finds out in its own time. What was on its way up may still arrive then: the system had it already.
 */
export class Wire {
  readonly clock: Clock;
  readonly client: SimSocket;
  readonly server: ServerSocket;
  /** The host's process, which may be killed. */
  readonly host: Process;
  readonly #weather: Weather;
  readonly #random: Random;
  readonly #lost: () => void;
  #cut = false;
  #clientKnows = false;
  #serverKnows = false;
  #upFree = 0;
  #downFree = 0;

  constructor(
    means: { clock: Clock; weather: Weather; random: Random; host: Process; lost: () => void },
    client: SimSocket,
    server: ServerSocket,
  ) {
    this.clock = means.clock;
    this.#weather = means.weather;
    this.#random = means.random;
    this.host = means.host;
    this.#lost = means.lost;
    this.client = client;
    this.server = server;
  }

  get whole(): boolean {
    return !this.#cut;
  }

  #time(): number {
    const { fastest, slowest } = this.#weather;
    const slow = this.#random.once(12) ? slowest : (fastest + slowest) / 4;
    return fastest + this.#random.next() * Math.max(0, slow - fastest);
  }

  up(packet: Packet): void {
    if (this.#clientKnows) return;
    const { duplicates, overtakes } = this.#weather;
    const late = this.clock.now + this.#time();
    const at = overtakes && this.#random.once(overtakes) ? late : Math.max(this.#upFree, late);
    this.#upFree = Math.max(this.#upFree, at);
    this.#arrive(packet, at - this.clock.now);
    if (packet.event === "cmd" && duplicates && this.#random.once(duplicates))
      this.#arrive({ ...packet, ack: null }, at - this.clock.now + this.#random.below(PING_MS));
  }

  #arrive(packet: Packet, delay: number, again = false): void {
    this.clock.later(delay, this.host, () => {
      if (this.#serverKnows) return;
      if (!this.#cut || again) this.server.receive(packet);
      // The system had it and goes on trying, while the page opens another line.
      else if (this.#random.once(2)) this.#arrive(packet, this.#random.below(PING_MS), true);
    });
  }

  down(packet: Packet): void {
    if (this.#cut || this.#serverKnows) return;
    const { holes } = this.#weather;
    if (packet.event === "batch" && holes && this.#random.once(holes)) {
      this.#lost();
      // What follows shows that something is missing; a line on which nothing follows does not live long.
      this.clock.later(3_000, this.host, () => this.cut());
      return;
    }
    const at = Math.max(this.#downFree, this.clock.now + this.#time());
    this.#downFree = at;
    this.clock.later(at - this.clock.now, this.client.process, () => {
      if (!this.#cut && !this.#clientKnows) this.client.receive(packet);
    });
  }

  /** The line breaks. @param soon both notice at once, as when a process ends */
  cut(soon = false): void {
    if (this.#cut) return;
    this.#cut = true;
    const patience = () => (soon ? this.#random.below(400) : this.#random.below(PING_MS));
    this.clock.later(patience(), this.client.process, () => this.clientLearns("transport close"));
    this.clock.later(patience(), this.host, () => this.serverLearns());
  }

  /** The page sleeps: nobody answers pings. */
  neglect(): void {
    this.clock.later(PING_MS, this.host, () => {
      if (!this.client.process.asleep || this.#serverKnows) return;
      this.serverLearns();
      this.clock.later(this.#random.below(200), this.client.process, () =>
        this.clientLearns("transport close"),
      );
    });
  }

  /** The page hangs up: the host hears of it after all that was said before. */
  hangUp(): void {
    this.#clientKnows = true;
    const at = Math.max(this.#upFree, this.clock.now + this.#time());
    this.clock.later(this.#cut ? PING_MS : at - this.clock.now, this.host, () => this.serverLearns());
  }

  /** The host hangs up: the page hears of it after all that was told before. */
  sendAway(): void {
    if (this.#serverKnows) return;
    this.serverLearns();
    if (this.#cut) return;
    this.clock.later(this.#downFree + 1 - this.clock.now, this.client.process, () => {
      // A line that was cut meanwhile says nothing any more; the page finds out by itself.
      if (!this.#cut) this.clientLearns("io server disconnect");
    });
  }

  clientLearns(reason: string): void {
    if (this.#clientKnows) return;
    this.#clientKnows = true;
    this.client.lost(this, reason);
  }

  serverLearns(): void {
    if (this.#serverKnows) return;
    this.#serverKnows = true;
    this.server.gone();
  }
}
