import { createHash } from "node:crypto";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { TicketReply, TicketRequest } from "./ticket-thread.ts";

type Ask = TicketRequest extends infer R ? (R extends unknown ? Omit<R, "id" | "secret"> : never) : never;

/** A full hall has about two thousand tickets in a step; each name here is some 300 bytes. */
const GOOD_KEPT = 10_000;

/**
 * Tickets without names, by the oblivious function of RFC 9497 (ristretto255-SHA512, base mode). The phone blinds random
 * tokens, the host signs what it cannot read, the phone unblinds. What comes back later as a ticket cannot be told from
 * any other that was signed under the same key, and there is one key for each step and prompt of a traject.
 *
 * Both halves, in hex: blinded and signed elements 64 signs, a token 64, a proof (`finalize`) 128.
 */
export class Tickets {
  readonly #secret: string;
  readonly #waiting = new Map<number, (result: TicketReply["result"]) => void>();
  /** Tickets that were found good: edits come with the same one, and phones show theirs ahead. Oldest first. */
  readonly #good = new Set<string>();
  #thread: Worker | null = null;
  #asked = 0;

  /** @param secret of the traject: 32 bytes, hex */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** @returns the signed elements, or null when one of them is no element of the group */
  async sign(step: string, prompt: string, blinded: readonly string[]): Promise<string[] | null> {
    const signed = await this.#ask({ do: "sign", step, prompt, blinded });
    return Array.isArray(signed) ? signed : null;
  }

  /** Does this proof belong to this token, for this step and prompt? */
  async verify({ step, prompt, token, proof }: Ticket): Promise<boolean> {
    const name = [step, prompt, token, proof].join("|");
    if (this.#good.has(name)) return true;
    const good = (await this.#ask({ do: "verify", step, prompt, token, proof })) === true;
    if (good) this.#good.add(name);
    for (const oldest of this.#good) {
      if (this.#good.size <= GOOD_KEPT) break;
      this.#good.delete(oldest);
    }
    return good;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = null;
    this.#giveUp();
  }

  #ask(ask: Ask): Promise<TicketReply["result"]> {
    this.#asked += 1;
    const id = this.#asked;
    // Begun when first needed. Eighty-four phones that ask for six tickets each are half a second of arithmetic: not in
    // the thread that tells.
    this.#thread ??= this.#begin();
    const thread = this.#thread;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      thread.postMessage({ ...ask, id, secret: this.#secret });
    });
  }

  #begin(): Worker {
    // This file runs as it is and compiled; the thread's file ends as this one does.
    const file = new URL(`ticket-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    const thread = new Worker(file, { execArgv: [] });
    thread.on("message", ({ id, result }: TicketReply) => {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    });
    // Whoever waits is refused and asks again; the next asker begins a new thread.
    thread.on("error", () => {
      if (this.#thread === thread) this.#thread = null;
      this.#giveUp();
    });
    thread.unref();
    return thread;
  }

  #giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
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
