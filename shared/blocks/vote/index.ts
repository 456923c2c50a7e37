import type { Block } from "../../core/block.ts";
import { list } from "../../core/state.ts";
import { DOTS } from "./records.ts";
import { candidates, placeDot, takeDot } from "./rules.ts";

/** No split of fewer people than this: with fewer, dots would point at them. */
const SMALLEST_SPLIT = 5;

/** Dots on themes; the sums are told only when the facilitator turns them. */
export const voteBlock: Block = {
  name: "vote",
  rules: { "dot.place": placeDot, "dot.take": takeDot },
  worksOn: ["cluster"],
  // A theme has one sum: what a first vote told would move under the eyes of all during a second.
  onceASource: true,
  tickets: ({ perPerson }) => ({ [DOTS]: perPerson }),
  opened(ctx, step, draft) {
    if (step.revealed) return;
    for (const theme of candidates(ctx, step)) draft.patch(theme, { dotsShown: false });
  },
  revealed(ctx, step, draft) {
    const themes = candidates(ctx, step);
    const teamOf = new Map(themes.map((theme) => [theme.id, theme.team]));
    const given = new Map<string | null, number>();
    for (const dot of list(ctx.state, "dot", `dots-in:${step.id}`)) {
      const team = teamOf.get(dot.target);
      // Those that a coach placed are of nobody in particular.
      if (team !== undefined && dot.ticket) given.set(team, (given.get(team) ?? 0) + 1);
    }
    // Nobody knows who gave which dots: so many that four people cannot have given them all.
    const enough = (SMALLEST_SPLIT - 1) * step.perPerson + 1;
    for (const theme of themes)
      if ((given.get(theme.team) ?? 0) >= enough) draft.patch(theme, { dotsShown: true });
  },
};
