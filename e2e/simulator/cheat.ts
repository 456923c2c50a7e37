import { newId } from "../../shared/new-id.ts";
import type { Random } from "../../shared/testing/random.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { Phone } from "./phone.ts";
import { ticketMath } from "./ticket-math.ts";

type Held = Record<string, { asked: object | null; tickets: Pick<Ticket, "token" | "proof">[] }>;

/**
 * A page that was tampered with: it spends a ticket that its wallet knows to be spent, or asks for tickets once more.
 * @returns whether the host let it write something; then its own wallet counts wrong
 */
export async function cheat({ page, world }: Phone, random: Random): Promise<boolean> {
  const { line } = page;
  const [key = "", booklet] = random.pick(Object.entries(page.shelf.read<Held>("tickets", {}))) ?? [];
  const [step = "", prompt = ""] = key.split("|");
  const ticket = random.pick(booklet?.tickets ?? []);
  if (!booklet || !ticket) return false;
  if (random.once(3)) {
    const math = await ticketMath();
    const { blinded } = math.blindTickets(booklet.tickets.length);
    const answer = await line.tickets({ id: newId(), step, prompt, blinded });
    if (answer.ok) world.oracle.wrong(`tickets for ${prompt} were given to one person twice`);
    return false;
  }
  const id = newId();
  const theme = random.pick(line.records.all("theme"))?.id ?? "none";
  const text = `vals ${world.mark()}`;
  const cmd =
    prompt === "dots"
      ? { type: "dot.place", id, step, target: theme }
      : { type: "note.add", id, step, prompt, text, kind: null, photo: null };
  const envelope = { id: newId(), cmd, ticket: { step, prompt, token: ticket.token, proof: ticket.proof } };
  const answer = await line.deliver(envelope);
  world.oracle.heard(page, envelope.id, cmd, true, answer);
  return answer.ok;
}
