import { ticketsFor } from "../blocks/index.ts";
import type { Actor } from "../core/actor.ts";
import { type Command, decide, readCommand } from "../core/decide.ts";
import { idOfChange, type RoomEvent } from "../core/event.ts";
import { evolve, load, type Touched } from "../core/evolve.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Ctx } from "../core/rule.ts";
import { emptyState, find, openMeeting, type State } from "../core/state.ts";
import type { Method } from "../methods/schema.ts";
import type { Rec } from "../records.ts";
import { withoutTexts, wordingsIn } from "../words.ts";
import { everyMethod } from "./method.ts";
import { Random } from "./random.ts";

/** A ticket that some phone holds; the world remembers whose it is, which the host never does. */
export type HeldTicket = { person: string; ticket: string; step: string; prompt: string };
export type Outcome = ({ ok: true; event: RoomEvent | null } & Record<string, unknown>) | Refusal;
export type Listener = (touched: Touched, event: RoomEvent) => void;

/** Copies a plain value as the wire and the disk do. */
export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * A room without host, disk or wire: commands in, state out. It keeps a log as the store does (records of the last fold,
 * events since, erased words taken out), so that a replay can be compared with what is live.
 */
export class World {
  state: State = emptyState();
  base: Rec[] = [];
  log: RoomEvent[] = [];
  now = Date.UTC(2026, 10, 3, 8, 30);
  /** Leases by note; the asking device's own token is `lease`. */
  readonly leases = new Map<string, string>();
  lease: string | null = null;
  readonly tickets: HeldTicket[] = [];
  readonly listeners = new Set<Listener>();
  readonly random: Random;
  readonly method: Method;
  #ids = 0;

  constructor(seed = 1, method: Method = everyMethod()) {
    this.method = method;
    this.random = new Random(seed);
  }

  /** A fresh id as devices make them, but readable in a failure: kind and number, twenty signs. */
  id(kind = "id"): string {
    this.#ids += 1;
    return `${kind}${String(this.#ids).padStart(20 - kind.length, "0")}`;
  }

  ctx(actor: Actor): Ctx {
    return {
      state: this.state,
      actor,
      now: this.now,
      id: () => this.id("w"),
      random: () => this.random.next(),
      heldBy: (id) => this.leases.get(id) ?? null,
      lease: this.lease,
    };
  }

  /** What the host does with a message, but for disk and wire. */
  do(actor: Actor, message: unknown): Outcome {
    const command = readCommand(message);
    if ("ok" in command) return command as Refusal;
    const decision = decide(this.ctx(actor), command as Command);
    if (!decision.ok) return decision;
    if (decision.event) this.#apply(throughJson(decision.event));
    if (actor.role === "participant" && command.type === "tickets.issue")
      this.#handOut(actor.id, command as Command);
    return { ...decision.answer, ok: true, event: decision.event };
  }

  /** Reads, decides and evolves, and nothing else: no log, no listeners. @throws when it is refused */
  apply(actor: Actor, message: unknown): void {
    const command = readCommand(message);
    const decision = "ok" in command ? (command as Refusal) : decide(this.ctx(actor), command as Command);
    if (!decision.ok) throw new Error(decision.code);
    if (decision.event) evolve(this.state, decision.event);
  }

  /** Like `do`, for what has to succeed. @throws with the refusal */
  must(actor: Actor, message: { type: string } & Record<string, unknown>): Record<string, unknown> {
    const outcome = this.do(actor, message);
    if (!outcome.ok) throw new Error(`${message.type} by ${actor.role}: ${outcome.code}`);
    return outcome;
  }

  #apply(event: RoomEvent): void {
    const touched = evolve(this.state, event);
    this.log.push(event);
    for (const id of event.erase ?? []) this.#redact(id);
    for (const listener of this.listeners) listener(touched, event);
    if (!event.fold) return;
    this.base = throughJson([...this.state.records.values()]);
    this.log = [];
  }

  /** Takes every wording of a record out of base and log but those it carries now. */
  #redact(id: string): void {
    const keep = new Set(wordingsIn(this.state.records.get(id)));
    this.base = this.base.map((record) => (record.id === id ? withoutTexts(record, keep) : record));
    this.log = this.log.map((event) => ({
      ...event,
      changes: event.changes.map((change) =>
        idOfChange(change) === id ? withoutTexts(change, keep) : change,
      ),
    }));
  }

  #handOut(person: string, command: Command): void {
    const { step, prompt, count } = command as unknown as { step: string; prompt: string; count: number };
    const known = this.tickets.some((t) => t.person === person && t.step === step && t.prompt === prompt);
    for (let i = 0; i < count && !known; i += 1)
      this.tickets.push({ person, step, prompt, ticket: this.id("secret-ticket") });
  }

  /** The room as the store would bring it back after a crash now. */
  replayed(): State {
    const state = load(emptyState(), throughJson(this.base));
    for (const event of throughJson(this.log)) evolve(state, event);
    return state;
  }

  // Shorthand for tests that tell a story.

  readonly regie: Actor = { role: "facilitator", id: "regie" };
  readonly system: Actor = { role: "system" };
  coach = (team: string): Actor => ({ role: "coach", id: `coach:${team}`, team });

  person(id: string): Actor {
    return { role: "participant", id, team: find(this.state, "person", id)?.team ?? "nowhere" };
  }

  /** Whoever holds this ticket, as the host sees them: a hash, and the team of the phone that sends it. */
  bearer = (held: HeldTicket): Actor => {
    const { ticket, step, prompt } = held;
    const team = find(this.state, "person", held.person)?.team ?? "nowhere";
    return { role: "ticket", ticket, step, prompt, team };
  };

  get meeting() {
    return openMeeting(this.state);
  }

  /** The id of a step of the open meeting, by its key. @throws when there is none */
  step(key: string): string {
    for (const id of this.meeting?.steps ?? []) if (find(this.state, "step", id)?.key === key) return id;
    throw new Error(`no step ${key}`);
  }

  go(key: string): void {
    const { meeting } = this;
    this.must(this.regie, {
      type: "meeting.go",
      id: meeting?.id,
      from: meeting?.current ?? null,
      to: this.step(key),
    });
  }

  join(team: string): string {
    const id = this.id("person");
    const guest: Actor = { role: "guest", keyHash: this.id("secret-key") };
    this.must(guest, { type: "person.join", id, code: this.meeting?.code, team });
    return id;
  }

  /** A person's tickets for a prompt, asked for now. */
  issue(person: string, step: string, prompt: string): HeldTicket[] {
    const of = find(this.state, "step", step);
    const count = of && ticketsFor(of, prompt);
    const digest = "ab".repeat(32);
    this.must(this.person(person), { type: "tickets.issue", step, prompt, count, digest });
    return this.tickets.filter((t) => t.person === person && t.step === step && t.prompt === prompt);
  }

  note<T extends object>(step: string, prompt: string, more?: T) {
    const id = this.id("note");
    return { type: "note.add", id, step, prompt, text: `text of ${id}`, kind: null, photo: null, ...more };
  }
}

/** A world with a traject and an open meeting of this method; teams are `team-1`, `team-2` and so on, in order. */
export function openWorld(seed = 1, teams = 3, method?: Method): World {
  const world = new World(seed, method);
  world.must(world.system, { type: "traject.create", title: "Reis", lang: "nl", madeOn: "2026-11-01" });
  world.must(world.regie, {
    type: "meeting.create",
    id: "meeting-1",
    title: "Dromen",
    date: "2026-11-03",
    lang: "nl",
    method: world.method,
    teams: Array.from({ length: teams }, (_, i) => ({ name: `Team ${i + 1}`, sign: "fiets" })),
  });
  world.must(world.regie, { type: "meeting.open", id: "meeting-1", from: "prepared" });
  return world;
}
