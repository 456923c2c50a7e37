import type { Actor } from "../core/actor.ts";
import { find, teamsOf } from "../core/state.ts";
import type { RecordOf, RecordType } from "../records.ts";
import { Random } from "./random.ts";
import type { HeldTicket, World } from "./world.ts";

export type Message = { type: string } & Record<string, unknown>;
export type Try = { actor: Actor; message: unknown };
/** For each command a way to try it; null when there is nothing to try. */
export type Tries = Record<string, (chance: Chance) => Try | null>;

/** One attempt that somebody in the room might make: mostly sensible, sometimes by the wrong one or at a wrong moment. */
export class Chance {
  readonly world: World;
  readonly random: Random;

  constructor(world: World, seed: number) {
    this.world = world;
    this.random = new Random(seed);
  }

  all<T extends RecordType>(type: T): RecordOf<T>[] {
    return [...this.world.state.records.values()].filter((record) => record.type === type) as RecordOf<T>[];
  }

  any<T extends RecordType>(type: T): RecordOf<T> | undefined {
    return this.random.pick(this.all(type));
  }

  /** Mostly the id of such a record; now and then one that is not there, or of something else. */
  idOf(type: RecordType): string {
    if (this.random.once(25)) return this.random.once(2) ? "nothing" : (this.any("step")?.id ?? "nothing");
    return this.any(type)?.id ?? "nothing";
  }

  get teams(): RecordOf<"team">[] {
    const { meeting, state } = this.world;
    return meeting ? teamsOf(state, meeting.id) : this.all("team");
  }

  team(): string {
    return this.random.pick(this.teams)?.id ?? "nothing";
  }

  coach(): Actor {
    return this.world.coach(this.random.once(20) ? (this.any("team")?.id ?? "nothing") : this.team());
  }

  participant(): Actor {
    if (this.random.once(40)) return { role: "participant", id: "stranger", team: this.team() };
    return this.world.person(this.any("person")?.id ?? "stranger");
  }

  staff = (): Actor => (this.random.once(2) ? this.world.regie : this.coach());

  held(step?: string, prompt?: string): HeldTicket | undefined {
    const fitting = this.world.tickets.filter(
      (t) => (step === undefined || t.step === step) && (prompt === undefined || t.prompt === prompt),
    );
    return this.random.pick(fitting);
  }

  bearer(held: HeldTicket | undefined): Actor {
    if (held && !this.random.once(30)) return this.world.bearer(held);
    const ticket = held?.ticket ?? "forged";
    return { role: "ticket", ticket, step: this.idOf("step"), prompt: "a", team: this.team() };
  }

  /** The actor who may well change this note. */
  writer(note: RecordOf<"note"> | undefined): Actor {
    if (note?.ticket) return this.bearer(this.world.tickets.find((t) => t.ticket === note.ticket));
    return note?.author ? this.world.person(note.author) : this.participant();
  }

  /** A step of this block, mostly the current one. */
  stepOf(block: string): RecordOf<"step"> | undefined {
    const { state, meeting } = this.world;
    const current = find(state, "step", meeting?.current);
    if (current?.block === block && !this.random.once(8)) return current;
    const all = this.all("step").filter((step) => step.block === block);
    return this.random.pick(all.filter((step) => step.meeting === meeting?.id)) ?? this.random.pick(all);
  }

  /** What it changes from: as it is, or now and then something else. */
  from<T>(is: T, other: T): T {
    return this.random.once(15) ? other : is;
  }

  yes = (): boolean => this.random.once(2);
}
