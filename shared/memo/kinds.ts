import type { Kind } from "../core/kind.ts";
import { LIMITS } from "../limits.ts";
import type { Memo } from "./records.ts";

const about = ({ meeting, team }: Memo) => `memos:${meeting}:${team ?? "all"}`;

export const memoKind: Kind<Memo> = {
  confidential: () => true,
  keys: (memo) => [about(memo)],
  limit: (memo) => ({ key: about(memo), max: LIMITS.memosPerTeam }),
  audience: (memo) => ({ teams: [memo.team] }),
  view(memo, channel) {
    if (channel.kind === "staff") return memo;
    return channel.kind === "coach" && channel.id === memo.team ? memo : null;
  },
};
