import { z } from "zod";
import { RULES } from "../../../shared/core/decide.ts";
import { newId } from "../../../shared/new-id.ts";
import {
  type Envelope,
  leaseSchema,
  libraryRequestSchema,
  statusSchema,
  ticketRequestSchema,
} from "../../../shared/wire/protocol.ts";
import type { Staff } from "../../lib/staff.ts";
import { pause } from "../../lib/until.ts";
import { type Arena, marksIn } from "../arena.ts";
import { type Hostile, openHostile, PATIENCE } from "../hostile.ts";
import { mutate } from "../mutate.ts";
import { sample } from "../values.ts";

/** What a message other than a command is made of. */
const EVENTS: Record<string, z.ZodType> = {
  tickets: ticketRequestSchema,
  lease: leaseSchema,
  status: statusSchema,
  library: libraryRequestSchema,
};
const TYPES = Object.keys(RULES);
/** A participant may send sixty in ten seconds; faster, and only the limit would be tried. */
const EACH_EVERY_MS = 170;

const DEEP = "[".repeat(1_000);

/** Commands made from the schemas of all rules, half of them broken in one place; sent by guests, coach and beamer. */
export async function fuzzCommands(arena: Arena, count: number): Promise<void> {
  const senders = [...arena.joined, ...(await others(arena))];
  let left = count;
  await Promise.all(
    senders.map(async (sender, i) => {
      await pause((i * EACH_EVERY_MS) / senders.length);
      for (let now: Hostile = sender; left > 0; ) {
        left -= 1;
        const begun = performance.now();
        await one(arena, now);
        // Whoever sent what is no JSON was hung up on, and comes back.
        if (!now.open())
          now = await openHostile(arena.hall.host.url, arena.ear, { key: now.key, person: now.person });
        await pause(Math.max(0, EACH_EVERY_MS - (performance.now() - begun)));
      }
    }),
  );
}

async function one(arena: Arena, sender: Hostile): Promise<void> {
  const { random, lore } = arena;
  if (random.once(12)) {
    const [event, schema] = random.pick(Object.entries(EVENTS)) ?? ["status", z.null()];
    // Nobody answers a status that is right.
    if (event === "status") return sender.say(`42["status",${mutate(sample(schema, random, lore), random)}]`);
    return hear(arena, event, await sender.send(event, shaped(arena, sample(schema, random, lore))));
  }
  const type = random.pick(TYPES) ?? "undo";
  const schema = RULES[type]?.schema;
  if (!schema) return;
  const cmd = shaped(arena, sample(schema, random, lore));
  const id = random.once(30) ? "tickets:aaaa" : newId();
  const payload = `{"id":"${id}","cmd":${cmd},"ticket":${ticket(arena)}}`;
  const answer = await sender.send(
    "cmd",
    random.once(20) ? mutate({ id, cmd: { type }, ticket: null }, random) : payload,
  );
  hear(arena, "cmd", answer);
  if (answer?.includes('"ok":true')) for (const mark of marksIn(cmd)) arena.accepted.add(mark);
}

function shaped({ random }: Arena, value: unknown): string {
  return random.once(2) ? mutate(value, random) : JSON.stringify(value ?? null);
}

function ticket({ random, lore, tickets }: Arena): string {
  if (!random.once(3)) return "null";
  const real = random.pick(tickets);
  if (real && !random.once(4)) return random.once(4) ? mutate(real, random) : JSON.stringify(real);
  const forged = {
    step: random.pick(lore.ids),
    prompt: "ambitie",
    token: "ab".repeat(32),
    proof: "cd".repeat(64),
  };
  return random.once(4) ? mutate(forged, random) : JSON.stringify(forged);
}

function hear(arena: Arena, event: string, answer: string | null): void {
  arena.count(event === "cmd" ? "commands" : "other messages");
  if (answer?.includes('"code":"unknown"')) arena.trouble("a message made the host stumble (unknown)");
  const code = /"code":"([\w-]+)"/.exec(answer ?? "")?.[1];
  if (answer === null) arena.count("hung up on, or not answered");
  else arena.count(code ? `refused: ${code}` : "yes");
}

/** Who is no participant: nobodies, a beamer, keys that are made up, and the coach of the last table. */
async function others({ hall, ear }: Arena): Promise<Hostile[]> {
  const { url, line } = hall.host;
  const beamer = { face: "beamer", key: line.keys.beamer };
  // A table's key without what seals its line, as somebody may have who overheard it.
  const unsealed = { face: "tafel", key: line.keys.coaches.at(-1)?.key ?? "" };
  const claims = [{}, {}, {}, beamer, unsealed, { face: "regie", key: "0".repeat(32) }];
  const open = await Promise.all(claims.map((claim) => openHostile(url, ear, claim)));
  const coach = hall.coaches.at(-1);
  return coach ? [...open, through(coach), through(coach), through(coach)] : open;
}

/** Sends along the sealed line of a coach who means harm: whatever is JSON, to all that is there. */
function through({ room }: Staff): Hostile {
  return {
    key: "",
    person: null,
    async send(event, payload) {
      // Their own page cannot seal what is nested too deep to be written.
      const envelope = event === "cmd" && !payload.includes(DEEP) ? parsed(payload) : null;
      if (!envelope) return null;
      const answer = await Promise.race([room.deliver(envelope), pause(PATIENCE)]);
      return answer ? JSON.stringify([answer]) : null;
    },
    say: () => {},
    open: () => true,
    close: () => {},
  };
}

function parsed(text: string): Envelope | null {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return null;
  }
}
