import type { Actor } from "../core/actor.ts";
import { find, list, teamsOf } from "../core/state.ts";
import { LIMITS } from "../limits.ts";
import type { RecordOf, RecordType } from "../records.ts";
import { everyMethod } from "./method.ts";
import { Random } from "./random.ts";
import type { HeldTicket, Outcome, World } from "./world.ts";

type Message = { type: string } & Record<string, unknown>;
export type Try = { actor: Actor; message: unknown };

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

/** For each command of the room a way to try it. A test checks that none is missing and that each succeeds at times. */
export const TRIES: Record<string, (chance: Chance) => Try | null> = {
  "person.join": (c) => ({
    actor: {
      role: "guest",
      keyHash: c.random.once(6) ? `secret-key-${c.random.below(4)}` : c.world.id("secret-key"),
    },
    message: {
      type: "person.join",
      id: c.random.once(10) ? c.idOf("person") : c.world.id("person"),
      code: c.from(c.world.meeting?.code ?? "", "00000"),
      team: c.team(),
    },
  }),
  "person.team": (c) => {
    const person = c.any("person");
    const self = c.random.once(2) && person;
    const message = {
      type: "person.team",
      id: person?.id ?? "nothing",
      from: c.from(person?.team ?? "", c.team()),
      to: c.team(),
    };
    return { actor: self ? c.world.person(self.id) : c.staff(), message };
  },
  "person.name": (c) => ({
    actor: c.participant(),
    message: { type: "person.name", name: `Naam ${c.world.id("mark")}` },
  }),
  "person.judge": (c) => {
    const person = c.any("person");
    return {
      actor: c.staff(),
      message: {
        type: "person.judge",
        id: person?.id ?? "nothing",
        from: c.from(person?.state ?? "in", "waiting"),
        to: c.random.once(3) ? "removed" : "in",
      },
    };
  },
  "meeting.create": (c) =>
    c.all("meeting").length > 1
      ? null
      : {
          actor: c.world.regie,
          message: {
            type: "meeting.create",
            id: c.world.id("meeting"),
            title: "Vormgeven",
            date: "2027-03-02",
            lang: "nl",
            method: everyMethod(),
            teams: [{ name: "De Fiets", sign: "fiets" }],
          },
        },
  "meeting.open": (c) => ({
    actor: c.world.regie,
    message: { type: "meeting.open", id: c.idOf("meeting"), from: "prepared" },
  }),
  "meeting.close": (c) =>
    c.random.once(6)
      ? { actor: c.world.regie, message: { type: "meeting.close", id: c.idOf("meeting"), from: "open" } }
      : null,
  "meeting.go": (c) => {
    const { meeting } = c.world;
    return {
      actor: c.random.once(20) ? c.coach() : c.world.regie,
      message: {
        type: "meeting.go",
        id: meeting?.id ?? "nothing",
        from: c.from(meeting?.current ?? null, null),
        to: c.random.pick(meeting?.steps ?? []) ?? "nothing",
      },
    };
  },
  "meeting.freeze": (c) => {
    const frozen = c.world.meeting?.frozen ?? false;
    // Mostly to let go: a room that stands still tells little.
    return setting(c, "meeting.freeze", frozen, frozen ? false : c.random.once(5));
  },
  "meeting.black": (c) => setting(c, "meeting.black", c.world.meeting?.black ?? false, c.yes()),
  "meeting.door": (c) =>
    setting(c, "meeting.door", c.world.meeting?.door ?? "open", c.random.once(3) ? "closed" : "open"),
  "meeting.pause": (c) => {
    const paused = (c.world.meeting?.paused ?? null) !== null;
    return setting(c, "meeting.pause", paused, paused ? false : c.random.once(5));
  },
  "meeting.rename": (c) => setting(c, "meeting.rename", c.world.meeting?.title ?? "", c.world.id("titel")),
  "meeting.day": (c) =>
    setting(c, "meeting.day", c.world.meeting?.date, c.random.one(["2026-11-09", "2026-11-16"])),
  "meeting.starts": (c) =>
    setting(c, "meeting.starts", c.world.meeting?.startsAt ?? null, c.random.one(["09:30", "13:00", null])),
  "meeting.wifi": (c) =>
    setting(c, "meeting.wifi", c.world.meeting?.wifi ?? null, { ssid: "zaal", password: "secret-wifi" }),
  "beamer.show": (c) =>
    setting(c, "beamer.show", c.world.meeting?.beamer, {
      mode: c.random.one(["board", "mosaic"]),
      team: c.team(),
    }),
  "timer.add": (c) => ({
    actor: c.world.regie,
    message: {
      type: "timer.add",
      id: c.world.meeting?.id ?? "nothing",
      from: c.from(c.world.meeting?.timer?.endsAt ?? null, 1),
      minutes: c.random.one([1, 5, -1, -20]),
    },
  }),
  "clock.shift": (c) => ({
    actor: c.world.system,
    message: { type: "clock.shift", by: c.random.below(7200) * 1000 - 3_600_000 },
  }),
  "step.reveal": (c) => {
    const step = find(c.world.state, "step", c.world.meeting?.current) ?? c.any("step");
    return {
      actor: c.random.once(10) ? c.coach() : c.world.regie,
      message: { type: "step.reveal", id: step?.id ?? "nothing", from: false },
    };
  },
  "step.edit": (c) => ({
    actor: c.world.regie,
    message: {
      type: "step.edit",
      id: c.idOf("step"),
      words: c.yes() ? { minutes: c.random.below(30) } : {},
      terms: c.yes() ? { perPerson: 1 + c.random.below(3) } : {},
    },
  }),
  "programme.arrange": (c) => {
    const steps = c.world.meeting?.steps ?? [];
    const to = c.random.once(4) ? steps.filter(() => !c.random.once(6)) : [...steps].reverse();
    return {
      actor: c.world.regie,
      message: { type: "programme.arrange", id: c.world.meeting?.id ?? "nothing", from: steps, to },
    };
  },
  "team.edit": (c) => ({
    actor: c.world.regie,
    message: { type: "team.edit", id: c.idOf("team"), name: c.world.id("Team"), sign: "boot" },
  }),
  "traject.create": (c) => ({
    actor: c.world.system,
    message: { type: "traject.create", title: "Reis", lang: "nl", madeOn: "2026-11-01" },
  }),
  "traject.edit": (c) => ({
    actor: c.world.regie,
    message: { type: "traject.edit", set: { title: c.world.id("Reis"), keepUntil: "2027-11-01" } },
  }),
  "tickets.issue": (c) => {
    const step = c.stepOf(c.random.once(3) ? "vote" : "notes");
    const prompt = step?.block === "vote" ? "dots" : (c.random.pick(step?.prompts ?? [])?.key ?? "a");
    return {
      actor: c.participant(),
      message: {
        type: "tickets.issue",
        step: step?.id ?? "nothing",
        prompt: c.from(prompt, "b"),
        count: c.from(step?.perPerson ?? 2, 9),
        digest: c.random.one(["a", "b", "a", "a"]).repeat(64),
      },
    };
  },
  "note.add": (c) => {
    const step = c.stepOf("notes");
    const prompt = c.random.pick(step?.prompts ?? [])?.key ?? "a";
    const id = c.random.once(12) ? c.idOf("note") : c.world.id("mark");
    const message: Message = {
      type: "note.add",
      id,
      step: step?.id ?? "nothing",
      prompt,
      text: `tekst ${c.world.id("mark")}`,
      kind: c.from(null, "vraag"),
      photo: null,
    };
    if (c.random.once(8)) return { actor: c.staff(), message: { ...message, team: c.team() } };
    const tickets = step && step.level !== "named" && !c.random.once(10);
    return { actor: tickets ? c.bearer(c.held(step.id, prompt)) : c.participant(), message };
  },
  "note.edit": (c) => {
    const note = c.any("note");
    if (note && c.random.once(6)) c.world.leases.set(note.id, "another");
    else c.world.leases.clear();
    return {
      actor: c.random.once(3) ? c.staff() : c.writer(note),
      message: {
        type: "note.edit",
        id: note?.id ?? "nothing",
        from: c.from(note?.text.w ?? "", "w-old"),
        text: c.random.once(5) ? (note?.text.t ?? "x") : `anders ${c.world.id("mark")}`,
        ...(c.random.once(3) ? { kind: c.random.one([null, "vraag", "onzin"]) } : {}),
      },
    };
  },
  "note.withdraw": (c) => {
    const note = c.random.once(3) ? c.any("note") : undefined;
    return note ? { actor: c.writer(note), message: { type: "note.withdraw", id: note.id } } : null;
  },
  "note.move": (c) => {
    const note = c.any("note");
    const zones = note ? list(c.world.state, "zone", `zones:${note.board}`) : [];
    return {
      actor: c.staff(),
      message: {
        type: "note.move",
        id: note?.id ?? "nothing",
        zone: c.from(c.random.pick(zones)?.id ?? "nothing", c.idOf("zone")),
        pos: c.yes() ? { x: c.random.below(100), y: c.random.below(100) } : null,
      },
    };
  },
  "note.judge": (c) => {
    const note = c.any("note");
    return {
      actor: c.staff(),
      message: {
        type: "note.judge",
        id: note?.id ?? "nothing",
        from: c.from(note?.state ?? "shown", "aside"),
        to: c.random.one(["shown", "shown", "aside", "removed"]),
      },
    };
  },
  "note.erase": (c) =>
    c.random.once(3) ? { actor: c.staff(), message: { type: "note.erase", id: c.idOf("note") } } : null,
  "note.lay": (c) => {
    const note = c.any("note");
    const themes = c.all("theme").filter((theme) => theme.team === note?.team || c.random.once(10));
    return {
      actor: c.yes() ? c.staff() : c.writer(note),
      message: {
        type: "note.lay",
        id: note?.id ?? "nothing",
        from: c.from(note?.theme ?? null, null),
        theme: c.random.once(5) ? null : (c.random.pick(themes)?.id ?? null),
      },
    };
  },
  "theme.add": (c) => ({
    actor: c.staff(),
    message: {
      type: "theme.add",
      id: c.random.once(20) ? c.idOf("note") : c.world.id("theme"),
      step: c.stepOf("cluster")?.id ?? "nothing",
      title: `thema ${c.world.id("mark")}`,
      team: c.team(),
    },
  }),
  "theme.rename": (c) => {
    const theme = c.any("theme");
    return {
      actor: c.staff(),
      message: {
        type: "theme.rename",
        id: theme?.id ?? "nothing",
        from: c.from(theme?.title.w ?? "", "w-old"),
        title: `thema ${c.world.id("mark")}`,
      },
    };
  },
  "theme.remove": (c) => {
    const theme = c.any("theme");
    const into = c.any("theme");
    return {
      actor: c.staff(),
      message: {
        type: "theme.remove",
        id: theme?.id ?? "nothing",
        into: c.yes() ? (into?.id ?? null) : null,
      },
    };
  },
  "dot.place": (c) => {
    const step = c.stepOf("vote");
    const held = c.held(step?.id, "dots");
    const source = c.all("step").find((each) => each.key === step?.source && each.meeting === step?.meeting);
    const themes = c.all("theme").filter((theme) => theme.step === source?.id);
    return {
      actor: c.random.once(4) ? c.coach() : c.bearer(held),
      message: {
        type: "dot.place",
        id: c.random.once(10) ? c.idOf("dot") : c.world.id("dot"),
        step: step?.id ?? "nothing",
        target: c.random.pick(themes)?.id ?? c.idOf("theme"),
      },
    };
  },
  "dot.take": (c) => {
    const dot = c.any("dot");
    const held = c.world.tickets.find((t) => t.ticket === dot?.ticket);
    return {
      actor: dot?.ticket ? c.bearer(held) : c.coach(),
      message: { type: "dot.take", id: dot?.id ?? "nothing" },
    };
  },
  "action.propose": (c) => {
    const step = c.stepOf("actions");
    const seeds = [
      ...c.all("theme"),
      ...c.all("note").filter((note) => !note.hidden && note.state === "shown"),
    ];
    const source = c.random.pick(seeds);
    return {
      actor: c.yes() ? c.participant() : c.staff(),
      message: {
        type: "action.propose",
        id: c.world.id("action"),
        step: step?.id ?? "nothing",
        team: c.team(),
        what: `wat ${c.world.id("mark")}`,
        forWhom: "buren",
        firstStep: "",
        effect: "",
        checkedWith: "",
        due: c.yes() ? { chip: "deze-week" } : null,
        sources: source ? [source.id] : [],
      },
    };
  },
  "action.edit": (c) => {
    const action = c.any("action");
    const owner = action?.owners.find((each) => each.person)?.person;
    return {
      actor: owner && c.yes() ? c.world.person(owner) : c.staff(),
      message: {
        type: "action.edit",
        id: action?.id ?? "nothing",
        from: { what: c.from(action?.what.w ?? "", "w-old") },
        set: { what: `wat ${c.world.id("mark")}`, ...(c.yes() ? { due: { chip: "voor-vormgeven" } } : {}) },
      },
    };
  },
  "action.yes": (c) => ({
    actor: c.participant(),
    message: { type: "action.yes", id: c.idOf("action"), name: `Naam ${c.world.id("mark")}` },
  }),
  "action.tick": (c) => ({
    actor: c.staff(),
    message: { type: "action.tick", id: c.idOf("action"), name: `Naam ${c.world.id("mark")}` },
  }),
  "action.back": (c) => {
    const action = c.any("action");
    const owner = c.random.pick(action?.owners ?? []);
    return {
      actor: owner?.person && c.yes() ? c.world.person(owner.person) : c.staff(),
      message: { type: "action.back", id: action?.id ?? "nothing", owner: owner?.name.w ?? null },
    };
  },
  "action.seek": (c) => {
    const action = c.any("action");
    const from = action?.state === "zoekt" ? "zoekt" : "voorstel";
    return {
      actor: c.staff(),
      message: {
        type: "action.seek",
        id: action?.id ?? "nothing",
        from,
        to: c.random.one(["zoekt", "voorstel"]),
      },
    };
  },
  "action.remove": (c) =>
    c.random.once(2) ? { actor: c.staff(), message: { type: "action.remove", id: c.idOf("action") } } : null,
  undo: (c) => ({ actor: c.random.once(4) ? c.participant() : c.staff(), message: { type: "undo" } }),
  redo: (c) => ({ actor: c.random.once(4) ? c.participant() : c.staff(), message: { type: "redo" } }),
};

function setting(c: Chance, type: string, from: unknown, to: unknown): Try {
  const id = c.world.meeting?.id ?? c.idOf("meeting");
  return { actor: c.random.once(20) ? c.coach() : c.world.regie, message: { type, id, from, to } };
}

/** How often each command is tried, where not once. A room writes more than it opens doors. */
const WEIGHTS: Readonly<Record<string, number>> = {
  "note.add": 14,
  "tickets.issue": 8,
  "person.join": 5,
  "note.lay": 6,
  "note.edit": 4,
  "note.judge": 3,
  "note.move": 3,
  "dot.place": 9,
  "theme.add": 6,
  "action.propose": 4,
  "action.yes": 3,
  "meeting.go": 2,
  "meeting.freeze": 2,
  "meeting.pause": 2,
  "theme.rename": 2,
  "theme.remove": 2,
  "step.reveal": 2,
  undo: 4,
  redo: 2,
};
const BAG = Object.keys(TRIES).flatMap((type) => Array<string>(WEIGHTS[type] ?? 1).fill(type));

/** Messages that no page of ours would send. */
const NONSENSE: readonly unknown[] = [
  null,
  "note.add",
  {},
  { type: "toString" },
  { type: "__proto__" },
  { type: "note.add" },
  { type: "undo", more: 1 },
  { type: "note.withdraw", id: "../x" },
  { type: "person.name", name: "\ud800" },
  { type: "person.name", name: "\u200b" },
  { type: "person.name", name: "x".repeat(LIMITS.nameChars + 1) },
];

/** Something that somebody tries, as this seed has it; null when there is nothing to try. */
export function attempt(world: World, seed: number): Try | null {
  const chance = new Chance(world, seed);
  world.now += chance.random.below(20_000);
  if (chance.random.once(40)) return { actor: chance.participant(), message: chance.random.pick(NONSENSE) };
  const type = chance.random.pick(BAG) ?? "undo";
  return TRIES[type]?.(chance) ?? null;
}

/** Plays a history: each seed is one attempt. Tells each attempt with what came of it. */
export function play(
  world: World,
  seeds: readonly number[],
  told?: (each: Try, outcome: Outcome) => void,
): void {
  for (const seed of seeds) {
    const each = attempt(world, seed);
    if (!each) continue;
    const outcome = world.do(each.actor, each.message);
    told?.(each, outcome);
  }
}
