import type { Actor } from "../core/actor.ts";
import { find } from "../core/state.ts";
import { type Method, methodSchema } from "../methods/schema.ts";
import { teamsIn } from "./busy.ts";
import { openWorld, type World } from "./world.ts";

type Message = { type: string } & Record<string, unknown>;
type Turn = { actor: Actor; message: Message };

const both = (text: string) => ({ nl: text, en: text });
const step = (key: string, block: string, more: object = {}) => ({
  key,
  block,
  title: both(key),
  say: both(key),
  minutes: 25,
  ...more,
});
const prompts = ["ambitie", "doen", "meer"];

/** The shape of the day that counts: notes without names, hidden, three prompts a team. */
const dreaming = (): Method =>
  methodSchema.parse({
    format: 1,
    key: "vol",
    title: both("Vol"),
    purpose: both("Vol"),
    source: "[N]",
    group: both("Vol"),
    steps: [
      step("dromen", "notes", {
        circle: "zaal",
        level: "none",
        hidden: true,
        prompts: prompts.map((key) => ({ key, title: both(key), ask: both(key) })),
      }),
    ],
  });

/** A room of six teams in which so many notes lie, and the next things that phones there would do. */
export class FullRoom {
  readonly world: World;
  readonly #teams: string[];
  readonly #step: string;
  #turn = 0;
  #last: { actor: Actor; id: string } | null = null;

  constructor(notes: number) {
    this.world = openWorld(1, 6, dreaming());
    this.world.go("dromen");
    this.#teams = teamsIn(this.world);
    this.#step = this.world.step("dromen");
    for (let i = 0; i < notes; i += 1) {
      const { actor, message } = this.#add();
      this.world.must(actor, message);
    }
  }

  #add(): Turn & { id: string } {
    this.#turn += 1;
    const team = this.#teams[this.#turn % this.#teams.length] ?? "";
    const prompt = prompts[Math.floor(this.#turn / this.#teams.length) % prompts.length] ?? "";
    const message = this.world.note(this.#step, prompt);
    const ticket = `ticket-${this.#turn}`;
    return { actor: { role: "ticket", ticket, step: this.#step, prompt, team }, message, id: message.id };
  }

  /** What somebody does next: adds a note, rewords it, withdraws it, so that the room stays as full as it was. */
  next(): Turn {
    const last = this.#last;
    if (!last) {
      const added = this.#add();
      this.#last = { actor: added.actor, id: added.id };
      return added;
    }
    const note = find(this.world.state, "note", last.id);
    if (note && !note.text.t?.startsWith("anders")) {
      const message = { type: "note.edit", id: last.id, from: note.text.w, text: `anders ${last.id}` };
      return { actor: last.actor, message };
    }
    this.#last = null;
    return { actor: last.actor, message: { type: "note.withdraw", id: last.id } };
  }
}

/**
 * How fast the rules are: commands read, decided and evolved in a room that is full. Nothing of a disk or a wire.
 * @param clock milliseconds, such as `performance.now`
 * @returns commands a second
 */
export function throughput(clock: () => number, notes = 5000, commands = 30_000): number {
  const room = new FullRoom(notes);
  // The world of tests keeps a log and copies as the wire does; a host's core does neither.
  const turn = () => {
    const { actor, message } = room.next();
    room.world.apply(actor, message);
  };
  for (let i = 0; i < 3000; i += 1) turn();
  const from = clock();
  for (let i = 0; i < commands; i += 1) turn();
  return (commands / (clock() - from)) * 1000;
}
