import type { Kind } from "../../core/kind.ts";
import type { Pair } from "./records.ts";

export const pairsKey = (step: string, team: string, round: number) => `pairs:${step}:${team}:${round}`;
export const pairKeyOf = (step: string, round: number, person: string) =>
  `pair-of:${step}:${round}:${person}`;

export const pairKind: Kind<Pair> = {
  keys: (pair) => [
    `pairs:${pair.step}`,
    pairsKey(pair.step, pair.team, pair.round),
    ...pair.members.map((person) => pairKeyOf(pair.step, pair.round, person)),
  ],
  audience: (pair) => ({ teams: [pair.team], persons: pair.members }),
  atEnd: () => "discard",
  view(pair, channel) {
    // Whoever talks with whom is theirs: a phone finds its own place among empty ones, staff hear how many sit there.
    const others = (own: string | null) => pair.members.map((person) => (person === own ? person : ""));
    if (channel.kind === "own")
      return pair.members.includes(channel.id ?? "") ? { ...pair, members: others(channel.id) } : null;
    const leads = channel.kind === "staff" || (channel.kind === "coach" && channel.id === pair.team);
    return leads ? { ...pair, members: others(null) } : null;
  },
};
