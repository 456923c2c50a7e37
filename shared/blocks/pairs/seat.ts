import type { Draft } from "../../core/draft.ts";
import { type Ctx, shuffled } from "../../core/rule.ts";
import { list, type State, teamsOf } from "../../core/state.ts";
import type { Step } from "../../room/records.ts";
import type { Round } from "../../rounds/records.ts";
import { pairsKey } from "./kinds.ts";
import { matched } from "./match.ts";
import { pairsOf } from "./options.ts";
import { type Pair, PICTURES } from "./records.ts";

/** Brings everybody who is in together for a round, team by team; a round that was seated stays as it is. */
export function seatRound(ctx: Ctx, step: Step, round: Pick<Round, "at">, draft: Draft): void {
  const { how, size, others } = pairsOf(step);
  if (how === "self") return;
  for (const team of teamsOf(ctx.state, step.meeting)) {
    if (list(ctx.state, "pair", pairsKey(step.id, team.id, round.at)).length > 0) continue;
    const earlier = list(ctx.state, "pair", pairsKey(step.id, team.id, round.at - 1));
    if (round.at > 1 && !others) {
      for (const pair of earlier) draft.put({ ...turned(pair), id: ctx.id(), round: round.at });
      continue;
    }
    const people = peopleOf(ctx.state, step.meeting, team.id);
    const groups = matched(people, size, metIn(ctx.state, step.id), (all) => shuffled(ctx, all));
    groups.forEach((members, i) => {
      draft.put(newPair(ctx, step.id, team.id, round.at, members, i));
    });
  }
}

/** The same people, and the next one's turn. */
function turned(pair: Pair): Pair {
  const [first, ...rest] = pair.members;
  return { ...pair, members: first === undefined ? [] : [...rest, first] };
}

const peopleOf = (state: State, meeting: string, team: string): string[] =>
  list(state, "person", `persons:${meeting}:in`)
    .filter((person) => person.team === team)
    .map(({ id }) => id);

export function newPair(
  ctx: Pick<Ctx, "id">,
  step: string,
  team: string,
  round: number,
  members: string[],
  nth: number,
): Pair {
  const picture = nth % (PICTURES * 10);
  return { id: ctx.id(), type: "pair", step, team, round, members, guests: 0, picture };
}

/** Who talked with whom in this step. */
function metIn(state: State, step: string): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  for (const { members } of list(state, "pair", `pairs:${step}`)) {
    for (const each of members) {
      const others = met.get(each) ?? new Set();
      met.set(each, others);
      for (const other of members) if (other !== each) others.add(other);
    }
  }
  return met;
}
