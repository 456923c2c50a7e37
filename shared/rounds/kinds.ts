import type { Kind } from "../core/kind.ts";
import { forAll } from "../room/kinds.ts";
import type { Round } from "./records.ts";

export const roundKey = (step: string) => `round:${step}`;

export const roundKind: Kind<Round> = {
  keys: (round) => [roundKey(round.step)],
  limit: (round) => ({ key: roundKey(round.step), max: 1 }),
  audience: () => ({ teams: [] }),
  atEnd: () => "discard",
  view: (round, channel) => (forAll(channel) ? round : null),
};
