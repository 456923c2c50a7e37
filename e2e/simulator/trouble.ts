import type { DiskTrouble } from "./disk.ts";
import type { Phone } from "./phone.ts";
import type { World } from "./world.ts";

/** Everything that goes wrong on a day, by name. Each puts itself right after a while. */
export const TROUBLES: Readonly<Record<string, (world: World) => void>> = {
  cut: (world) => somePage(world)?.socket?.wire?.cut(world.trouble.once(3)),
  offline(world) {
    const page = somePage(world);
    if (!page) return;
    page.offline = true;
    page.socket?.wire?.cut(world.trouble.once(2));
    world.clock.later(world.trouble.below(20_000), world.outside, () => {
      page.offline = false;
    });
  },
  sleep(world) {
    const page = somePage(world);
    if (!page || page.process.asleep) return;
    page.sleep();
    world.clock.later(world.trouble.below(60_000), world.outside, () => page.wake());
  },
  reload: (world) => somePhone(world)?.reload(),
  move: (world) => somePhone(world)?.move(),
  tab: (world) => void world.secondTab(world.trouble.pick(world.phones)),
  kill(world) {
    if (world.trouble.once(2)) kill(world);
    // In the middle of the next write, wherever that is.
    else
      world.disk.onWriting = () =>
        void world.clock.later(world.trouble.next() * 5, world.outside, () => kill(world));
  },
  disk(world) {
    const kinds: [DiskTrouble, ...DiskTrouble[]] = ["full", "read-only", "uncertain", "unreadable"];
    world.disk.trouble = world.trouble.one(kinds);
    world.oracle.log(`DISK ${world.disk.trouble}`);
    world.clock.later(world.trouble.below(6_000), world.outside, () => {
      world.disk.trouble = "none";
    });
  },
  clock(world) {
    world.clock.jumped += (world.trouble.below(240) - 60) * 60_000;
    world.oracle.log(`CLOCK ${world.clock.jumped}`);
  },
  lid(world) {
    if (!world.laptop.process || world.laptop.process.asleep) return;
    const ms = 1_000 + world.trouble.below(120_000);
    const steadyToo = world.trouble.once(2);
    world.counts.lids += 1;
    world.oracle.log(`LID ${ms}`);
    world.laptop.suspend();
    // Phones see it silent before long.
    if (ms > 25_000)
      for (const page of world.pages)
        world.clock.later(25_000, world.outside, () => page.socket?.wire?.cut());
    world.clock.later(ms, world.outside, () => world.laptop.resume(ms, steadyToo));
  },
};

function kill(world: World): void {
  if (!world.laptop.process) return;
  world.counts.kills += 1;
  world.oracle.log("KILL");
  world.laptop.kill();
  world.clock.later(200 + world.trouble.below(4_000), world.outside, () => world.startAgain());
}

/** A phone, mostly; any screen now and then. */
function somePage(world: World) {
  return world.trouble.once(4) ? world.trouble.pick([...world.pages]) : somePhone(world)?.page;
}

function somePhone(world: World): Phone | undefined {
  const phone = world.trouble.pick(world.phones);
  return phone?.page.process.asleep ? undefined : phone;
}
