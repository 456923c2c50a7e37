/** A jump of the wall clock smaller than this is drift, ms. */
const JUMP_MS = 2_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Watches the wall clock against one that never jumps. Deadlines are wall time; when somebody sets the laptop's clock,
 * or it sleeps on a system whose steady clock stands still meanwhile, they must jump along.
 * @param jumped called with by how much, ms
 * @returns stops watching
 */
export function watchClock(
  jumped: (by: number) => void,
  wall: () => number = Date.now,
  steady: () => number = () => performance.now(),
): { look(): void; stop(): void } {
  let offset = wall() - steady();
  const look = () => {
    const now = wall() - steady();
    const by = Math.round(now - offset);
    if (Math.abs(by) < JUMP_MS) return;
    offset = now;
    jumped(by);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
