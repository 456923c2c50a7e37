import { BLOCKS, blockOf } from "../blocks/index.ts";
import { deviceRules } from "../device/rules.ts";
import { memoRules } from "../memo/rules.ts";
import { eraseRules } from "../room/erase-rules.ts";
import { handoutRules } from "../room/handout-rule.ts";
import { meetingRules } from "../room/meeting-rules.ts";
import { personRules } from "../room/person-rules.ts";
import { prepareRules } from "../room/prepare-rules.ts";
import { ticketRules } from "../room/ticket-rules.ts";
import { undoRules } from "../room/undo-rules.ts";
import { roundRules } from "../rounds/rules.ts";
import { type Actor, undoId } from "./actor.ts";
import type { Block } from "./block.ts";
import { EVENT_VERSION, type Props, type RoomEvent } from "./event.ts";
import { shutOut } from "./guards.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Ctx } from "./rule.ts";
import { openMeeting } from "./state.ts";

/** Every command of the room by its type: one place to look a rule up. */
export const RULES: Block["rules"] = {
  ...prepareRules,
  ...meetingRules(blockOf),
  ...personRules,
  ...ticketRules(blockOf),
  ...undoRules,
  ...memoRules,
  ...deviceRules,
  ...roundRules(blockOf),
  ...handoutRules(blockOf),
  ...eraseRules,
  ...Object.assign({}, ...Object.values(BLOCKS).map((block) => block.rules)),
};

/** A message that has the shape of a command; `decide` still has to say yes. */
export type Command = { type: string } & Props;

/** Parses what came over the wire, or refuses it as malformed. */
export function readCommand(input: unknown): Command | Refusal {
  const type = typeof input === "object" && input !== null && "type" in input ? input.type : undefined;
  const rule = typeof type === "string" && Object.hasOwn(RULES, type) ? RULES[type] : undefined;
  const parsed = rule?.schema.safeParse(input);
  return parsed?.success ? (parsed.data as Command) : refuse("malformed");
}

export type Decision = { ok: true; event: RoomEvent | null; answer: Props };

/**
 * Every rule of the room: what happens when this actor gives this command now, or why not. Changes nothing itself.
 * @param command as `readCommand` returned it
 */
export function decide(ctx: Ctx, command: Command): Decision | Refusal {
  const rule = RULES[command.type];
  if (!rule) return refuse("malformed");
  if (!rule.who.includes(ctx.actor.role)) return refuse("not-allowed");
  const still = rule.anytime ? null : heldStill(ctx.actor, openMeeting(ctx.state));
  // What may be done at any time is still not for the coach of another day.
  const held = still ?? (rule.anytime && ctx.actor.role !== "coach" ? null : shutOut(ctx));
  if (held) return held;
  const draft = rule.run(ctx, command);
  if ("ok" in draft) return draft;
  const nothing = draft.changes.length === 0 && draft.erased.length === 0 && draft.stack === "do";
  if (nothing) return { ok: true, event: null, answer: draft.answer };
  const actor = draft.undoable ? undoId(ctx.actor) : null;
  const event: RoomEvent = {
    v: EVENT_VERSION,
    name: command.type,
    changes: draft.changes,
    ...(actor ? { actor, stack: draft.stack } : {}),
    ...(draft.erased.length > 0 ? { erase: draft.erased } : {}),
    ...(draft.folds ? { fold: true as const } : {}),
  };
  return { ok: true, event, answer: draft.answer };
}

/** Frozen and paused hold phones still; staff go on. */
function heldStill(actor: Actor, meeting: ReturnType<typeof openMeeting>): Refusal | null {
  if (!meeting) return actor.role === "facilitator" ? null : refuse("no-meeting");
  if (actor.role !== "participant" && actor.role !== "ticket") return null;
  if (meeting.frozen) return refuse("frozen");
  return meeting.paused ? refuse("paused") : null;
}
