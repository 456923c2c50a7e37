import { newId } from "../../shared/new-id.ts";
import type { Random } from "../../shared/testing/random.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { Phone } from "./phone.ts";
import { ticketMath } from "./ticket-math.ts";

type Held = Record<string, { asked: object | null; tickets: Pick<Ticket, "token" | "proof">[] }>;

/**
 * A page that was tampered with: it spends a ticket that its wallet knows to be spent, or asks for tickets once more.
 * When the host lets it write something, or may have (the answer got lost), its own wallet counts wrong from then on.
 */
export async function cheat(phone: Phone, random: Random): Promise<void> {
  const { page, world } = phone;
  const { line } = page;
  const [key = "", booklet] = random.pick(Object.entries(page.shelf.read<Held>("tickets", {}))) ?? [];
  const [step = "", prompt = ""] = key.split("|");
  const ticket = random.pick(booklet?.tickets ?? []);
  if (!booklet || !ticket) return;
  if (random.once(3)) {
    const math = await ticketMath();
    const { blinded } = math.blindTickets(booklet.tickets.length);
    const answer = await line.tickets({ id: newId(), step, prompt, blinded });
    if (answer.ok) world.oracle.wrong(`tickets for ${prompt} were given to one person twice`);
    return;
  }
  const id = newId();
  const theme = random.pick(line.records.all("theme"))?.id ?? "none";
  const text = `vals ${world.mark()}`;
  const cmd =
    prompt === "dots"
      ? { type: "dot.place", id, step, target: theme }
      : { type: "note.add", id, step, prompt, text, kind: null, photo: null };
  const envelope = { id: newId(), cmd, ticket: { step, prompt, token: ticket.token, proof: ticket.proof } };
  phone.cheats += 1;
  const answer = await line.deliver(envelope);
  // A no that asks to send it again may be about what is on disk: the disk said that it failed.
  if (!answer.ok && !answer.keep) phone.cheats -= 1;
  world.oracle.heard(page, envelope.id, cmd, answer);
}
