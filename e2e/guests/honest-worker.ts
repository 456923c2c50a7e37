/** People who write while others attack, on a thread of their own: their waiting is the host's, not the attackers'. */
import { parentPort, workerData } from "node:worker_threads";
import { blindTickets, finishTickets } from "../../renderer/client/tickets.ts";
import { newId } from "../../shared/new-id.ts";
import type { Ticket, TicketAnswer } from "../../shared/wire/protocol.ts";
import { openThinPhone, type ThinPhone } from "../lib/thin-phone.ts";
import { pause } from "../lib/until.ts";

export type HonestRoom = {
  url: string;
  code: string;
  teams: string[];
  step: string;
  prompt: string;
  /** How many a person gets. */
  tickets: number;
  people: number;
};
/** Waiting times in ms since the last question; what each note says by the last yes; what went wrong. */
export type HonestWord = { waits: number[]; written: [note: string, text: string][]; troubles: string[] };

/** How often each of them rewords, ms. */
const EVERY_MS = 400;

const { url, code, teams, step, prompt, people, tickets } = workerData as HonestRoom;
let waits: number[] = [];
const written = new Map<string, string>();
const troubles: string[] = [];
let going = true;

async function write(phone: ThinPhone, n: number): Promise<void> {
  const joined = await phone.join(code, teams[n % teams.length] ?? "");
  if (!joined.ok) throw new Error(`join: ${joined.code}`);
  const asked = blindTickets(tickets);
  const signed = await phone.ask<TicketAnswer>("tickets", {
    id: newId(),
    step,
    prompt,
    blinded: asked.blinded,
  });
  if (!signed.ok) throw new Error(`tickets: ${signed.code}`);
  const [half] = finishTickets(asked, signed.signed);
  const ticket = { step, prompt, ...half } as Ticket;
  const id = newId();
  let from: string | null = null;
  await pause((n * EVERY_MS) / people);
  for (let i = 0; going; i += 1) {
    const text = `GEHEIM-${n}-${i}-${id}`;
    const cmd: { type: string } & Record<string, unknown> = from
      ? { type: "note.edit", id, from, text }
      : { type: "note.add", id, step, prompt, text, kind: null, photo: null };
    const begun = performance.now();
    const answer = await phone.send(cmd, ticket);
    waits.push(performance.now() - begun);
    if (answer.ok) {
      from = String(answer["w"]);
      written.set(id, text);
    } else troubles.push(`${cmd.type}: ${answer.code}`);
    await pause(EVERY_MS);
  }
  phone.close();
}

const all = Promise.all(
  Array.from({ length: people }, async (_, n) => write(await openThinPhone(url), n)),
).catch((error: unknown) => troubles.push(String(error)));

function said(): void {
  const word: HonestWord = { waits, written: [...written], troubles };
  waits = [];
  parentPort?.postMessage(word);
}

parentPort?.on("message", async (asked: "so far" | "stop") => {
  if (asked === "stop") {
    going = false;
    // Somebody who is not answered must not hold up the verdict: that is one.
    const late = setTimeout(() => troubles.push("somebody was never answered") && said(), 10_000);
    await all;
    clearTimeout(late);
  }
  said();
  if (asked === "stop") parentPort?.close();
});
