/** What an attacker made of one group of people who all wrote in the same place: a team's zone, a team's dots. */
export type Guess = {
  /** Who pressed *Verstuur*, in the order in which they did. */
  truth: readonly string[];
  /** The same contributions in the order in which the attacker thinks they came: for each, its place in `truth`. */
  order: readonly number[];
};

/** Of many groups together. */
export type Score = {
  contributions: number;
  /** Attributed to the right person, by saying that what came k-th is of who pressed k-th. */
  right: number;
  /** What somebody who draws lots gets right. */
  expected: number;
  /** By how many standard deviations of drawing lots `right` is off. */
  z: number;
  /** Likeness of the two orders, from -1 to 1, as Spearman has it; and by how many standard deviations it is off 0. */
  likeness: number;
  likenessZ: number;
};

/**
 * The statistic. Nobody's words are looked at, so for somebody who knows nothing every order of a group is as likely as
 * any other. Over all orders, with k_p contributions by person p and N in all, the number that is right has the mean
 * S/N, where S = Σ k_p², and the variance S/N + (P² - Q)/(N(N-1)) + Q'/(N(N-1)) - (S/N)² that follows from counting
 * pairs. Groups are independent, so means and variances add up. Chance is off by 5 deviations once in two million times.
 */
export function score(guesses: readonly Guess[]): Score {
  const sum = { n: 0, right: 0, expected: 0, variance: 0, likeness: 0, weight: 0 };
  for (const { truth, order } of guesses) {
    const n = truth.length;
    if (n < 2) continue;
    const { mean, variance } = chance(truth);
    sum.n += n;
    sum.right += order.filter((from, at) => truth[from] === truth[at]).length;
    sum.expected += mean;
    sum.variance += variance;
    // Spearman's coefficient has the variance 1/(n-1): each group counts by how much it can say.
    sum.likeness += spearman(order) * (n - 1);
    sum.weight += n - 1;
  }
  return {
    contributions: sum.n,
    right: sum.right,
    expected: sum.expected,
    z: sum.variance > 0 ? (sum.right - sum.expected) / Math.sqrt(sum.variance) : 0,
    likeness: sum.weight > 0 ? sum.likeness / sum.weight : 0,
    likenessZ: sum.weight > 0 ? sum.likeness / Math.sqrt(sum.weight) : 0,
  };
}

/** Mean and variance of the number that drawing lots gets right. */
export function chance(truth: readonly string[]): { mean: number; variance: number } {
  const n = truth.length;
  const counts = new Map<string, number>();
  for (const person of truth) counts.set(person, (counts.get(person) ?? 0) + 1);
  let same = 0;
  let pairsOfOne = 0;
  let fourth = 0;
  for (const k of counts.values()) {
    same += k * k;
    pairsOfOne += k * k * (k - 1) * (k - 1);
    fourth += k ** 4;
  }
  const mean = same / n;
  const pairs = n * (n - 1);
  // E[X²] = E[X] + Σ over two places of one person + Σ over places of two persons.
  const square = mean + pairsOfOne / pairs + (same * same - fourth) / pairs;
  return { mean, variance: Math.max(0, square - mean * mean) };
}

/** Likeness of an order of 0…n-1 to the order itself. */
export function spearman(order: readonly number[]): number {
  const n = order.length;
  let apart = 0;
  order.forEach((from, at) => {
    apart += (from - at) ** 2;
  });
  return 1 - (6 * apart) / (n * (n * n - 1));
}
