/** People who talked with each other earlier today: for each, with whom. */
export type Met = ReadonlyMap<string, ReadonlySet<string>>;

const TRIES = 60;

/**
 * Divides people into groups of `size`; who is left over makes a group one larger, and nobody is alone when there are
 * two. Of many shuffles the one in which the fewest meet again.
 * @param shuffle deals people out anew
 */
export function matched(
  people: readonly string[],
  size: number,
  met: Met,
  shuffle: (people: readonly string[]) => string[],
): string[][] {
  let best: string[][] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && fewest > 0; i += 1) {
    const groups = dealt(shuffle(people), size, met);
    const again = groups.reduce((sum, group) => sum + meetings(group, met), 0);
    if (again >= fewest) continue;
    best = groups;
    fewest = again;
  }
  return best;
}

/** Each takes the first who is new to them; the next best is the first. */
function dealt(people: readonly string[], size: number, met: Met): string[][] {
  const left = [...people];
  const groups: string[][] = [];
  while (left.length >= size) {
    const group = [left.shift() as string];
    while (group.length < size) {
      const stranger = left.findIndex((each) => !group.some((other) => met.get(other)?.has(each)));
      group.push(...left.splice(Math.max(0, stranger), 1));
    }
    groups.push(group);
  }
  // Two of three left over sit together; one joins a group.
  if (left.length > 1 || groups.length === 0) {
    if (left.length > 0) groups.push(left);
  } else for (const each of left) groups.at(-1)?.push(each);
  return groups;
}

function meetings(group: readonly string[], met: Met): number {
  let again = 0;
  group.forEach((each, i) => {
    for (const other of group.slice(i + 1)) if (met.get(each)?.has(other)) again += 1;
  });
  return again;
}
