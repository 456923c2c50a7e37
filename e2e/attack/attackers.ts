import type { Rec } from "../../shared/records.ts";
import type { Evidence } from "./evidence.ts";

/** A contribution without a name as the attacker finds it: its record, or what the log says of it. */
export type Nameless = Extract<Rec, { type: "note" | "dot" }>;

/** What is beside the files: what later screens are told, and what is taken along. Ids in the order in which they stand. */
export type Told = { snapshot: readonly string[]; archive: readonly string[] };

/**
 * Puts contributions in the order in which they may have come: smaller is earlier. What it gives the same number, or
 * null, it knows nothing of.
 */
export type Attacker = (evidence: Evidence, told: Told) => (of: Nameless) => number | string | null;

const found = (at: number) => (at < 0 ? null : at);

/** Where the id of it stands in some bytes. */
const first = (bytes: Buffer) => (of: Nameless) => found(bytes.indexOf(of.id));
const last = (bytes: Buffer) => (of: Nameless) => found(bytes.lastIndexOf(of.id));
const wording = (of: Nameless) => (of.type === "note" ? of.text.w : of.id);
const placeIn = (ids: readonly string[]) => {
  const at = new Map(ids.map((id, i) => [id, i]));
  return (of: Nameless) => at.get(of.id) ?? null;
};

/** Everything we could think of that might still have an order. */
export const ATTACKERS: Readonly<Record<string, Attacker>> = {
  "events, by number": ({ events }) => {
    const at = new Map<string, number>();
    events.forEach((event, i) => {
      for (const change of event.changes)
        if ("put" in change && !at.has(change.put.id)) at.set(change.put.id, i);
    });
    return (of) => at.get(of.id) ?? null;
  },
  "rows, as the file gives them": ({ records }) => placeIn(records.map(({ id }) => id)),
  "first place in the file's pages": ({ main }) => first(main),
  "last place in the file's pages": ({ main }) => last(main),
  "first place of its words' id":
    ({ main }) =>
    (of) =>
      found(main.indexOf(wording(of))),
  "last place of its words' id":
    ({ main }) =>
    (of) =>
      found(main.lastIndexOf(wording(of))),
  "first frame of the write-ahead log": ({ log }) => first(log),
  "last frame of the write-ahead log": ({ log }) => last(log),
  "place in the oldest backup": ({ backups }) => first(backups[0] ?? Buffer.alloc(0)),
  "last place in the newest backup": ({ backups }) => last(backups.at(-1) ?? Buffer.alloc(0)),
  "difference between backups": ({ backups }) => {
    return (of) => found(backups.findIndex((bytes) => bytes.includes(of.id)));
  },
  "answers to commands": ({ commands }) => {
    return (of) => found(commands.findIndex((line) => line.includes(of.id)));
  },
  "place in its zone": () => (of) => (of.type === "note" ? of.slot : null),
  "its id": () => (of) => of.id,
  "the id of its words": () => wording,
  "its ticket": () => (of) => of.ticket,
  "order of a later snapshot": (_, { snapshot }) => placeIn(snapshot),
  "order of an archive": (_, { archive }) => placeIn(archive),
};

/**
 * Orders contributions by an attacker's rank.
 * @param came contributions in the order in which they really came
 * @returns for each place, which of `came`; ties and unknowns by id, which is random
 */
export function orderBy(rank: ReturnType<Attacker>, came: readonly Nameless[]): number[] {
  const ranked = came.map((of, i) => ({ i, id: of.id, rank: rank(of) }));
  const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);
  ranked.sort((a, b) => {
    if (a.rank === null || b.rank === null)
      return a.rank === b.rank ? compare(a.id, b.id) : a.rank === null ? 1 : -1;
    return compare(a.rank, b.rank) || compare(a.id, b.id);
  });
  return ranked.map(({ i }) => i);
}
