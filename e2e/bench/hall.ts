import { blindTickets, finishTickets } from "../../renderer/client/tickets.ts";
import { newId } from "../../shared/new-id.ts";
import type { Answer, Ticket, TicketAnswer } from "../../shared/wire/protocol.ts";
import { ROOM_HOST } from "../browser.ts";
import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { type RunningHost, startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { openStaff, type Staff } from "../lib/staff.ts";
import { openThinPhone, type ThinPhone } from "../lib/thin-phone.ts";
import { until } from "../lib/until.ts";

/** A host in another process with a regie, a beamer and coaches; the meeting is open, `dromen` not yet begun. */
export type BenchHall = {
  host: RunningHost;
  regie: Facilitator;
  beamer: Staff;
  coaches: Staff[];
  teams: string[];
  code: string;
  close(): Promise<void>;
};

/** @param terms other terms for the step `dromen`, e.g. more notes a person */
export async function openHall(data: string, terms: Record<string, unknown> = {}): Promise<BenchHall> {
  const host = await startHost({
    data,
    args: ["--host", "127.0.0.1", "--new", "dromen-kort", "--allow-host", ROOM_HOST],
  });
  const ledger = openLedger();
  const open = (face: "regie" | "beamer" | "tafel", key: string) =>
    openStaff({ url: host.url, face, key, ledger });
  const { keys, teams, code } = host.line;
  const regie = facilitate(await open("regie", keys.regie));
  await until("the programme on the regie", () => regie.room.records.all("step").length > 0);
  if (Object.keys(terms).length > 0)
    await regie.do({ type: "step.edit", id: regie.step("dromen").id, words: {}, terms });
  await regie.open();
  const beamer = await open("beamer", keys.beamer);
  const coaches = await Promise.all(keys.coaches.map(({ key }) => open("tafel", key)));
  return {
    host,
    regie,
    beamer,
    coaches,
    teams: teams.map(({ id }) => id),
    code: code ?? "",
    async close() {
      for (const staff of [regie, beamer, ...coaches]) staff.close();
      await host.stop();
    },
  };
}

/** Somebody who may write: `tickets` are spent one a note. */
export type Writer = { phone: ThinPhone; tickets: Ticket[] };

/** Connects and joins people, `together` at a time. */
export async function enter(hall: BenchHall, count: number, together = 40): Promise<Writer[]> {
  const writers: Writer[] = [];
  while (writers.length < count) {
    const group = Math.min(together, count - writers.length);
    const first = writers.length;
    writers.push(
      ...(await Promise.all(
        Array.from({ length: group }, async (_, i) => {
          const phone = await openThinPhone(hall.host.url);
          must(await phone.join(hall.code, hall.teams[(first + i) % hall.teams.length] ?? ""));
          return { phone, tickets: [] };
        }),
      )),
    );
  }
  return writers;
}

/** Gets every writer's tickets for these questions, as the phone's page does it. */
export async function handOut(hall: BenchHall, writers: readonly Writer[], prompts: readonly string[]) {
  const step = hall.regie.step("dromen");
  const count = step.perPerson ?? 0;
  for (const writer of writers) {
    for (const prompt of prompts) {
      const asked = blindTickets(count);
      const request = { id: newId(), step: step.id, prompt, blinded: asked.blinded };
      const answer = await writer.phone.ask<TicketAnswer>("tickets", request);
      if (!answer.ok) throw new Error(`no tickets: ${answer.code}`);
      for (const ticket of finishTickets(asked, answer.signed))
        writer.tickets.push({ step: step.id, prompt, ...ticket });
    }
  }
}

/** Sends one note without a name. @returns its id and the answer to come */
export function writeNote({ phone, tickets }: Writer, text: string): { id: string; answer: Promise<Answer> } {
  const ticket = tickets.pop();
  if (!ticket) throw new Error("a writer of the bench has no ticket left");
  const id = newId();
  const { step, prompt } = ticket;
  const cmd = { type: "note.add", id, step, prompt, text, kind: null, photo: null };
  return { id, answer: phone.send(cmd, ticket) };
}

/** Fills all boards through their coaches, as fast as a table's pace allows. @returns the ids by team */
export function fill(hall: BenchHall, count: number): Promise<string[][]> {
  const each = Math.ceil(count / hall.coaches.length);
  return Promise.all(hall.coaches.map((_, table) => fillTable(hall, table, each)));
}

/** Fills one board. @returns the ids */
export async function fillTable(hall: BenchHall, table: number, count: number): Promise<string[]> {
  const step = hall.regie.step("dromen");
  const prompts = (step.prompts ?? []).map(({ key }) => key);
  const coach = hall.coaches[table];
  if (!coach) throw new Error(`there is no table ${table}`);
  const ids: string[] = [];
  while (ids.length < count) {
    const id = newId();
    const prompt = prompts[ids.length % prompts.length];
    const text = `Briefje ${ids.length} van een lange dag, met wat woorden erbij`;
    await patiently(coach, { type: "note.add", id, step: step.id, prompt, text, kind: null, photo: null });
    ids.push(id);
  }
  return ids;
}

/** Does it, and waits when the host says that it goes too fast. */
export async function patiently(
  coach: Staff,
  cmd: { type: string } & Record<string, unknown>,
): Promise<void> {
  for (;;) {
    const answer = await coach.attempt(cmd);
    if (answer.ok) return;
    if (!answer.keep) throw new Error(`${cmd.type} was refused: ${answer.code}`);
    await new Promise((later) => setTimeout(later, 500));
  }
}

function must(answer: Answer): void {
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
}
