import { openMeeting } from "../../shared/core/state.ts";
import type { Room } from "./room.ts";

const TELL_AGAIN_MS = 5 * 60_000;

/**
 * Closes the door when somebody tries codes. Limits cannot stop that: whoever is refused for haste tries on another
 * socket, and the right code has to be let through for the people it belongs to. At a closed door a guessed code gives a
 * place in line, where people look at each other. Once for each code: whoever opens it again means to.
 */
export class Doorkeeper {
  readonly #tell: (what: "guessing" | "guessing-return") => void;
  #closedFor: string | null = null;
  /** When was last told that return codes are tried, ms of the steady clock. */
  #told = Number.NEGATIVE_INFINITY;

  constructor(tell: (what: "guessing" | "guessing-return") => void) {
    this.#tell = tell;
  }

  async guessed(room: Room | null): Promise<void> {
    const meeting = room && openMeeting(room.state);
    if (!meeting || meeting.code === this.#closedFor) return;
    this.#closedFor = meeting.code;
    if (meeting.door === "open")
      await room.system({ type: "meeting.door", id: meeting.id, from: "open", to: "closed" });
    this.#tell("guessing");
  }

  /** Return codes are tried. A closed door does not help: who comes back was in. Told now and again while it goes on. */
  guessedReturn(): void {
    const now = performance.now();
    if (now - this.#told < TELL_AGAIN_MS) return;
    this.#told = now;
    this.#tell("guessing-return");
  }
}
