import { type Command, decide } from "../../shared/core/decide.ts";
import type { RoomEvent } from "../../shared/core/event.ts";
import { evolve, type Touched } from "../../shared/core/evolve.ts";
import { refuse } from "../../shared/core/refusal.ts";
import type { Ctx } from "../../shared/core/rule.ts";
import { openMeeting, type State } from "../../shared/core/state.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Right } from "./authorise.ts";
import { errorFacts, type Log } from "./log.ts";
import type { AnsweredCommand, CommitBatch } from "./store/store.ts";

/** Commands in one group commit; more wait for the next. */
const MAX_ROUND = 400;

/** A command that was let through and waits for the writer. */
export type Waiting = {
  id: string;
  command: Command;
  right: Right;
  lease: string | null;
  answer: (answer: Answer) => void;
};

/** An answer that is to be given once the round is on disk. `made`: it goes with an event, so it is remembered. */
export type Answered = { waiting: Waiting; answer: Answer; made: boolean; anonymous: boolean };

/** What rules get of the host, beside the state and who asks. */
export type RuleMeans = Pick<Ctx, "now" | "id" | "random" | "heldBy">;

/** What is decided together and goes to disk together. */
export class Round {
  readonly answered: Answered[] = [];
  /** What each record was before this round. */
  readonly touched: Touched = new Map();
  readonly #events: RoomEvent[] = [];
  #commands: AnsweredCommand[] = [];
  #folds = false;
  #forgets = false;

  /** What comes after a fold is not in the records that replace the log. */
  get full(): boolean {
    return this.#folds || this.answered.length >= MAX_ROUND;
  }

  get folds(): boolean {
    return this.#folds;
  }

  /** A meeting closed: of no command is remembered that it was given, but of that which closed it. */
  get forgets(): boolean {
    return this.#forgets;
  }

  /** Decides one command and applies it. @throws when the state can no longer be trusted */
  decide(waiting: Waiting, state: State, means: RuleMeans, log: Log): void {
    const { id } = waiting;
    const decided = decideSafely(waiting, state, means, log);
    const { answer, event, anonymous } = decided;
    this.answered.push({ waiting, answer, made: event !== null, anonymous });
    if (!event) return;
    for (const [touched, before] of evolve(state, event))
      if (!this.touched.has(touched)) this.touched.set(touched, before);
    this.#events.push(event);
    this.#folds = event.fold === true;
    this.#forgets = this.#folds && !openMeeting(state);
    if (this.#forgets) this.#commands = [];
    this.#commands.push({ id, answer: JSON.stringify(answer), anonymous });
  }

  /** What has to be on disk before anybody hears of it; null when nothing happened. */
  batch(state: State): CommitBatch | null {
    if (this.#events.length === 0) return null;
    const fold = this.#folds ? [...state.records.values()] : null;
    return { events: this.#events, commands: this.#commands, fold, forget: this.#forgets };
  }
}

/** A rule that fails costs the one who asked an answer, not all who asked in the same moment. */
function decideSafely(
  { command, right, lease }: Waiting,
  state: State,
  means: RuleMeans,
  log: Log,
): { answer: Answer; event: RoomEvent | null; anonymous: boolean } {
  try {
    const actor = right(state);
    if ("ok" in actor) return { answer: actor, event: null, anonymous: false };
    const decision = decide({ ...means, state, actor, lease }, command);
    if (!decision.ok) return { answer: decision, event: null, anonymous: actor.role === "ticket" };
    const { event } = decision;
    const anonymous = actor.role === "ticket" || bringsNameless(event);
    return { answer: { ...decision.answer, ok: true }, event, anonymous };
  } catch (error) {
    log.error(errorFacts(error), "a rule failed");
    return { answer: refuse("unknown"), event: null, anonymous: false };
  }
}

/** Also what staff enter for somebody without a phone: a command with a name would single it out among the others. */
function bringsNameless(event: RoomEvent | null): boolean {
  return (
    event?.changes.some(
      (change) =>
        "put" in change &&
        (change.put.type === "note" || change.put.type === "dot") &&
        change.put.ticket !== null,
    ) ?? false
  );
}
