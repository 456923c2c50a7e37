import type { Draft } from "../../core/draft.ts";
import { countOf } from "../../core/kind.ts";
import type { Ctx } from "../../core/rule.ts";
import { find, list, type State, teamsOf } from "../../core/state.ts";
import type { Step } from "../../room/records.ts";
import { givenKey } from "./kinds.ts";
import { scaleOf } from "./options.ts";
import type { Spread } from "./records.ts";

/** No split of fewer people than this: with fewer, places would point at them. */
const SMALLEST_SPLIT = 5;

/** A spread for each question: one a team, one for the hall. */
export function laySpreads(ctx: Ctx, step: Step, draft: Draft): void {
  const { places } = scaleOf(step);
  for (const { key } of step.prompts) {
    const there = new Set(list(ctx.state, "spread", `spreads:${step.id}:${key}`).map(({ team }) => team));
    for (const team of [...teamsOf(ctx.state, step.meeting).map(({ id }) => id), null]) {
      if (there.has(team)) continue;
      draft.put({
        id: ctx.id(),
        type: "spread",
        step: step.id,
        prompt: key,
        team,
        counts: Array.from({ length: places }, () => 0),
        unknown: 0,
        given: 0,
        shown: false,
        ended: false,
        before: earlier(ctx.state, step, key, team, places),
      });
    }
  }
}

/**
 * What the same people said before: in the step this one has as its source, or else in the last earlier meeting with a
 * step of the same name. Teams of another day are the same when name and sign are.
 */
function earlier(
  state: State,
  step: Step,
  prompt: string,
  team: string | null,
  places: number,
): Spread["before"] {
  const now = find(state, "team", team);
  const found: { date: string; openedAt: number; spread: Spread }[] = [];
  for (const spread of state.records.values()) {
    if (spread.type !== "spread" || spread.prompt !== prompt || !spread.shown) continue;
    if (spread.counts.length !== places) continue;
    const of = find(state, "step", spread.step);
    const meeting = find(state, "meeting", of?.meeting);
    if (!of || !meeting || of.id === step.id) continue;
    const linked =
      of.meeting === step.meeting ? of.key === step.source : of.key === (step.source ?? step.key);
    const then = find(state, "team", spread.team);
    const same =
      team === null ? spread.team === null : then && then.name === now?.name && then.sign === now.sign;
    if (linked && same) found.push({ date: meeting.date, openedAt: of.openedAt ?? 0, spread });
  }
  const last = found.sort((a, b) => a.date.localeCompare(b.date) || a.openedAt - b.openedAt).at(-1);
  if (!last) return null;
  const { id, counts, unknown } = last.spread;
  return { from: id, date: last.date, counts, unknown };
}

/**
 * Turns what may be told. Whoever lays all that is shown side by side knows by taking away how the rest of the hall
 * stands, so those have to be enough too, or nobody.
 */
export function showSpreads(ctx: Ctx, step: Step, draft: Draft): void {
  for (const { key } of step.prompts) {
    const spreads = list(ctx.state, "spread", `spreads:${step.id}:${key}`);
    const selfGiven = (spread: Spread) => countOf(ctx.state.index, givenKey(spread.id));
    const teams = spreads.filter(({ team }) => team !== null);
    const shown = teams.filter((spread) => selfGiven(spread) >= SMALLEST_SPLIT);
    for (const spread of shown) draft.patch(spread, { shown: true });
    const hall = spreads.find(({ team }) => team === null);
    if (!hall || selfGiven(hall) < SMALLEST_SPLIT) continue;
    const rest = teams.filter((spread) => !shown.includes(spread));
    const sum = (of: (spread: Spread) => number) => rest.reduce((all, spread) => all + of(spread), 0);
    if (sum(({ given }) => given) === 0 || sum(selfGiven) >= SMALLEST_SPLIT)
      draft.patch(hall, { shown: true });
  }
}
