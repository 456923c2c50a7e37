import type { Command } from "../../shared/core/decide.ts";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import type { State } from "../../shared/core/state.ts";
import {
  type Answer,
  type Ticket,
  type TicketAnswer,
  ticketRequestSchema,
} from "../../shared/wire/protocol.ts";
import { hasPrompt } from "./authorise.ts";
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
 * Hands out tickets and checks them. Each takes arithmetic that a message of a few bytes asks for; so whatever can be known
 * without it is asked first.
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
    // Its id follows from what is asked, so that other blinded elements are another command, and refused.
    const answer = await submit(`tickets:${digest.slice(0, 40)}`, command, who.person);
    if (!answer.ok) return answer;
    // The ledger has it: who asks the same again is signed the same.
    const signed = this.#tickets.sign(step, prompt, blinded);
    return signed ? { ok: true, signed } : refuse("malformed");
  }

  /** Is this ticket good? @param keyHash of the phone that shows it @returns why not, or null */
  async check(ticket: Ticket, keyHash: string): Promise<Refusal | null> {
    const { limits } = this.#means;
    // No phone of ours ever shows a bad one.
    if (await limits.spent("badTicket", keyHash)) return refuse("too-fast");
    if (this.#tickets.verify(ticket)) return null;
    await limits.allow("badTicket", keyHash);
    return refuse("bad-ticket");
  }
}
