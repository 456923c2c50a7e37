import { type Command, decide, readCommand } from "../../shared/core/decide.ts";
import { EVENT_VERSION, type RoomEvent } from "../../shared/core/event.ts";
import { evolve, load, type Touched } from "../../shared/core/evolve.ts";
import { no } from "../../shared/core/guards.ts";
import { refuse } from "../../shared/core/refusal.ts";
import { emptyState, type State } from "../../shared/core/state.ts";
import { newId } from "../../shared/ids.ts";
import {
  type Answer,
  type Envelope,
  envelopeSchema,
  MAX_MESSAGE_BYTES,
  type TicketAnswer,
  ticketRequestSchema,
  warmSchema,
} from "../../shared/wire/protocol.ts";
import type { Identity } from "./actors.ts";
import { Answers } from "./answers.ts";
import { authorise, hasPrompt, type Right } from "./authorise.ts";
import type { Leases } from "./leases.ts";
import type { Limits } from "./limits.ts";
import { errorFacts, type Log } from "./log.ts";
import type { AnsweredCommand, RoomStore, StoredRoom } from "./store/store.ts";
import { requestDigest, Tickets } from "./tickets.ts";

/** Commands in one group commit; more wait for the next. */
const MAX_ROUND = 400;
/** How long a disk that refused is left alone before we try again, ms. */
const RETRY_MS = 1_000;

/** Who asks: what the socket layer knows of a screen. */
export type Asker = { who: Identity /** Token of this socket. */; lease: string };

/** What the room needs of the host around it. */
export type RoomOptions = {
  store: RoomStore;
  limits: Limits;
  leases: Leases;
  log: Log;
  now?: () => number;
  retryMs?: number;
};

/** Called after a round is on disk and answered. `touched` holds what each record was before. */
export type Told = (touched: Touched) => void;

type Waiting = {
  id: string;
  command: Command;
  right: Right;
  lease: string | null;
  answer: (answer: Answer) => void;
};

/** What was decided together and goes to disk together. */
type Round = {
  events: RoomEvent[];
  commands: AnsweredCommand[];
  answered: { waiting: Waiting; answer: Answer; anonymous: boolean }[];
  touched: Touched;
  folds: boolean;
};

/**
 * One traject that is open. A command goes through here in one line:
 * parse → limit → authorise → (wait for the writer) → decide → persist → acknowledge → tell.
 */
export class Room {
  readonly secret: string;
  readonly #options: RoomOptions;
  readonly #tickets: Tickets;
  readonly #answers = new Answers();
  readonly #listeners: { told: Told[]; readOnly: ((now: boolean) => void)[]; restored: (() => void)[] } = {
    told: [],
    readOnly: [],
    restored: [],
  };
  #state: State = emptyState();
  #waiting: Waiting[] = [];
  #reading: (() => void)[] = [];
  #writing = false;
  /** False while `state` is ahead of the disk, or behind it. */
  #settled = true;
  #readOnly = false;
  #closed = false;
  /** Ends when the writer is free for good. */
  #idle: Promise<void> = Promise.resolve();

  private constructor(options: RoomOptions, secret: string) {
    this.#options = options;
    this.secret = secret;
    this.#tickets = new Tickets(secret);
  }

  /** @throws StoreFailure when the traject cannot be read */
  static async open(options: RoomOptions): Promise<Room> {
    const room = new Room(options, await options.store.secret());
    room.#restore(await options.store.load());
    return room;
  }

  /** The room as it is; between commits it is what is on disk. Read it in `settled`. */
  get state(): State {
    return this.#state;
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  onTold(listener: Told): void {
    this.#listeners.told.push(listener);
  }

  onReadOnly(listener: (now: boolean) => void): void {
    this.#listeners.readOnly.push(listener);
  }

  /** The state was read from disk again and is another object; called before anybody may read it. */
  onRestored(listener: () => void): void {
    this.#listeners.restored.push(listener);
  }

  /** Anything a screen sends. Always an answer, never an exception. */
  async receive(input: unknown, asker: Asker): Promise<Answer> {
    try {
      // parse
      const envelope = readEnvelope(input, asker.who);
      if (no(envelope)) return envelope;
      const first = this.#answers.of(envelope.id);
      if (first) return await first;
      const command = readCommand(envelope.cmd);
      if (no(command)) return command;
      // limit
      if (!(await this.#inPace(command, asker))) return refuse("too-fast");
      // authorise
      const right = await authorise(asker.who, command, envelope.ticket, this.#tickets, () => this.#state);
      if (typeof right !== "function") return right;
      // decide, persist, acknowledge and tell: see #round
      return await this.#submit(envelope.id, command, right, asker.lease);
    } catch (error) {
      this.#options.log.error(errorFacts(error), "a command failed");
      return refuse("unknown");
    }
  }

  /** Signs tickets for a phone, once the ledger that says so is on disk. */
  async issue(input: unknown, asker: Asker): Promise<TicketAnswer> {
    try {
      const request = ticketRequestSchema.safeParse(input);
      if (!request.success) return refuse("malformed");
      const { step, prompt, blinded } = request.data;
      const { who } = asker;
      if (who.kind !== "phone" || !who.person) return refuse("not-allowed");
      const command = {
        type: "tickets.issue",
        step,
        prompt,
        count: blinded.length,
        digest: requestDigest(who.person, step, prompt, blinded),
      };
      if (!(await this.#inPace(command, asker))) return refuse("too-fast");
      if (!hasPrompt(this.#state, request.data)) return refuse("not-found");
      const signed = await this.#tickets.sign(step, prompt, blinded);
      if (!signed) return refuse("malformed");
      const right = await authorise(who, command, null, this.#tickets, () => this.#state);
      if (typeof right !== "function") return right;
      // Its id follows from what is asked, so that other blinded elements are another command, and refused.
      const answer = await this.#submit(`tickets:${command.digest.slice(0, 40)}`, command, right, null);
      return answer.ok ? { ok: true, signed } : answer;
    } catch (error) {
      this.#options.log.error(errorFacts(error), "tickets failed");
      return refuse("unknown");
    }
  }

  /** A phone shows its tickets before it needs them, so that checking does not wait for the moment all press at once. */
  async warm(input: unknown, { who }: Asker): Promise<void> {
    const tickets = warmSchema.safeParse(input);
    if (!tickets.success || who.kind !== "phone" || !who.person) return;
    if (!(await this.#options.limits.allow("participant", who.keyHash))) return;
    for (const ticket of tickets.data) {
      if (hasPrompt(this.#state, ticket)) await this.#tickets.verify(ticket);
    }
  }

  /** The host's own commands: clocks and housekeeping. */
  async system(command: Command): Promise<Answer> {
    const parsed = readCommand(command);
    if (no(parsed)) return parsed;
    return this.#submit(newId(), parsed, () => ({ role: "system" }), null);
  }

  /** Runs `read` when the state is what is on disk: nothing that may still fail is ever shown. */
  settled(read: () => void): void {
    if (this.#settled) read();
    else this.#reading.push(read);
  }

  /** Takes nothing more, finishes what it took, closes the store. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#idle;
    await this.#tickets.close();
    await this.#options.store.close();
  }

  async #inPace(command: Command, { who, lease }: Asker): Promise<boolean> {
    const { limits } = this.#options;
    if (who.kind !== "phone") return limits.allow("staff", who.kind === "coach" ? who.team : who.kind);
    if (command.type === "person.join") {
      return (await limits.allow("joinSocket", lease)) && (await limits.allow("joinAll", "all"));
    }
    return limits.allow("participant", who.keyHash);
  }

  #submit(id: string, command: Command, right: Right, lease: string | null): Promise<Answer> {
    const first = this.#answers.of(id);
    if (first) return Promise.resolve(first);
    if (this.#readOnly || this.#closed) return Promise.resolve(refuse("read-only"));
    const answer = new Promise<Answer>((resolve) => {
      this.#waiting.push({ id, command, right, lease, answer: resolve });
    });
    this.#answers.expect(id, answer);
    if (!this.#writing) {
      this.#writing = true;
      this.#idle = this.#write();
    }
    return answer;
  }

  /** The one writer: while it waits for the disk, the next round gathers. */
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      // All that arrived in this turn of the event loop goes along.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#round();
    }
    this.#writing = false;
  }

  /** decide → persist → acknowledge → tell, for all that waits. */
  async #round(): Promise<void> {
    const round: Round = { events: [], commands: [], answered: [], touched: new Map(), folds: false };
    this.#settled = false;
    try {
      // decide
      while (round.answered.length < MAX_ROUND && !round.folds) {
        const next = this.#waiting.shift();
        if (!next) break;
        this.#decide(next, round);
      }
      // persist
      if (round.events.length > 0) {
        const fold = round.folds ? [...this.#state.records.values()] : null;
        await this.#options.store.commit({ events: round.events, commands: round.commands, fold });
      }
    } catch (error) {
      await this.#refuseRound(round, error);
      return;
    }
    // acknowledge
    for (const { waiting, answer, anonymous } of round.answered) {
      this.#answers.settle(waiting.id, answer, anonymous);
      waiting.answer(answer);
    }
    if (round.folds) this.#answers.forgetAnonymous();
    // tell
    if (round.touched.size > 0) {
      for (const told of this.#listeners.told) this.#guarded(() => told(round.touched));
    }
    this.#settle();
  }

  #decide(waiting: Waiting, round: Round): void {
    const actor = waiting.right(this.#state);
    if ("ok" in actor) {
      round.answered.push({ waiting, answer: actor, anonymous: false });
      return;
    }
    const decision = decide(
      {
        state: this.#state,
        actor,
        now: (this.#options.now ?? Date.now)(),
        id: newId,
        random: randomNumber,
        heldBy: (id) => this.#options.leases.heldBy(id),
        lease: waiting.lease,
      },
      waiting.command,
    );
    const anonymous = actor.role === "ticket";
    const answer: Answer = decision.ok ? { ...decision.answer, ok: true } : decision;
    round.answered.push({ waiting, answer, anonymous });
    if (!decision.ok || !decision.event) return;
    for (const [id, before] of evolve(this.#state, decision.event)) {
      if (!round.touched.has(id)) round.touched.set(id, before);
    }
    round.events.push(decision.event);
    round.commands.push({ id: waiting.id, answer: JSON.stringify(answer), anonymous });
    // What comes after a fold is not in the records that replace the log.
    if (decision.event.fold) round.folds = true;
  }

  /** The disk said no: nothing of the round is acknowledged or told, and the room stands still until it can keep again. */
  async #refuseRound(round: Round, error: unknown): Promise<void> {
    this.#options.log.error(errorFacts(error), "the store refused; the room is read-only");
    this.#readOnly = true;
    const refused = [...round.answered.map((each) => each.waiting), ...this.#waiting.splice(0)];
    for (const waiting of refused) {
      const answer = refuse("read-only");
      this.#answers.settle(waiting.id, answer, false);
      waiting.answer(answer);
    }
    for (const listener of this.#listeners.readOnly) this.#guarded(() => listener(true));
    let restored = false;
    while (!this.#closed) {
      try {
        if (!restored) {
          this.#restore(await this.#options.store.load());
          restored = true;
          for (const listener of this.#listeners.restored) this.#guarded(listener);
          this.#settle();
        }
        await this.#options.store.commit({ events: [PROBE], commands: [], fold: null });
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, this.#options.retryMs ?? RETRY_MS));
      }
    }
    if (this.#closed) return;
    this.#readOnly = false;
    this.#options.log.info("the store works again");
    for (const listener of this.#listeners.readOnly) this.#guarded(() => listener(false));
  }

  /** State and disk are the same: who waited to read may. */
  #settle(): void {
    this.#settled = true;
    for (const read of this.#reading.splice(0)) this.#guarded(read);
  }

  #restore(stored: StoredRoom): void {
    const state = load(emptyState(), stored.records);
    for (const event of stored.events) evolve(state, event);
    this.#state = state;
    this.#answers.restore(stored.commands);
  }

  #guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#options.log.error(errorFacts(error), "telling failed");
    }
  }
}

/** An event in which nothing happens: shows that the disk takes events again. */
const PROBE: RoomEvent = { v: EVENT_VERSION, name: "store.probe", changes: [] };

function readEnvelope(input: unknown, who: Identity): Envelope | ReturnType<typeof refuse> {
  if (who.kind === "phone" && JSON.stringify(input ?? null).length > MAX_MESSAGE_BYTES)
    return refuse("too-large");
  const parsed = envelopeSchema.safeParse(input);
  return parsed.success ? parsed.data : refuse("malformed");
}

function randomNumber(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
