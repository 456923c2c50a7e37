import { createHash } from "node:crypto";
import { newId } from "../../shared/new-id.ts";
import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { type RunningHost, startHost } from "../lib/host.ts";
import { type Ledger, openLedger } from "../lib/ledger.ts";
import { openPhone, type Phone } from "../lib/phone.ts";
import { openStaff, type Staff } from "../lib/staff.ts";
import { startTap, type Tap } from "../lib/tap.ts";

/** Somebody in the room, each behind a tap of their own: what came down it is what their device was sent. */
export type Guest = { phone: Phone; tap: Tap; team: string };
export type Screen = { staff: Staff; tap: Tap; name: string };

/** A small room of which every byte is kept. */
export type Day = {
  data: string;
  host: RunningHost;
  ledger: Ledger;
  regie: Facilitator;
  screens: readonly Screen[];
  coach: Staff;
  guests: readonly Guest[];
  /** All taps with who is behind them. */
  wires(): { who: string; bytes: Buffer }[];
  close(): Promise<number | null>;
};

const GUESTS = 6;

/** One team of six and another of one, their coach, a regie and a beamer; the meeting is open and everybody is in. */
export async function beginDay(data: string): Promise<Day> {
  const host = await startHost({ data, args: ["--new", "dromen-kort", "--host", "127.0.0.1"] });
  const ledger = openLedger();
  const { keys, teams, code } = host.line;
  const [first, second] = teams;
  const key = keys.coaches.find((coach) => coach.team === first?.id)?.key;
  if (!first || !second || !key || !code) throw new Error("the host told too little");
  const screens: Screen[] = [];
  const screen = async (name: string, face: "regie" | "beamer" | "tafel", secret: string) => {
    const tap = await startTap(host.port);
    const staff = await openStaff({ url: tap.url, face, key: secret, ledger });
    screens.push({ staff, tap, name });
    return staff;
  };
  const regie = facilitate(await screen("regie", "regie", keys.regie));
  await screen("beamer", "beamer", keys.beamer);
  const coach = await screen("tafel", "tafel", key);
  await regie.open();
  const guests: Guest[] = [];
  for (let i = 0; i <= GUESTS; i += 1) {
    const tap = await startTap(host.port);
    const phone = await openPhone({ url: tap.url, code, ledger });
    const team = i < GUESTS ? first.id : second.id;
    await phone.join(team);
    guests.push({ phone, tap, team });
  }
  return {
    data,
    host,
    ledger,
    regie,
    screens,
    coach,
    guests,
    wires: () => [
      ...screens.map(({ name, tap }) => ({ who: name, bytes: bytesOf(tap) })),
      ...guests.map(({ tap }, i) => ({ who: `telefoon ${i}`, bytes: bytesOf(tap) })),
    ],
    async close() {
      for (const { staff } of screens) staff.close();
      for (const { phone } of guests) phone.close();
      await Promise.all([...screens, ...guests].map(({ tap }) => tap.close()));
      return host.stop();
    },
  };
}

const bytesOf = (tap: Tap) => Buffer.concat(tap.lines.map((line) => line.bytes()));

/** Who somebody is, in every form in which the host could know it. */
export function tracesOf({ phone: { identity } }: Guest): string[] {
  return [identity.person, identity.key, sha256(identity.key)];
}

/** What of a ticket may be known where: the token is the phone's alone, its hash the host's until the meeting ends. */
export async function ticketOf({ phone }: Guest, step: string, prompt: string, use: string) {
  const ticket = await phone.wallet.ticketFor({ step, prompt, use });
  if ("ok" in ticket) throw new Error("the ticket of a note is lost");
  return { token: ticket.token, proof: ticket.proof, hash: sha256(ticket.token).slice(0, 32) };
}

/** A dot on a theme, without a name. @returns its id */
export async function giveDot({ phone }: Guest, step: string, target: string): Promise<string> {
  const id = newId();
  const answer = await phone.do({ type: "dot.place", id, step, target }, { step, prompt: "dots", use: id });
  if (!answer.ok) throw new Error(`a dot was refused: ${answer.code}`);
  return id;
}

/** A file as the regie takes it along. */
export async function exported(day: Day, request: { what: string; format: string; team: string | null }) {
  const response = await fetch(`${day.host.url}/export`, {
    method: "POST",
    headers: { authorization: `Bearer ${day.host.line.keys.regie}`, "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`no ${request.format}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
