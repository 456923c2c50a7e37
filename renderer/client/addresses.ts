import type { Room } from "./api.ts";
import { pack } from "./identity.ts";
import type { Shelf } from "./storage.ts";

/** Quiet this long, and the phone looks whether the host lives at another of its addresses; milliseconds. */
const LONG = 15_000;
const LOOK_EVERY = 10_000;
const KEY = "addresses";

type Means = {
  here?: string;
  /** Does a host of ours answer at this address? */
  answers?: (address: string) => Promise<boolean>;
  go?: (url: string) => void;
};

/**
 * Remembers where the host can be found, and moves there when this address stays silent: the laptop got another address,
 * or hangs on two networks. Storage does not follow to another origin, so it travels in the fragment, which no server sees.
 * @returns stops looking
 */
export function followHost(room: Room, shelf: Shelf, means: Means = {}): () => void {
  const here = means.here ?? location.origin;
  const answers = means.answers ?? answersAt;
  const go = means.go ?? ((url: string) => location.replace(url));
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    for (const address of shelf.read<string[]>(KEY, [])) {
      if (address === here || !(await answers(address))) continue;
      if (room.link.get() === "live") return;
      return go(`${address}/#m=${pack(shelf.all())}`);
    }
    timer = setTimeout(look, LOOK_EVERY);
  }
  const stopHello = room.hello.subscribe(() => {
    const { addresses } = room.hello.get() ?? {};
    if (addresses) shelf.write(KEY, addresses);
  });
  const onLink = () => {
    clearTimeout(timer);
    const link = room.link.get();
    if (link === "quiet" || link === "away") timer = setTimeout(look, LONG);
  };
  const stopLink = room.link.subscribe(onLink);
  onLink();
  return () => {
    clearTimeout(timer);
    stopHello();
    stopLink();
  };
}

/** `/healthz` says nothing but that it lives, so that any page may ask it. */
async function answersAt(address: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 3000);
  try {
    const answer = await fetch(`${address}/healthz`, { cache: "no-store", signal: stop.signal });
    return answer.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
