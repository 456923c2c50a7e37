import type { Block } from "../../core/block.ts";
import { candidates, placeDot, takeDot } from "./rules.ts";

/** No split below this many answers: with fewer, dots would point at people. */
const SMALLEST_SPLIT = 5;

/** Dots on themes; the sums are told only when the facilitator turns them. */
export const voteBlock: Block = {
  name: "vote",
  rules: { "dot.place": placeDot, "dot.take": takeDot },
  revealed(ctx, step, draft) {
    const themes = candidates(ctx, step);
    for (const theme of themes) {
      const inTeam = themes.filter((each) => each.team === theme.team);
      const dots = inTeam.reduce((sum, each) => sum + each.dots, 0);
      if (dots >= SMALLEST_SPLIT) draft.patch(theme, { dotsShown: true });
    }
  },
};
