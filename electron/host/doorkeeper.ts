import { openMeeting } from "../../shared/core/state.ts";
import type { Room } from "./room.ts";

/**
 * Closes the door when somebody tries codes. Limits cannot stop that: whoever is refused for haste tries on another
 * socket, and the right code has to be let through for the people it belongs to. At a closed door a guessed code gives a
 * place in line, where people look at each other. Once for each code: whoever opens it again means to.
 */
export class Doorkeeper {
  readonly #tell: () => void;
  #closedFor: string | null = null;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  async guessed(room: Room | null): Promise<void> {
    const meeting = room && openMeeting(room.state);
    if (!meeting || meeting.code === this.#closedFor) return;
    this.#closedFor = meeting.code;
    if (meeting.door === "open")
      await room.system({ type: "meeting.door", id: meeting.id, from: "open", to: "closed" });
    this.#tell();
  }
}
