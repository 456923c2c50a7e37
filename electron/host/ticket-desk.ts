import type { Command } from "../../shared/core/decide.ts";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import type { State } from "../../shared/core/state.ts";
import {
  type Answer,
  type Ticket,
  type TicketAnswer,
  ticketRequestSchema,
  warmSchema,
} from "../../shared/wire/protocol.ts";
import { hasPrompt, participantOf } from "./authorise.ts";
import type { Limits } from "./limits.ts";
import { type Asker, inPace } from "./pace.ts";
import { requestDigest, Tickets } from "./tickets.ts";

type Means = {
  /** Root of the traject's keys, hex. */
  secret: string;
  limits: Limits;
  state: () => State;
  /** Puts a participant's command in the ledger. */
  submit(id: string, command: Command, person: string): Promise<Answer>;
};

/**
 * Hands out tickets and checks them. Each takes arithmetic, more than a millisecond, that a message of a few bytes asks
 * for; so whatever can be known without it is asked first.
 */
export class TicketDesk {
  readonly #means: Means;
  readonly #tickets: Tickets;

  constructor(means: Means) {
    this.#means = means;
    this.#tickets = new Tickets(means.secret);
  }

  /** Signs tickets for a phone, once the ledger that says so is on disk. */
  async issue(input: unknown, asker: Asker): Promise<TicketAnswer> {
    const { limits, state, submit } = this.#means;
    const request = ticketRequestSchema.safeParse(input);
    if (!request.success) return refuse("malformed");
    const { step, prompt, blinded } = request.data;
    const { who } = asker;
    if (who.kind !== "phone" || !who.person) return refuse("not-allowed");
    const digest = requestDigest(who.person, step, prompt, blinded);
    const command = { type: "tickets.issue", step, prompt, count: blinded.length, digest };
    if (!(await inPace(limits, command, asker, state()))) return refuse("too-fast");
    if (!hasPrompt(state(), request.data)) return refuse("not-found");
    if (this.#tickets.full) return refuse("too-fast");
    // Its id follows from what is asked, so that other blinded elements are another command, and refused.
    const answer = await submit(`tickets:${digest.slice(0, 40)}`, command, who.person);
    if (!answer.ok) return answer;
    const signed = await this.#tickets.sign(step, prompt, blinded);
    // The ledger has it: who asks the same again is signed the same.
    if (signed === "busy") return refuse("too-fast");
    return signed === "malformed" ? refuse("malformed") : { ok: true, signed };
  }

  /** A phone shows tickets before it needs them, so that checking does not wait for the moment all press at once. */
  async warm(input: unknown, { who }: Asker): Promise<void> {
    const tickets = warmSchema.safeParse(input);
    if (!tickets.success || who.kind !== "phone") return;
    const { limits, state } = this.#means;
    for (const ticket of tickets.data) {
      if ("ok" in participantOf(state(), who.person) || !hasPrompt(state(), ticket)) return;
      if (!(await limits.allow("participant", who.keyHash))) return;
      if (await this.check(ticket, who.keyHash)) return;
    }
  }

  /** Is this ticket good? @param keyHash of the phone that shows it @returns why not, or null */
  async check(ticket: Ticket, keyHash: string): Promise<Refusal | null> {
    const { limits } = this.#means;
    // No phone of ours ever shows a bad one.
    if (await limits.spent("badTicket", keyHash)) return refuse("too-fast");
    const good = await this.#tickets.verify(ticket);
    if (good === "busy") return refuse("too-fast");
    if (good) return null;
    await limits.allow("badTicket", keyHash);
    return refuse("bad-ticket");
  }

  /** The step is over: what was found good is forgotten. */
  forget(): void {
    this.#tickets.forget();
  }

  close(): Promise<void> {
    return this.#tickets.close();
  }
}
