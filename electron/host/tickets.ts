import { createHash } from "node:crypto";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Ticket } from "../../shared/wire/protocol.ts";
import { GoodTickets } from "./good-tickets.ts";
import type { TicketReply, TicketRequest } from "./ticket-thread.ts";

type Ask = TicketRequest extends infer R ? (R extends unknown ? Omit<R, "id" | "secret"> : never) : never;

/** Elements that may wait for their turn: some seconds of arithmetic. A full hall asks for two thousand. */
const MOST_WAITING = 4_000;

type Waiting = { elements: number; resolve(result: TicketReply["result"] | "busy"): void };

/**
 * Tickets without names, by the oblivious function of RFC 9497 (ristretto255-SHA512, base mode). The phone blinds random
 * tokens, the host signs what it cannot read, the phone unblinds. What comes back later as a ticket cannot be told from
 * any other that was signed under the same key, and there is one key for each step and prompt of a traject.
 *
 * Both halves, in hex: blinded and signed elements 64 signs, a token 64, a proof (`finalize`) 128.
 */
export class Tickets {
  readonly #secret: string;
  readonly #waiting = new Map<number, Waiting>();
  readonly #good = new GoodTickets();
  #elements = 0;
  #thread: Worker | null = null;
  #asked = 0;

  /** @param secret of the traject: 32 bytes, hex */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Is there so much to do that who asks now had better ask again later? */
  get full(): boolean {
    return this.#elements >= MOST_WAITING;
  }

  /** @returns the signed elements; `malformed` when one of them is no element of the group */
  async sign(
    step: string,
    prompt: string,
    blinded: readonly string[],
  ): Promise<string[] | "malformed" | "busy"> {
    const signed = await this.#ask({ do: "sign", step, prompt, blinded }, blinded.length);
    if (signed === "busy") return signed;
    return Array.isArray(signed) ? signed : "malformed";
  }

  /** Does this proof belong to this token, for this step and prompt? */
  async verify(ticket: Ticket): Promise<boolean | "busy"> {
    if (this.#good.has(ticket)) return true;
    const good = await this.#ask({ do: "verify", ...ticket }, 1);
    if (good === true) this.#good.add(ticket);
    return good === "busy" ? good : good === true;
  }

  /** Forgets which tickets were found good; each is checked again when it comes. */
  forget(): void {
    this.#good.clear();
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = null;
    this.#giveUp();
  }

  #ask(ask: Ask, elements: number): Promise<TicketReply["result"] | "busy"> {
    if (this.full) return Promise.resolve("busy");
    this.#asked += 1;
    const id = this.#asked;
    // Begun when first needed. Eighty-four phones that ask for six tickets each are half a second of arithmetic: not in
    // the thread that tells.
    this.#thread ??= this.#begin();
    const thread = this.#thread;
    return new Promise((resolve) => {
      this.#waiting.set(id, { elements, resolve });
      this.#elements += elements;
      thread.postMessage({ ...ask, id, secret: this.#secret });
    });
  }

  #begin(): Worker {
    // This file runs as it is and compiled; the thread's file ends as this one does.
    const file = new URL(`ticket-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    const thread = new Worker(file, { execArgv: [] });
    thread.on("message", ({ id, result }: TicketReply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      this.#elements -= waiting?.elements ?? 0;
      waiting?.resolve(result);
    });
    // Whoever waits is asked to come again; the next asker begins a new thread.
    thread.on("error", () => {
      if (this.#thread === thread) this.#thread = null;
      this.#giveUp();
    });
    thread.unref();
    return thread;
  }

  #giveUp(): void {
    for (const { resolve } of this.#waiting.values()) resolve("busy");
    this.#waiting.clear();
    this.#elements = 0;
  }
}

/** Name under which the room knows a ticket: says nothing of the token to who reads it. */
export function ticketName(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 32);
}

/** What the ledger keeps of a request: asking the same again is the same. */
export function requestDigest(person: string, step: string, prompt: string, blinded: readonly string[]) {
  return createHash("sha256")
    .update([person, step, prompt, ...blinded].join("\n"))
    .digest("hex");
}
