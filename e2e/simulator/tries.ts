import type { State } from "../../shared/core/state.ts";
import { newId } from "../../shared/new-id.ts";
import { Chance, type Message } from "../../shared/testing/chance.ts";
import type { Random } from "../../shared/testing/random.ts";
import { BAG, TRIES } from "../../shared/testing/tries.ts";
import { World as Story } from "../../shared/testing/world.ts";
import type { Page } from "./page.ts";
import type { World } from "./world.ts";

/** A simulated day has one meeting, from its begin to its end. */
const NOT_HERE: ReadonlySet<string> = new Set([
  "meeting.create",
  "meeting.open",
  "meeting.close",
  "meeting.erase",
]);
const LOOKS = 12;

/** The room as the tries of random histories know it, with ids and marks of a simulated day. */
class Shadow extends Story {
  readonly #mark: () => string;

  constructor(state: State, mark: () => string) {
    super();
    this.state = state;
    this.#mark = mark;
  }

  override id(kind = "id"): string {
    return kind === "mark" ? this.#mark() : newId();
  }
}

/**
 * Something that random histories try as well, if it is something for this staff page: so whatever command is added to
 * them is tried here too.
 */
export function tryAnything(world: World, page: Page, random: Random): Message | null {
  const chance = new Chance(new Shadow(world.oracle.state, () => world.mark()), random.below(2 ** 31));
  for (let i = 0; i < LOOKS; i += 1) {
    const type = random.pick(BAG) ?? "";
    const attempt = NOT_HERE.has(type) ? null : TRIES[type]?.(chance);
    if (!attempt) continue;
    const { actor, message } = attempt;
    const fits =
      page.face === "regie"
        ? actor.role === "facilitator"
        : actor.role === "coach" && actor.team === page.team;
    if (!fits) continue;
    const command = message as Message;
    // Marks are for what people read.
    return String(command["id"]).startsWith("merk") ? { ...command, id: newId() } : command;
  }
  return null;
}
