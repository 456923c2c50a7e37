import { useCallback, useState } from "react";
import { createGathered } from "../../../shared/draw/gathered.ts";
import { pagesOfFields } from "../../../shared/draw/pages.ts";
import type { Size } from "../../../shared/layout/rect.ts";
import type { Known } from "../../client/api.ts";
import { useSay, useTeams } from "../../client/hooks.ts";
import { PagedWall } from "../PagedWall.tsx";

type Props = {
  step: Known<"step">;
  notes: readonly Known<"note">[];
  /** They were turned just now. */
  opening: boolean;
};

/** What the whole room wrote, page after page: each note with its team's sign, and teams in turn. */
export function Gathered({ step, notes, opening }: Props) {
  const say = useSay();
  const order = useTeams()
    .map(({ id }) => id)
    .join(" ");
  const { prompts } = step;
  const [gather] = useState(createGathered);
  const pagesOn = useCallback(
    (wall: Size) => {
      const questions = (prompts ?? []).map(({ key, title }) => ({ key, title: say(title) }));
      return pagesOfFields(gather(questions, notes, order.split(" ")), wall);
    },
    [prompts, notes, order, say, gather],
  );
  return <PagedWall title={say(step.say)} pagesOn={pagesOn} opening={opening} />;
}
