import { check, settle } from "./checks.ts";
import { probeBudgets } from "./probe.ts";
import { World } from "./world.ts";

export type RunOptions = { seed: number; store?: "memory" | "file"; acts?: number; print?: boolean };

/** One simulated day and what came of it. */
export type Run = {
  seed: number;
  /** Empty when every promise held. */
  wrongs: readonly string[];
  /** Of every line of the run: the same seed gives the same. */
  digest: string;
  counts: Readonly<Record<string, number>>;
};

/**
 * Plays the day of one seed: some acts, rest and checks; more acts, rest and checks; the laptop dies once more, and
 * everybody finds the same room again.
 */
export async function run({ seed, store = "memory", acts = 110, print = false }: RunOptions): Promise<Run> {
  const world = new World({ seed, store, print });
  try {
    await world.begin();
    for (let half = 0; half < 2; half += 1) {
      await world.play(acts);
      await settle(world);
      check(world);
    }
    await probeBudgets(world);
    world.laptop.kill();
    world.counts.kills += 1;
    await settle(world);
    check(world);
  } catch (error) {
    world.oracle.wrong(
      error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error),
    );
  } finally {
    world.end();
  }
  const counts = {
    ...world.counts,
    ...world.oracle.counts,
    ...world.disk.counts,
    steps: world.clock.steps,
    erased: world.oracle.marks.erased.size,
  };
  return { seed, wrongs: world.oracle.wrongs, digest: world.oracle.digest(), counts };
}

/** How to see a failing seed again. */
export function told({ seed, wrongs }: Run, store: "memory" | "file" = "memory"): string {
  const again = `node e2e/simulator/main.ts --seed ${seed}${store === "file" ? " --file" : ""} --print`;
  return wrongs.length === 0 ? "" : `seed ${seed}:\n  ${wrongs.join("\n  ")}\n  again: ${again}`;
}
