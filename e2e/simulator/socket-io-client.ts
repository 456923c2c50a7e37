import { type Process, thisProcess } from "./clock.ts";
import { pageOf } from "./page-registry.ts";
import type { Packet, Wire } from "./wire.ts";

type Ack = { call: (...given: unknown[]) => void; patient: boolean };
type Options = { auth?: (give: (auth: Record<string, unknown>) => void) => void };

/** Between tries, as the page asks of the real one: shortest and longest, ms. */
const RETRY_MS = [250, 1500] as const;

/**
 * Stands where a page expects `socket.io-client`: keeps what is said while there is no line, answers late questions with
 * an error, and tries again by itself unless one of both hung up.
 */
export class SimSocket {
  readonly process: Process;
  readonly #auth: Options["auth"];
  readonly #handlers = new Map<string, ((...given: never[]) => void)[]>();
  readonly #acks = new Map<number, Ack>();
  #unsent: Packet[] = [];
  #wire: Wire | null = null;
  #asked = 0;
  #tries = 0;
  /** Number of the attempt that counts; earlier ones that still succeed do not. */
  #attempt = 0;
  connected = false;
  active = false;

  constructor(process: Process, options: Options) {
    this.process = process;
    this.#auth = options.auth;
    this.connect();
  }

  get wire(): Wire | null {
    return this.#wire;
  }

  on(event: string, handler: (...given: never[]) => void): this {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
    return this;
  }

  connect(): this {
    if (this.connected || this.active) return this;
    this.active = true;
    this.#tries = 0;
    this.#dial(0);
    return this;
  }

  disconnect(): this {
    this.active = false;
    this.#attempt += 1;
    const wire = this.#wire;
    this.#wire = null;
    wire?.hangUp();
    if (this.connected) this.#ended("io client disconnect");
    return this;
  }

  emit(event: string, ...given: unknown[]): this {
    return this.#send(event, given, null);
  }

  timeout(ms: number) {
    return { emit: (event: string, ...given: unknown[]) => this.#send(event, given, ms) };
  }

  get volatile() {
    return { emit: (event: string, ...given: unknown[]) => this.connected && this.#send(event, given, null) };
  }

  #send(event: string, given: unknown[], patience: number | null): this {
    const last = given.at(-1);
    let ack: number | null = null;
    if (typeof last === "function") {
      this.#asked += 1;
      ack = this.#asked;
      this.#acks.set(ack, { call: last as Ack["call"], patient: patience !== null });
      if (patience !== null) this.#expect(ack, patience);
    }
    const said = typeof last === "function" ? given.slice(0, -1) : given;
    const packet = { event, json: JSON.stringify(said), ack };
    if (this.connected) this.#wire?.up(packet);
    else this.#unsent.push(packet);
    return this;
  }

  #expect(ack: number, ms: number): void {
    setTimeout(() => {
      const waiting = this.#acks.get(ack);
      if (!waiting) return;
      this.#acks.delete(ack);
      this.#unsent = this.#unsent.filter((packet) => packet.ack !== ack);
      waiting.call(new Error("operation has timed out"));
    }, ms);
  }

  #dial(delay: number): void {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const current = () => this.active && attempt === this.#attempt;
    setTimeout(() => {
      if (!current()) return;
      const page = pageOf(this.process);
      const auth = this.#auth;
      const said = (given: Record<string, unknown>) => {
        const reached = page.dial(JSON.parse(JSON.stringify(given)), this, current, (wire) => {
          this.#wire = wire;
        });
        if (!reached) this.retry();
      };
      if (auth) auth(said);
      else said({});
    }, delay);
  }

  /** Nobody answered. */
  retry(): void {
    this.#fire("connect_error", [new Error("xhr poll error")]);
    if (this.active) this.#again();
  }

  #again(): void {
    this.#tries += 1;
    const [shortest, longest] = RETRY_MS;
    this.#dial(Math.min(longest, shortest * 2 ** (this.#tries - 1)) * (0.5 + Math.random()));
  }

  receive({ event, json, ack }: Packet): void {
    const given = JSON.parse(json) as unknown[];
    if (event === "connect") {
      this.connected = true;
      this.#tries = 0;
      for (const packet of this.#unsent.splice(0)) this.#wire?.up(packet);
    } else if (event !== null) this.#fire(event, given);
    else if (ack !== null) {
      const waiting = this.#acks.get(ack);
      this.#acks.delete(ack);
      waiting?.call(...(waiting.patient ? [null, ...given] : given));
    }
  }

  /** The line ended without our asking. */
  lost(wire: Wire, reason: string): void {
    if (wire !== this.#wire) return;
    this.#wire = null;
    const byHost = reason === "io server disconnect";
    if (byHost) this.active = false;
    if (this.connected) this.#ended(reason);
    if (!byHost && this.active) this.#again();
  }

  #ended(reason: string): void {
    this.connected = false;
    for (const [id, ack] of [...this.#acks]) {
      if (this.#unsent.some((packet) => packet.ack === id)) continue;
      this.#acks.delete(id);
      if (ack.patient) ack.call(new Error("socket has been disconnected"));
    }
    this.#fire("disconnect", [reason]);
  }

  #fire(event: string, given: unknown[]): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(...(given as never[]));
  }
}

/** What pages import as `io`. */
export function io(_url: string, options: Options = {}): SimSocket {
  const process = thisProcess();
  if (!process) throw new Error("only pages of the simulation connect here");
  const socket = new SimSocket(process, options);
  pageOf(process).socket = socket;
  return socket;
}
