/** What kind of network an address of the laptop is on. `own`: a hotspot that the laptop gives itself. */
export type Network = "hall" | "own" | "made-up" | "no-lease";

/** What the host can count of how phones get here. Numbers, never names. */
export type Sight = {
  /** Networks this laptop listens on, best first; null when it was told to listen on one address. */
  networks: Network[] | null;
  system: "windows" | "mac" | "other";
  /** Whole minutes since the meeting opened, or since the host began. */
  minutes: number;
  /** Pages fetched and pages that then connected: since the host began, and of those fetched lately. */
  opened: number;
  openedLately: number;
  arrivedLately: number;
  /** Participants with a page open, and those whose line broke in the last minute and who are not back. */
  connected: number;
  dropped: number;
  /** Screens that cannot keep up. */
  lagging: number;
};

export type FindingCode =
  | "no-network"
  | "no-lease"
  | "only-made-up"
  | "gone-at-once"
  | "nobody"
  | "not-connecting"
  | "slow"
  | "several";
/** What seems to be going on; `count` of how many in all. */
export type Finding = { code: FindingCode; count: number; of: number };

/** Time to find one's glasses before we say that nobody comes, minutes. */
const PATIENCE = 3;
/** Fewer than this is somebody's own phone, not the hall. */
const A_FEW = 4;

/**
 * What the numbers say, most urgent first; nothing when all is well. A wrong alarm in a full hall costs more than a late
 * one, so each needs several phones and some time.
 */
export function findingsOf(sight: Sight): Finding[] {
  const { networks, minutes, opened, openedLately, arrivedLately, connected, dropped, lagging } = sight;
  const found: Finding[] = [];
  const say = (code: FindingCode, count = 0, of = 0) => void found.push({ code, count, of });
  const usable = networks?.filter((network) => network === "hall" || network === "own") ?? null;

  if (networks && usable?.length === 0) {
    if (networks.includes("no-lease")) say("no-lease");
    else say(networks.length > 0 ? "only-made-up" : "no-network");
  }
  const before = connected + dropped;
  const gone = dropped >= A_FEW && dropped >= 0.4 * before;
  if (gone) say("gone-at-once", dropped, before);
  // With no network at all that is why; there is no need to look further.
  if (found.length > 0) return found;

  const missing = openedLately - arrivedLately;
  const nobody = opened === 0 && connected === 0 && minutes >= PATIENCE;
  const stuck = missing >= A_FEW && missing >= 0.3 * openedLately;
  if (nobody) say("nobody");
  if (stuck) say("not-connecting", missing, openedLately);
  if (lagging >= A_FEW && lagging >= 0.15 * connected) say("slow", lagging, connected);
  if ((nobody || stuck) && (usable?.length ?? 0) > 1) say("several", usable?.length ?? 0);
  return found;
}
