import type { Channel } from "../../core/channel.ts";
import { countOf, type Index, type Kind } from "../../core/kind.ts";
import { givenOf, type Placing, type Spread } from "./records.ts";

/** Keys under which a spread finds those who count in it. */
export const placedKey = (spread: string, value: number | null) => `placed:${spread}:${value ?? "unknown"}`;
/** Those who gave it themselves: a coach knows whom they helped. */
export const givenKey = (spread: string) => `placed-self:${spread}`;

export const placingKind: Kind<Placing> = {
  keys: (placing) => [
    ...placing.spreads.map((spread) => placedKey(spread, placing.value)),
    ...(placing.ticket
      ? [`ticket:${placing.ticket}`, ...placing.spreads.map(givenKey)]
      : [`placed-coach:${placing.step}:${placing.prompt}:${placing.team}`]),
  ],
  feeds: (placing) => placing.spreads,
  audience: () => ({ teams: [] }),
  limit: (placing) => (placing.ticket ? { key: `ticket:${placing.ticket}`, max: 1 } : null),
  atEnd: () => "discard",
  // Single answers are told to nobody; spreads are, once they are turned.
  view: () => null,
};

export const spreadKind: Kind<Spread> = {
  keys: (spread) => [
    `spreads:${spread.step}`,
    `spreads:${spread.step}:${spread.prompt}`,
    ...(spread.before ? [`after:${spread.before.from}`] : []),
  ],
  audience: (spread) => ({ teams: [spread.team] }),
  derive: (spread, index) => (spread.ended ? {} : countsIn(spread, index)),
  // With those who placed themselves its count would go; and what was never shown is nobody's to find.
  atEnd: (spread) => ({
    ended: true,
    ...(spread.shown ? {} : { counts: spread.counts.map(() => 0), unknown: 0, given: 0 }),
  }),
  view(spread, channel) {
    if (!mayKnow(spread, channel)) return null;
    if (spread.shown) return spread;
    const { counts, unknown, given, before, ...covered } = spread;
    return channel.kind === "staff" ? { ...covered, given } : covered;
  },
};

/** A team sees its own spread, everybody the hall's; no team is set beside another, on no screen. */
function mayKnow({ team }: Spread, channel: Channel): boolean {
  if (channel.kind === "door" || channel.kind === "own") return false;
  if (team === null) return channel.kind !== "team" && channel.kind !== "coach";
  return (
    (channel.kind === "team" || channel.kind === "coach" || channel.kind === "docTeam") && channel.id === team
  );
}

/** The same arrays when nothing changed, so that nothing is told. */
function countsIn(spread: Spread, index: Index): Partial<Spread> {
  const counts = spread.counts.map((_, i) => countOf(index, placedKey(spread.id, i + 1)));
  const same = counts.every((count, i) => count === spread.counts[i]);
  const unknown = countOf(index, placedKey(spread.id, null));
  return { counts: same ? spread.counts : counts, unknown, given: givenOf({ counts, unknown }) };
}
