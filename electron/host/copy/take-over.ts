import type { Rec } from "../../../shared/records.ts";
import { errorFacts, type Log } from "../log.ts";
import type { OpenTraject, Trajects } from "../trajects.ts";
import type { CopyFolder } from "./copy-folder.ts";
import type { Copied } from "./read-copy.ts";
import type { Standby } from "./standby.ts";
import { type Hosting, isUnsure, proofOf } from "./terms.ts";

/** How often the first laptop is told, until it heard, ms. */
const TELL_MS = 2_000;

/** Puts a copy in the library of this laptop as a traject of a next term: a new database, the same keys and port. */
export async function adopt(
  trajects: Trajects,
  copied: Copied,
  folder: CopyFolder,
  wentOn: NonNullable<Hosting["wentOn"]>,
): Promise<OpenTraject> {
  const photos = new Map<string, Uint8Array>();
  for (const hash of copied.photos) {
    const jpeg = await folder.photo(hash);
    if (jpeg) photos.set(hash, jpeg);
  }
  const { secret, commands, port, term } = copied;
  const records = isUnsure(wentOn) ? withoutRights(copied.records) : copied.records;
  const traject = await trajects.adopt({ secret, records, commands }, photos, port);
  const hosting: Hosting = { term: term + 1, succeeded: null, wentOn };
  await trajects.keepAside(traject.id, "hosting", hosting);
  return traject;
}

/**
 * What was taken from somebody in the last moments may stand in a copy as if it were not: devices are paired again, and
 * whoever comes with a code that was replaced waits at the door until the facilitator opens it. Who was in stays in.
 */
function withoutRights(records: readonly Rec[]): Rec[] {
  return records
    .filter(({ type }) => type !== "device")
    .map((each) => (each.type === "meeting" && each.state === "open" ? { ...each, door: "closed" } : each));
}

/** Leaves on a stick that somebody went on from it, and takes the rest off: it is in a library now. */
export async function leaveMark(folder: CopyFolder, copied: Copied, at: number, log: Log): Promise<void> {
  const term = copied.term + 1;
  try {
    await folder.keepHead({ at, takenOver: { term, proof: proofOf(copied.secret, term) } });
    await folder.strip();
  } catch (error) {
    log.warn(errorFacts(error), "a copy failed");
  }
}

/** Tells the first laptop that we went on, now or whenever it wakes. */
export class TellOfTakeOver {
  readonly #standby: Standby;
  readonly #by: { term: number; proof: string };
  readonly #addresses: string[];
  #timer: NodeJS.Timeout | null = null;
  #heard = false;

  constructor(standby: Standby, secret: string, term: number, addresses: string[]) {
    this.#standby = standby;
    this.#by = { term, proof: proofOf(secret, term) };
    this.#addresses = addresses;
  }

  /** @returns whether it heard */
  async once(): Promise<boolean> {
    this.#heard ||= await this.#standby.tell({ k: "over", by: this.#by, addresses: this.#addresses });
    return this.#heard;
  }

  keepTelling(): void {
    if (this.#heard) return;
    this.#timer = setTimeout(() => {
      void this.once().then(() => this.#timer && this.keepTelling());
    }, TELL_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
