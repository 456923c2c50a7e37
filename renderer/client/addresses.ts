import type { Link, Room } from "./api.ts";
import { randomHex } from "./hex.ts";
import type { Shelf } from "./storage.ts";

/** Quiet this long, and the page looks whether the host lives at another of its addresses; milliseconds. */
const LONG = 8_000;
const LOOK_EVERY = 6_000;
/** Addresses that are remembered: also earlier ones, for a laptop goes back to the Wi-Fi of this morning. */
const MOST = 12;
const ADDRESSES = "addresses";
const HOME = "home";

/** Does the host that holds the traject of this key answer at this address? */
export type Proves = (address: string, home: string) => Promise<boolean>;

type Means = {
  /** Everything this page takes along, as the rest of an address: path and fragment. */
  luggage: () => string;
  /** The only traject this page may have to do with, or null when any will do. */
  bound?: () => string | null;
  here?: string;
  proves?: Proves;
  go?: (url: string) => void;
};

/** By what the traject is known that this page met last; null while it has met none. */
export const homeOn = (shelf: Shelf): string | null => shelf.read<string | null>(HOME, null);

/** Another traject may be met from now on. */
export function forgetHome(shelf: Shelf): void {
  shelf.remove(HOME);
  shelf.remove(ADDRESSES);
}

const LOST: readonly Link[] = ["quiet", "away", "elsewhere", "not-allowed"];

/**
 * Remembers where the host can be found, and moves there when this address stays silent or is somebody else's by now:
 * the laptop got another address, hangs on two networks, or another laptop took over. Storage does not follow to another
 * origin, so it travels in the fragment, which no server sees, and only to who proved to hold the same traject.
 * @returns stops looking
 */
export function followHost(room: Room, shelf: Shelf, means: Means): () => void {
  const { luggage, bound = () => null, here = location.origin, proves = provesHome } = means;
  const go = means.go ?? ((url: string) => location.replace(url));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  /** No line, or one to a laptop that has nothing open: it may be another laptop. */
  function lost(): boolean {
    const link = room.link.get();
    return LOST.includes(link) || (link === "live" && bound() !== null && !room.hello.get()?.home);
  }

  async function look(): Promise<void> {
    const mine = turn;
    const home = homeOn(shelf);
    const others = shelf.read<string[]>(ADDRESSES, []).filter((address) => address !== here);
    if (home && others.length > 0) {
      const [stays, ...found] = await Promise.all([here, ...others].map((address) => proves(address, home)));
      if (mine !== turn || !lost()) return;
      const best = others.find((_, i) => found[i]);
      // It is here after all, and moving would only bring us back.
      if (best && !stays) return go(best + luggage());
    }
    timer = setTimeout(look, LOOK_EVERY);
  }
  function follow(): void {
    turn += 1;
    clearTimeout(timer);
    if (lost()) timer = setTimeout(look, LONG);
  }
  const stopHello = room.hello.subscribe(() => {
    const { addresses = [], home = null } = room.hello.get() ?? {};
    if (home && (bound() ?? home) === home) {
      load().catch(() => {});
      const before = home === homeOn(shelf) ? shelf.read<string[]>(ADDRESSES, []) : [];
      shelf.write(HOME, home);
      shelf.write(ADDRESSES, [...new Set([...addresses, here, ...before])].slice(0, MOST));
    }
    follow();
  });
  const stopLink = room.link.subscribe(follow);
  // What checks a proof has to be fetched while there is somebody to fetch it from: who moved may soon have to move again.
  if (homeOn(shelf)) load().catch(() => {});
  follow();
  return () => {
    turn += 1;
    clearTimeout(timer);
    stopHello();
    stopLink();
  };
}

const load = () => import("./home.ts");

/** Asks with a fresh number, so that an answer of before is none; whoever is there learns nothing of who asks. */
async function provesHome(address: string, home: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 3000);
  try {
    const nonce = randomHex(16);
    const answer = await fetch(`${address}/home?n=${nonce}`, {
      cache: "no-store",
      credentials: "omit",
      signal: stop.signal,
    });
    const { proof } = (await answer.json()) as { proof?: unknown };
    return typeof proof === "string" && (await load()).isHome(home, nonce, address, proof);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
