import { blindTickets } from "../../../renderer/client/tickets.ts";
import { newId } from "../../../shared/new-id.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { byProtocol, type Stage } from "../stage.ts";

const code = (answer: Answer | { ok: true }) => (answer.ok ? "ok" : (answer as { code: string }).code);

/** What a phone might try to get more than its share of notes. Each has to be refused; nothing of it may be stored. */
export async function tryToCheat(stage: Stage): Promise<void> {
  const step = stage.regie.step("dromen").id;
  const prompt = "ambitie";
  const mine = stage.placed.find((note) => note.seat?.phone && note.prompt === prompt && !note.gone);
  const phone = mine?.seat?.phone;
  if (!mine || !phone) throw new Error("nobody can try to cheat");
  const { room, wallet } = phone;
  const spent = await wallet.ticketFor({ step, prompt, use: mine.id });
  if ("ok" in spent) throw new Error("the ticket of a note is lost");
  const add = (ticket: typeof spent | null) =>
    room.deliver({
      id: newId(),
      cmd: {
        type: "note.add",
        id: newId(),
        step,
        prompt,
        text: "Deze is er een te veel",
        kind: null,
        photo: null,
      },
      ticket,
    });
  const tricks: [what: string, expected: string, answer: Answer | { ok: true }][] = [
    ["a ticket used twice", "limit", await add(spent)],
    ["a forged proof", "bad-ticket", await add({ ...spent, proof: "0".repeat(128) })],
    ["a ticket of another question", "bad-ticket", await add({ ...spent, prompt: "meer" })],
    ["a note without a ticket", "needs-ticket", await add(null)],
    [
      "more tickets",
      "limit",
      await room.tickets({ id: newId(), step, prompt, blinded: blindTickets(2).blinded }),
    ],
    ["going on to the next step", "not-allowed", await go(stage, room)],
  ];
  for (const [what, expected, answer] of tricks) stage.tricks.push({ what, expected, got: code(answer) });
}

/** A phone that presses the facilitator's button. */
function go(
  stage: Stage,
  room: { send: (cmd: { type: string } & Record<string, unknown>) => Promise<Answer> },
) {
  const meeting = stage.regie.meeting();
  const to = stage.regie.step("themas").id;
  return room.send({ type: "meeting.go", id: meeting.id, from: meeting.current ?? null, to });
}

/** A fourth dot, on a ticket that was spent. */
export async function tryFourthDot(stage: Stage): Promise<void> {
  const step = stage.regie.step("stippen").id;
  const dot = byProtocol(stage)[0];
  if (!dot) return;
  const entry = stage.ledger
    .acknowledged("dot.place")
    .find((each) => stage.dots.has(String(each.cmd["id"])) && each.cmd["step"] === step);
  const use = String(entry?.cmd["id"]);
  for (const { phone } of byProtocol(stage)) {
    const ticket = await phone.wallet.ticketFor({ step, prompt: "dots", use });
    if ("ok" in ticket) continue;
    const answer = await phone.room.deliver({
      id: newId(),
      cmd: { type: "dot.place", id: newId(), step, target: stage.dots.get(use) },
      ticket,
    });
    stage.tricks.push({ what: "a fourth dot", expected: "limit", got: code(answer) });
    return;
  }
}
