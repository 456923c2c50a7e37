import { type Command, readCommand } from "../../shared/core/decide.ts";
import { evolve, load, type Touched } from "../../shared/core/evolve.ts";
import { no } from "../../shared/core/guards.ts";
import { refuse } from "../../shared/core/refusal.ts";
import { emptyState, find, type State } from "../../shared/core/state.ts";
import { newId } from "../../shared/ids.ts";
import type { Rec } from "../../shared/records.ts";
import {
  type Answer,
  type Envelope,
  envelopeSchema,
  MAX_MESSAGE_BYTES,
  type ReturnRequest,
  type TicketAnswer,
} from "../../shared/wire/protocol.ts";
import type { Identity } from "./actors.ts";
import { Answers } from "./answers.ts";
import { authorise, participantOf, type Right } from "./authorise.ts";
import { Home } from "./home.ts";
import type { Leases } from "./leases.ts";
import type { Limits } from "./limits.ts";
import { errorFacts, type Log } from "./log.ts";
import { type Asker, inPace } from "./pace.ts";
import { recover } from "./recovery.ts";
import { answerReturn, ReturnDesk, type Returning } from "./return-desk.ts";
import { Round, type RuleMeans, type Waiting } from "./round.ts";
import type { AnsweredCommand, CommitBatch, RoomStore, StoredRoom } from "./store/store.ts";
import { TicketDesk } from "./ticket-desk.ts";

/** How long a disk that refused is left alone before we try again, ms. */
const RETRY_MS = 1_000;

/** What the room needs of the host around it. */
export type RoomOptions = {
  store: RoomStore;
  limits: Limits;
  leases: Leases;
  log: Log;
  /** Somebody tries more codes than a hall mistypes. */
  guessed?: (codes: "join" | "return") => void;
  /** Has this person a page open? */
  here?: (person: string) => boolean;
  /** A coach gave a code by which somebody of this team comes back, or a code of staff was used. */
  returns?: (how: "given" | "used", team: string) => void;
  now?: () => number;
  retryMs?: number;
};

/** Called after a round is on disk and answered. `touched` holds what each record was before. */
export type Told = (touched: Touched) => void;

/** All that a room is, between two commits. */
export type Whole = {
  records: readonly Rec[];
  commands: readonly AnsweredCommand[];
  /** Commits of this run so far. */
  count: number;
};

/** One commit that is on disk: records as they are after it. `whole` is set when the log folded with it. */
export type Kept = {
  put: Rec[];
  drop: string[];
  commands: AnsweredCommand[];
  whole: Whole | null;
  /** Its number in this run. */
  count: number;
};

/**
 * One traject that is open. A command goes through here in one line:
 * parse → limit → authorise → (wait for the writer) → decide → persist → acknowledge → tell.
 */
export class Room {
  readonly secret: string;
  readonly home: Home;
  readonly returns: ReturnDesk;
  readonly #options: RoomOptions;
  readonly #tickets: TicketDesk;
  readonly #answers = new Answers();
  readonly #listeners: {
    told: Told[];
    kept: Set<(kept: Kept) => void>;
    readOnly: ((now: boolean) => void)[];
    restored: Set<() => void>;
  } = { told: [], kept: new Set(), readOnly: [], restored: new Set() };
  #state: State = emptyState();
  #waiting: Waiting[] = [];
  #reading: (() => void)[] = [];
  #writing = false;
  /** False while `state` is ahead of the disk, or behind it. */
  #settled = true;
  #readOnly = false;
  #closed = false;
  #stoodDown = false;
  #kept = 0;
  /** Ends when the writer is free for good. */
  #idle: Promise<void> = Promise.resolve();

  private constructor(options: RoomOptions, secret: string) {
    this.#options = options;
    this.secret = secret;
    this.home = new Home(secret);
    this.returns = new ReturnDesk(secret, options.here ?? (() => false));
    this.#tickets = new TicketDesk({
      secret,
      limits: options.limits,
      state: () => this.#state,
      submit: (id, command, person) =>
        this.#submit(id, command, (state) => participantOf(state, person), null),
    });
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

  /** For who follows what is on disk; called once a commit, after its answers. @returns stops telling */
  onKept(listener: (kept: Kept) => void): () => void {
    this.#listeners.kept.add(listener);
    return () => this.#listeners.kept.delete(listener);
  }

  /** The state was read from disk again and is another object; called before anybody may read it. */
  onRestored(listener: () => void): () => void {
    this.#listeners.restored.add(listener);
    return () => this.#listeners.restored.delete(listener);
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
      const { limits, guessed } = this.#options;
      if (!(await inPace(limits, command, asker, this.#state))) {
        if (command.type === "person.join" && (await limits.spent("wrongCode", "all"))) guessed?.("join");
        return refuse("too-fast");
      }
      const back = await this.#shown(command, asker.who);
      if (back === "too-fast") {
        guessed?.("return");
        return refuse("too-fast");
      }
      // authorise
      const right = await authorise(
        asker.who,
        command,
        envelope.ticket,
        (ticket, keyHash) => this.#tickets.check(ticket, keyHash),
        () => this.#state,
        (state) => (back && this.returns.holds(back, state) ? back : null),
      );
      if (typeof right !== "function") return right;
      // decide, persist, acknowledge and tell: see #round
      const answer = await this.#submit(envelope.id, command, right, asker.lease);
      if (answer.ok && back?.given) this.#options.returns?.("used", String(answer["team"]));
      return answer;
    } catch (error) {
      this.#options.log.error(errorFacts(error), "a command failed");
      return refuse("unknown");
    }
  }

  /** Whose return code a phone shows. */
  async #shown(command: Command, { kind }: Identity): Promise<Returning | "too-fast" | null> {
    if (command.type !== "person.return" || kind !== "phone") return null;
    const { limits, now = Date.now } = this.#options;
    return this.returns.lookUp(String(command["code"]), this.#state, now(), limits);
  }

  /** Hands out tickets; see the desk. Always an answer, never an exception. */
  async issue(input: unknown, asker: Asker): Promise<TicketAnswer> {
    try {
      return await this.#tickets.issue(input, asker);
    } catch (error) {
      this.#options.log.error(errorFacts(error), "tickets failed");
      return refuse("unknown");
    }
  }

  /** What staff ask about somebody who comes back on another phone. @param present persons with a page open */
  back(request: ReturnRequest, who: Identity | null, present: ReadonlySet<string>): Answer {
    const { now = Date.now, returns } = this.#options;
    const asked = { request, who, state: this.#state, desk: this.returns, now: now() };
    const answer = answerReturn(asked, present);
    const person = find(this.#state, "person", request.person);
    if (answer.ok && person && who?.kind === "coach") returns?.("given", person.team);
    return answer;
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

  /** The records as they are on disk now; what happens while somebody reads them is not in it. */
  still(): Promise<State> {
    return new Promise((resolve) => {
      this.settled(() => resolve({ ...this.#state, records: new Map(this.#state.records) }));
    });
  }

  /** Like `settled`, for all that is on disk: records and the answers that are remembered. */
  whole(read: (whole: Whole) => void): void {
    this.settled(() => read(this.#whole()));
  }

  /** Another laptop went on with this traject: here nothing is taken in any more. */
  standDown(): void {
    if (this.#stoodDown) return;
    this.#stoodDown = true;
    this.#readOnly = true;
  }

  /** Takes nothing more, finishes what it took, closes the store. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#idle;
    await this.#options.store.close();
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
    const round = new Round();
    this.#settled = false;
    let batch: CommitBatch | null = null;
    try {
      // decide
      while (!round.full) {
        const next = this.#waiting.shift();
        if (!next) break;
        round.decide(next, this.#state, this.#means(), this.#options.log);
      }
      // persist
      batch = round.batch(this.#state);
      if (batch) await this.#options.store.commit(batch);
    } catch (error) {
      await this.#refuseRound(round, error);
      return;
    }
    // acknowledge
    for (const each of round.answered) {
      this.#answers.settle(each.waiting.id, each.answer, each);
      each.waiting.answer(each.answer);
    }
    if (round.folds) this.#answers.forgetAnonymous();
    if (round.forgets) this.#answers.forgetAllBut(round.answered.at(-1)?.waiting.id);
    if (batch) this.#keep(round, batch.commands);
    // tell
    if (round.touched.size > 0) {
      for (const told of this.#listeners.told) this.#guarded(() => told(round.touched));
    }
    this.#settle();
  }

  #keep(round: Round, commands: AnsweredCommand[]): void {
    this.#kept += 1;
    if (this.#listeners.kept.size === 0) return;
    const whole = round.folds ? this.#whole() : null;
    const kept: Kept = { put: [], drop: [], commands, whole, count: this.#kept };
    for (const id of round.touched.keys()) {
      const record = this.#state.records.get(id);
      if (record) kept.put.push(record);
      else kept.drop.push(id);
    }
    for (const listener of this.#listeners.kept) this.#guarded(() => listener(kept));
  }

  #whole(): Whole {
    return { records: [...this.#state.records.values()], commands: this.#answers.given(), count: this.#kept };
  }

  #means(): RuleMeans {
    const { leases, now = Date.now } = this.#options;
    return { now: now(), id: newId, random: randomNumber, heldBy: (id) => leases.heldBy(id) };
  }

  /** The disk said no: nothing of the round is acknowledged or told, and the room stands still until it can keep again. */
  async #refuseRound(round: Round, error: unknown): Promise<void> {
    this.#options.log.error(errorFacts(error), "the store refused; the room is read-only");
    this.#readOnly = true;
    const refused = [...round.answered.map((each) => each.waiting), ...this.#waiting.splice(0)];
    for (const waiting of refused) {
      const answer = refuse("read-only");
      this.#answers.settle(waiting.id, answer, { made: false, anonymous: false });
      waiting.answer(answer);
    }
    for (const listener of this.#listeners.readOnly) this.#guarded(() => listener(true));
    const { store, retryMs = RETRY_MS } = this.#options;
    const restore = (stored: StoredRoom) => {
      this.#restore(stored);
      for (const listener of this.#listeners.restored) this.#guarded(listener);
      this.#settle();
    };
    await recover(store, restore, () => this.#closed, retryMs);
    if (this.#closed || this.#stoodDown) return;
    this.#readOnly = false;
    this.#options.log.info({}, "the store works again");
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

function readEnvelope(input: unknown, who: Identity): Envelope | ReturnType<typeof refuse> {
  if (who.kind === "phone" && lengthOf(input) > MAX_MESSAGE_BYTES) return refuse("too-large");
  const parsed = envelopeSchema.safeParse(input);
  return parsed.success ? parsed.data : refuse("malformed");
}

/** Signs it has as JSON. What is nested too deep to be written again is longer than anything. */
function lengthOf(input: unknown): number {
  try {
    return JSON.stringify(input ?? null).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function randomNumber(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
