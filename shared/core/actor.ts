/** Who asks. The host makes it from the socket's key; nothing a phone sends can choose it. */
export type Actor =
  | { role: "facilitator"; id: "regie" }
  /** All devices at one team's table are one coach: they share one undo. */
  | { role: "coach"; id: string; team: string }
  | { role: "participant"; id: string; team: string }
  /** Somebody of this team with the right to one contribution. The host itself no longer knows who. */
  | { role: "ticket"; ticket: string; step: string; prompt: string; team: string }
  /** A device that is not in the meeting yet. */
  | { role: "guest"; keyHash: string }
  /** A device that showed the return code of this person: it is to be theirs from now on. `given`: staff gave the code. */
  | { role: "returning"; keyHash: string; person: string; given: boolean }
  /** The host: clocks and housekeeping. */
  | { role: "system" };
export type Role = Actor["role"];

/**
 * Name under which the actor can undo; null for those who have nothing to undo or must not be known. The role is part
 * of it: a phone chooses its own id, and may not come to undo as somebody else.
 */
export function undoId(actor: Actor): string | null {
  return actor.role === "facilitator" || actor.role === "coach" || actor.role === "participant"
    ? `${actor.role}:${actor.id}`
    : null;
}

/** Facilitator, or coach of this team; a coach has no say over other teams or, with null, the whole room. */
export function leads(actor: Actor, team: string | null): boolean {
  return actor.role === "facilitator" || (actor.role === "coach" && actor.team === team);
}
