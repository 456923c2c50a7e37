import type { Answer } from "../../shared/wire/protocol.ts";
import type { AnsweredCommand } from "./store/store.ts";

/** Refusals are remembered in memory only, and only so many. */
const REFUSALS_KEPT = 5_000;

/** Ticket requests are named after what is asked: refused while a step was closed, they are asked anew when it reopens. */
const ASKED_AGAIN = "tickets:";

/** First answers by command id: the same id again is the same command, however often the line broke. */
export class Answers {
  readonly #given = new Map<string, { answer: string; anonymous: boolean }>();
  readonly #refused = new Map<string, Answer>();
  readonly #pending = new Map<string, Promise<Answer>>();

  /** What the store kept. */
  restore(commands: readonly AnsweredCommand[]): void {
    this.#given.clear();
    for (const { id, answer, anonymous } of commands) this.#given.set(id, { answer, anonymous });
  }

  /** What the store has of them. */
  given(): AnsweredCommand[] {
    return [...this.#given].map(([id, each]) => ({ id, ...each }));
  }

  /** The first answer, now or once it is there; undefined for a command not seen before. */
  of(id: string): Answer | Promise<Answer> | undefined {
    const given = this.#given.get(id);
    if (given) return JSON.parse(given.answer) as Answer;
    return this.#refused.get(id) ?? this.#pending.get(id);
  }

  expect(id: string, answer: Promise<Answer>): void {
    this.#pending.set(id, answer);
  }

  /**
   * It is decided and, if it changed anything (`made`), on disk. A yes that changed nothing is not remembered, for it is
   * the same again; nor is a refusal that asks to try again.
   */
  settle(id: string, answer: Answer, { made, anonymous }: { made: boolean; anonymous: boolean }): void {
    this.#pending.delete(id);
    if (answer.ok) {
      if (made) this.#given.set(id, { answer: JSON.stringify(answer), anonymous });
    } else if (!answer.keep && answer.code !== "unknown" && !id.startsWith(ASKED_AGAIN)) {
      this.#refused.set(id, answer);
      const oldest = this.#refused.keys().next();
      if (this.#refused.size > REFUSALS_KEPT && !oldest.done) this.#refused.delete(oldest.value);
    }
  }

  /** The log folded: ids of commands without a name go, here as on disk. */
  forgetAnonymous(): void {
    for (const [id, { anonymous }] of this.#given) if (anonymous) this.#given.delete(id);
  }

  /** The meeting closed: all go but that of the command which closed it. */
  forgetAllBut(last: string | undefined): void {
    for (const id of this.#given.keys()) if (id !== last) this.#given.delete(id);
    this.#refused.clear();
  }
}
