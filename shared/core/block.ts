import type { z } from "zod";
import type { Step } from "../room/records.ts";
import type { Round } from "../rounds/records.ts";
import type { Draft } from "./draft.ts";
import type { Ctx, Rule } from "./rule.ts";

/** What of a step decides on tickets; screens know it too. */
export type TicketedStep = Pick<Step, "level" | "prompts" | "perPerson">;

/**
 * An interactive mechanism that a step can use. `rules` are its commands by name; the hooks run inside the command that
 * opens, closes or turns the step, so that all of it is one event.
 */
export type Block = {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each rule is typed by its own schema; the registry only looks it up.
  rules: Record<string, Rule<any>>;
  /**
   * What people do without a name in this step: tickets per person, by the prompt they are good for. Nothing where all
   * is by name.
   */
  tickets?(step: TicketedStep): Readonly<Record<string, number>>;
  /** A step has at least one question. */
  asks?: true;
  /** Blocks one of which its step has as source; left out: it may have none. */
  worksOn?: readonly string[];
  /** One step of this block a source, no more. */
  onceASource?: true;
  /** Shape of `Step.options` for this block; without it a step has none. */
  options?: z.ZodType;
  opened?(ctx: Ctx, step: Step, draft: Draft): void;
  closed?(ctx: Ctx, step: Step, draft: Draft): void;
  /** A later step closes: what came here since this one did is in the log that folds now. */
  closedAgain?(ctx: Ctx, step: Step, draft: Draft): void;
  /** Another round of the step begins, or one is gone back to. */
  round?(ctx: Ctx, step: Step, round: Round, draft: Draft): void;
  revealed?(ctx: Ctx, step: Step, draft: Draft): void;
};
