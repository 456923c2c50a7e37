import type { Tries } from "./chance.ts";

/** Rounds, and people who talk in twos or threes. */
export const PAIRS_TRIES: Tries = {
  "round.go": (c) => {
    const round = c.any("round");
    return {
      actor: c.random.once(6) ? c.staff() : c.world.regie,
      message: {
        type: "round.go",
        step: c.random.once(8) ? (c.stepOf("pairs")?.id ?? "nothing") : (round?.step ?? "nothing"),
        from: { at: c.from(round?.at ?? 1, 2), phase: c.from(round?.phase ?? "talk", "walk") },
        back: c.random.once(4),
      },
    };
  },
  "pair.find": (c) => {
    const pair = c.any("pair");
    return {
      actor: c.participant(),
      message: {
        type: "pair.find",
        step: c.stepOf("pairs")?.id ?? "nothing",
        from: c.yes() ? (pair?.id ?? null) : null,
      },
    };
  },
  "pair.guest": (c) => {
    const pair = c.any("pair");
    return {
      actor: c.staff(),
      message: {
        type: "pair.guest",
        id: pair?.id ?? "nothing",
        from: c.from(pair?.guests ?? 0, 3),
        to: c.random.below(4),
      },
    };
  },
};
