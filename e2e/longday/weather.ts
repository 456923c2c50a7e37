import { pause } from "../lib/until.ts";
import { count, type Scene } from "./scene.ts";

/**
 * What goes wrong with phones all day: among 85, every simulated minute somebody's line breaks, a page is reloaded, or a phone
 * goes to sleep for a few minutes. @returns ends it, when what was going on is over
 */
export function weather(scene: Scene, phones: number): () => Promise<void> {
  const { clock, random } = scene;
  const under = new Set<Promise<void>>();
  let going = true;

  async function strike(): Promise<void> {
    const guest = random.pick(scene.guests);
    if (!guest || guest.asleep) return;
    const kind = random.below(6);
    if (kind === 0) {
      count(scene, "reloads");
      await guest.reload();
    } else if (kind === 1) {
      count(scene, "naps");
      guest.sleep();
      await pause(clock.minutes(3));
      guest.wake();
    } else {
      count(scene, "lines cut");
      guest.cut();
    }
  }

  const blowing = (async () => {
    while (going) {
      await pause(clock.minutes((0.5 + random.next()) * (85 / phones)));
      if (!going) return;
      const one = strike().finally(() => under.delete(one));
      under.add(one);
    }
  })();
  return async () => {
    going = false;
    await blowing;
    await Promise.all(under);
  };
}

/** A break: most phones go dark, and come back when it is over. */
export async function rest(scene: Scene, until: string): Promise<void> {
  const sleepers = scene.guests.filter((guest) => !guest.asleep && !scene.random.once(5));
  for (const guest of sleepers) guest.sleep();
  count(scene, "slept in a break", sleepers.length);
  await scene.clock.until(until);
  for (const guest of sleepers) guest.wake();
}
