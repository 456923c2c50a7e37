import { blindTickets, finishTickets } from "../../renderer/client/tickets.ts";
import { newId } from "../../shared/new-id.ts";
import { Random } from "../../shared/testing/random.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { BenchHall } from "../bench/hall.ts";
import type { Ear } from "./ear.ts";
import { type Hostile, openHostile } from "./hostile.ts";
import type { Lore } from "./values.ts";

/** Where it happens: a host in a process of its own, its open meeting, and what attackers may know. */
export type Arena = {
  hall: BenchHall;
  ear: Ear;
  random: Random;
  lore: Lore;
  /** Attackers who joined with the right code, one table after another. */
  joined: Hostile[];
  /** Tickets of attackers. */
  tickets: Ticket[];
  /** Marks of texts that the host said yes to. */
  accepted: Set<string>;
  /** How many of what were tried, by attack. */
  counts: Map<string, number>;
  count(what: string, times?: number): void;
  trouble(what: string): void;
  readonly troubles: readonly string[];
};

const MARK = /gast-\d+-\w+/g;

export const marksIn = (text: string): string[] => text.match(MARK) ?? [];

export function openArena(hall: BenchHall, ear: Ear, seed: number): Arena {
  const random = new Random(seed);
  const counts = new Map<string, number>();
  const troubles: string[] = [];
  const { records } = hall.regie.room;
  const kinds = ["meeting", "step", "team", "board", "zone", "note", "theme", "action", "person"] as const;
  const ids = kinds.flatMap((kind) => records.all(kind).map(({ id }) => id));
  let marks = 0;
  return {
    hall,
    ear,
    random,
    lore: {
      ids: [...ids, "traject", "regie"],
      mark: () => `gast-${++marks}-${random.below(1e6).toString(36)}`,
    },
    joined: [],
    tickets: [],
    accepted: new Set(),
    counts,
    count: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    trouble: (what) => void (troubles.length < 50 && troubles.push(what)),
    troubles,
  };
}

type Question = { step: string; prompt: string; count: number };
/** So many of them have real tickets, which they will use for what they are not for. */
const WITH_TICKETS = 20;

/** Attackers who were let in like anybody else. */
export async function joinHostiles(arena: Arena, count: number, question: Question): Promise<void> {
  const { hall, ear } = arena;
  for (let at = 0; at < count; at += 25) {
    const group = Array.from({ length: Math.min(25, count - at) }, async (_, i) => {
      const hostile = await openHostile(hall.host.url, ear);
      const person = newId();
      const team = hall.teams[(at + i) % hall.teams.length];
      const cmd = { type: "person.join", id: person, code: hall.code, team };
      const answer = await hostile.send("cmd", JSON.stringify({ id: newId(), cmd, ticket: null }));
      if (!answer?.includes('"ok":true'))
        arena.trouble(`an attacker could not join: ${answer?.slice(0, 60)}`);
      hostile.person = person;
      arena.joined.push(hostile);
    });
    await Promise.all(group);
  }
  await Promise.all(
    arena.joined.slice(0, WITH_TICKETS).map((hostile) => askTickets(arena, hostile, question)),
  );
}

async function askTickets(arena: Arena, hostile: Hostile, { step, prompt, count }: Question): Promise<void> {
  const asked = blindTickets(count);
  const request = { id: newId(), step, prompt, blinded: asked.blinded };
  const answer = await hostile.send("tickets", JSON.stringify(request));
  const [signed] = JSON.parse(answer?.slice(answer.indexOf("[")) ?? "[]") as [{ signed?: string[] }?];
  const halves = finishTickets(asked, signed?.signed ?? []);
  if (halves.length === 0) arena.trouble("an attacker got no tickets");
  for (const half of halves) arena.tickets.push({ step, prompt, ...half });
}
