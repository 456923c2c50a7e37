import type { Draft } from "../../core/draft.ts";
import type { Ctx } from "../../core/rule.ts";
import { list, teamsOf } from "../../core/state.ts";
import type { Board, Step, Zone } from "../../room/records.ts";

/** Lays out the boards of a step when it opens for the first time: one a team, or one for the room. */
export function layBoards(ctx: Ctx, step: Step, draft: Draft): void {
  if (list(ctx.state, "board", `boards:${step.id}`).length > 0) return;
  const teams = step.boards === "team" ? teamsOf(ctx.state, step.meeting).map((team) => team.id) : [null];
  for (const team of teams) {
    const board: Board = { id: ctx.id(), type: "board", step: step.id, team, arrangement: "columns" };
    draft.put(board);
    step.prompts.forEach((prompt, order) => {
      const zone: Zone = {
        id: ctx.id(),
        type: "zone",
        board: board.id,
        team,
        prompt: prompt.key,
        title: prompt.title,
        order,
        covered: 0,
      };
      draft.put(zone);
    });
  }
}

/** Where a prompt of a step lands for a team. */
export function zoneFor(ctx: Ctx, step: Step, prompt: string, team: string | null): Zone | undefined {
  const board = list(ctx.state, "board", `boards:${step.id}`).find(
    (each) => each.team === (step.boards === "team" ? team : null),
  );
  return board && list(ctx.state, "zone", `zones:${board.id}`).find((zone) => zone.prompt === prompt);
}
