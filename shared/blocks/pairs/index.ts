import type { Block } from "../../core/block.ts";
import { beginRounds } from "../../rounds/rules.ts";
import { pairsOf } from "./options.ts";
import { pairsOptionsSchema } from "./options-schema.ts";
import { findPair, seatGuest } from "./rules.ts";
import { seatRound } from "./seat.ts";

/** Talk in twos or threes, in one round or more, with somebody one chooses or is brought together with. */
export const pairsBlock: Block = {
  name: "pairs",
  rules: { "pair.find": findPair, "pair.guest": seatGuest },
  options: pairsOptionsSchema,
  opened(ctx, step, draft) {
    const { rounds, minutes } = pairsOf(step);
    beginRounds(ctx, step, draft, { of: rounds, minutes, walk: 0 });
    seatRound(ctx, step, { at: 1 }, draft);
  },
  round: seatRound,
};
