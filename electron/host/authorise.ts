import { ticketsFor } from "../../shared/blocks/index.ts";
import type { Actor } from "../../shared/core/actor.ts";
import type { Command } from "../../shared/core/decide.ts";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import { find, list, openMeeting, type State } from "../../shared/core/state.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import type { Identity } from "./actors.ts";
import { ticketName } from "./tickets.ts";

/** Who asks, as the state says at the moment of deciding: a person may have changed teams while waiting in line. */
export type Right = (state: State) => Actor | Refusal;

/** Checks a ticket that the phone with this key shows. @returns why it is no good, or null */
export type CheckTicket = (ticket: Ticket, keyHash: string) => Promise<Refusal | null>;

/** Who comes back with the return code that this phone shows, if it is somebody's and still good. */
export type ComesBack = (state: State) => { person: string; given: boolean } | null;

/**
 * Turns who a screen is, and the ticket it shows, into the right to ask. A ticket takes the place of the person: what
 * this returns for one holds no trace of who showed it, so nothing behind it can tell.
 */
export async function authorise(
  who: Identity,
  command: Command,
  ticket: Ticket | null,
  check: CheckTicket,
  state: () => State,
  comesBack: ComesBack,
): Promise<Right | Refusal> {
  switch (who.kind) {
    case "regie":
    case "staf":
      return ticket ? refuse("bad-ticket") : () => ({ role: "facilitator", id: "regie" });
    case "beamer":
      return refuse("not-allowed");
    case "coach": {
      const { team } = who;
      if (ticket) return refuse("bad-ticket");
      return (now) => coachNow(now, team);
    }
    case "phone": {
      const { keyHash, person } = who;
      // Joining again is how a phone finds out that it had joined already.
      if (command.type === "person.join") return () => ({ role: "guest", keyHash });
      if (command.type === "person.return")
        return (now) => {
          const back = comesBack(now);
          return back
            ? { role: "returning", keyHash, person: back.person, given: back.given }
            : refuse("wrong-code");
        };
      if (ticket) return byTicket(state, person, ticket, () => check(ticket, keyHash));
      return (now) => participantOf(now, person);
    }
  }
}

async function byTicket(
  state: () => State,
  person: string | null,
  ticket: Ticket,
  check: () => Promise<Refusal | null>,
): Promise<Right | Refusal> {
  const { step, prompt, token } = ticket;
  const before = participantOf(state(), person);
  if ("ok" in before) return before;
  const bad = hasPrompt(state(), ticket) ? await check() : refuse("bad-ticket");
  if (bad) return bad;
  // Checking took a moment.
  const asking = participantOf(state(), person);
  if ("ok" in asking) return asking;
  const actor: Actor = { role: "ticket", ticket: ticketName(token), step, prompt, team: asking.team };
  return () => actor;
}

/** Is there such a question? Asked before anything is computed: keys are made for what is there, not for what is said. */
export function hasPrompt(state: State, { step, prompt }: Pick<Ticket, "step" | "prompt">): boolean {
  const found = find(state, "step", step);
  return !!found && found.state !== "waiting" && ticketsFor(found, prompt) > 0;
}

/** Keys end with their meeting, also for what may be done at any time; who looks on does nothing. */
function coachNow(state: State, id: string): Actor | Refusal {
  const team = find(state, "team", id);
  if (!team) return refuse("not-allowed");
  const meeting = find(state, "meeting", team.meeting);
  return meeting?.state === "closed" ? refuse("over") : { role: "coach", id: `coach:${id}`, team: id };
}

/** Keys went with the meeting: who comes back with one may have been in it. */
const isOver = (state: State) =>
  !openMeeting(state) && list(state, "meeting", "meetings").some((each) => each.state === "closed");

type Participant = Extract<Actor, { role: "participant" }>;

/** Who takes part as this person now, or why they do not. */
export function participantOf(state: State, id: string | null): Participant | Refusal {
  const person = find(state, "person", id);
  if (!person) return refuse(isOver(state) ? "over" : "not-allowed");
  if (find(state, "meeting", person.meeting)?.state === "closed") return refuse("over");
  if (person.state === "removed") return refuse("removed");
  if (person.state === "waiting") return refuse("door-closed");
  return { role: "participant", id: person.id, team: person.team };
}
