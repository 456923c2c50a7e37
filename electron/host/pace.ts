import type { Command } from "../../shared/core/decide.ts";
import { openMeeting, type State } from "../../shared/core/state.ts";
import type { Identity } from "./actors.ts";
import type { Limits } from "./limits.ts";

/** Who asks: what the socket layer knows of a screen. */
export type Asker = { who: Identity /** Token of this socket. */; lease: string };

/** May this asker give one more command now? Uses up a point of who it counts for. */
export async function inPace(
  limits: Limits,
  command: Command,
  { who, lease }: Asker,
  state: State,
): Promise<boolean> {
  if (who.kind !== "phone") return limits.allow("staff", who.kind === "coach" ? who.team : who.kind);
  if (command.type !== "person.join" && command.type !== "person.return")
    return limits.allow("participant", who.keyHash);
  if (!(await limits.allow("joinSocket", lease))) return false;
  // Of return codes the wrong ones are counted where they are looked up.
  if (command.type === "person.return") return true;
  // Apart, so that a script that guesses codes cannot use up what a hall needs to come in.
  const right = command["code"] === openMeeting(state)?.code;
  return limits.allow(right ? "joinAll" : "wrongCode", "all");
}
