import { z } from "zod";
import { leads } from "../../core/actor.ts";
import { Draft } from "../../core/draft.ts";
import { currentStep, no, participant } from "../../core/guards.ts";
import { refuse } from "../../core/refusal.ts";
import { rule } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { idSchema } from "../../ids.ts";
import { roundOf } from "../../rounds/rules.ts";
import { pairKeyOf, pairsKey } from "./kinds.ts";
import { pairsOf, sizeOf } from "./options.ts";
import { newPair } from "./seat.ts";

/** Who sits with more than one too many talks with nobody. */
const LARGEST_OVER = 1;

/**
 * A place for somebody who came late or whose partner is not there: with whoever is alone, else in the smallest group.
 * Asked again, it is the same place.
 */
export const findPair = rule({
  schema: z.strictObject({
    type: z.literal("pair.find"),
    step: idSchema,
    /** The group one sits in but whose people are not there; null when one has none. */
    from: idSchema.nullable(),
  }),
  who: ["participant"],
  run(ctx, command) {
    const person = participant(ctx);
    if (no(person)) return person;
    const step = currentStep(ctx, command.step, "pairs");
    if (no(step)) return step;
    const round = roundOf(ctx.state, step.id);
    const { how, size } = pairsOf(step);
    if (!round || how === "self") return refuse("not-found");
    const now = list(ctx.state, "pair", pairKeyOf(step.id, round.at, person.id))[0];
    if (now && now.id !== command.from) return new Draft().reply({ pair: now.id });
    const draft = new Draft();
    const there = list(ctx.state, "pair", pairsKey(step.id, person.team, round.at)).filter(
      (pair) => pair.id !== now?.id && sizeOf(pair) > 0,
    );
    const open = there
      .filter((pair) => sizeOf(pair) < size + LARGEST_OVER)
      .sort((a, b) => sizeOf(a) - sizeOf(b) || (a.id < b.id ? -1 : 1))[0];
    // Nobody else has room: two who cannot find each other are not helped by being alone.
    if (now && !open) return draft.reply({ pair: now.id, same: true });
    if (now) draft.patch(now, { members: now.members.filter((id) => id !== person.id) });
    if (open) {
      draft.patch(open, { members: [...open.members, person.id] });
      return draft.reply({ pair: open.id });
    }
    const taken = new Set(
      list(ctx.state, "pair", pairsKey(step.id, person.team, round.at)).map((p) => p.picture),
    );
    let nth = 0;
    while (taken.has(nth)) nth += 1;
    const pair = newPair(ctx, step.id, person.team, round.at, [person.id], nth);
    return draft.put(pair).reply({ pair: pair.id });
  },
});

/** A coach seats somebody without a phone in a group, or takes them out again. */
export const seatGuest = rule({
  schema: z.strictObject({
    type: z.literal("pair.guest"),
    id: idSchema,
    from: z.number().int().min(0).max(3),
    to: z.number().int().min(0).max(3),
  }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const pair = find(ctx.state, "pair", command.id);
    if (!pair || !leads(ctx.actor, pair.team)) return refuse("not-found");
    const step = currentStep(ctx, pair.step);
    if (no(step)) return step;
    if (pair.guests !== command.from) return refuse("changed");
    return new Draft().patch(pair, { guests: command.to });
  },
});
