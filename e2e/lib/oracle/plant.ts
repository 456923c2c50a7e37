import { createHash } from "node:crypto";
import type { State } from "../../../shared/core/state.ts";
import { newId } from "../../../shared/new-id.ts";
import type { Answer, Ticket } from "../../../shared/wire/protocol.ts";
import type { Phone } from "../phone.ts";
import type { Oracle } from "./oracle.ts";
import type { NoteFacts } from "./readers.ts";
import type { Facts } from "./rules.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A note that somebody sends without a name. */
export type Watched = { id: string; w: string; text: string };
type Writing = { step: string; prompt: string; text: string; kind?: string | undefined; note: NoteFacts };

/** Texts with fewer signs than this may well stand in a screen's own words. */
const TELLING = 16;

/** Watches words, if they are such that nothing else contains them. */
export function plantWords(oracle: Oracle, text: string, facts: Facts): void {
  if (text.length >= TELLING) oracle.plant(text, facts.note?.hidden ? "hidden" : "open", facts);
}

/** Every person and every contribution without a name on disk, so that no row may have both. */
export function plantState(oracle: Oracle, state: State): void {
  for (const record of state.records.values()) {
    if (record.type === "person") oracle.knows(record.id, { person: record.id, team: record.team });
    else if (record.type === "dot" || (record.type === "note" && record.level !== "named"))
      for (const trace of [record.id, record.ticket]) if (trace) oracle.knows(trace, { nameless: true });
  }
}

/**
 * Writes a note without a name of which everything is watched: its words, its id and wording, and its ticket.
 * @throws when the host refuses it
 */
export async function writeWatched(
  oracle: Oracle,
  phone: Phone,
  { step, prompt, text, kind, note }: Writing,
): Promise<Watched> {
  const facts: Facts = { note, person: phone.identity.person, nameless: true };
  plantWords(oracle, text, facts);
  const { id, answer } = await phone.write({ step, prompt, text, ...(kind ? { kind } : {}) });
  if (!answer.ok) throw new Error(`a note was refused: ${answer.code}`);
  const w = String(answer["w"]);
  for (const each of [id, w]) oracle.plant(each, note.hidden ? "hidden id" : "open id", facts);
  await watchTicket(oracle, phone, { step, prompt, use: id });
  return { id, w, text };
}

/** Gives a dot of which id and ticket are watched. @throws when the host refuses it */
export const dotWatched = (oracle: Oracle, phone: Phone, step: string, target: string): Promise<string> =>
  byTicket(oracle, phone, { type: "dot.place", step, target }, "dots");

/** Stands on a scale; id and ticket are watched. @throws when the host refuses it */
export const placeWatched = (
  oracle: Oracle,
  phone: Phone,
  { step, prompt, value }: { step: string; prompt: string; value: number | null },
): Promise<string> => byTicket(oracle, phone, { type: "scale.place", step, prompt, value }, prompt);

/** Something without words that runs on a ticket. @returns its id */
async function byTicket(
  oracle: Oracle,
  phone: Phone,
  cmd: { type: string; step: string } & Record<string, unknown>,
  prompt: string,
): Promise<string> {
  const id = newId();
  const use = { step: cmd.step, prompt, use: id };
  const answer: Answer = await phone.do({ ...cmd, id }, use);
  if (!answer.ok) throw new Error(`${cmd.type} was refused: ${answer.code}`);
  oracle.plant(id, "hidden id", { person: phone.identity.person, nameless: true });
  await watchTicket(oracle, phone, use);
  return id;
}

/** What of a ticket may be known where: token and proof are the phone's alone, the hash the host's until the end. */
async function watchTicket(oracle: Oracle, phone: Phone, use: { step: string; prompt: string; use: string }) {
  const ticket = await phone.wallet.ticketFor(use);
  if ("ok" in ticket) throw new Error("the ticket of a contribution is lost");
  for (const secret of secretsOf(ticket)) oracle.plant(secret, "secret", { nameless: true });
  oracle.plant(sha256(ticket.token).slice(0, 32), "hash", { nameless: true });
}

const secretsOf = ({ token, proof }: Ticket) => [token, proof];

/** Notes turn: what lay face down is for everybody who may read it. Look before; let it happen after. */
export function turned(oracle: Oracle): void {
  const open = (facts: Facts): Facts => ({
    ...facts,
    ...(facts.note && { note: { ...facts.note, hidden: false } }),
  });
  oracle.becomes(oracle.all("hidden"), "open", open);
  oracle.becomes(oracle.all("hidden id"), "open id", open);
}

/** The meeting closed: nothing of keys and tickets is left. */
export function closed(oracle: Oracle): void {
  oracle.becomes(oracle.all("hash"), "erased");
  oracle.becomes(oracle.all("removed"), "erased");
}
