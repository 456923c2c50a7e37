import { z } from "zod";
import { plainText } from "../plain-text.ts";
import type { Words } from "../words.ts";
import type { Actor, Role } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

/** What a rule may look at: the state, who asks, and what the host stamps. */
export type Ctx = {
  readonly state: State;
  readonly actor: Actor;
  /** Host's wall clock, epoch milliseconds. */
  readonly now: number;
  /** A fresh id. */
  readonly id: () => string;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Who holds the lease on this text, or null; the same token as `lease` of the asking device means: you do. */
  readonly heldBy: (id: string) => string | null;
  /** Lease token of the asking device. */
  readonly lease: string | null;
};

/** One command: its shape, who may send it at all, and what it does. */
export type Rule<S extends z.ZodType = z.ZodType> = {
  schema: S;
  who: readonly Role[];
  /** May it be done while the meeting is frozen or paused, or when no meeting is open? */
  anytime?: boolean;
  run(ctx: Ctx, command: z.output<S>): Draft | Refusal;
};

/** Types a rule by its schema. */
export function rule<S extends z.ZodType>(definition: Rule<S>): Rule<S> {
  return definition;
}

/** New personal text with a wording id of its own. */
export function write(ctx: Ctx, text: string): Words {
  return { w: ctx.id(), t: text.trim() };
}

/**
 * Text people type, or nothing: no control signs but a new line and a tab, and no half characters (lone surrogates),
 * which a disk would keep as another sign than the one that was told. What would make it read otherwise is left out.
 */
const wellFormed = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u);
export const typedOrEmpty = (max: number) => wellFormed(max).transform(plainText);

/** Like `typedOrEmpty`, but something has to be there to see. */
export const typed = (max: number) =>
  wellFormed(max)
    .regex(/[^\p{Z}\p{C}]/u)
    .transform(plainText);

/** Fisher-Yates over a copy. */
export function shuffled<T>(ctx: Pick<Ctx, "random">, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(ctx.random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
