import { randomBytes } from "node:crypto";
import { refuse } from "../../shared/core/refusal.ts";
import { find, list, type State } from "../../shared/core/state.ts";
import { newId } from "../../shared/ids.ts";
import {
  type Answer,
  type Devices,
  type PairRequest,
  pairRequestSchema,
} from "../../shared/wire/protocol.ts";
import type { SealedFace, StaffKeys } from "../../shared/wire/sealed.ts";
import { keysOnce, meetingOfKeys } from "./key-ring.ts";
import type { Room } from "./room.ts";
import { type ScreenSocket, sendAway } from "./screen-socket.ts";

/** How long a code on the laptop's screen can be scanned, ms. */
const OFFER_MS = 5 * 60_000;
/** Codes on show at once: each is a dialog of one regie. */
const MOST_OFFERS = 4;
/** Of a code in a QR: 128 random bits. */
const SECRET_BYTES = 16;

/** A device that scanned a code: what it says it is, and the words that its owner compares. */
type Candidate = { name: string; words: string[]; socket: ScreenSocket };
type Offer = {
  id: string;
  face: SealedFace;
  team: string | null;
  keys: StaffKeys;
  /** On the steady clock, ms. */
  until: number;
  candidate: Candidate | null;
  /** It can be scanned no longer, and nobody waits. */
  over: boolean;
};

/**
 * Pairs staff devices with the laptop. A code is shown there and there alone; the first device that proves to have it
 * waits, with words that are the same on both screens; who sits at the laptop says yes to those words, and only then it
 * gets a key of its own. A code serves one device, ever: when that goes away it is over, or whoever photographed the code
 * could wait for its place. It is worth nothing after some minutes either.
 */
export class PairingDesk {
  readonly #offers = new Map<string, Offer>();
  /** When a paired device was here last, epoch ms, by the id of its key. In memory only. */
  readonly #seen = new Map<string, number>();
  readonly #room: () => Room | null;
  readonly #now: () => number;

  /** @param now a clock that never jumps, ms */
  constructor(room: () => Room | null, now: () => number = () => performance.now()) {
    this.#room = room;
    this.#now = now;
  }

  /** A request of the regie. What it changes is told with `list`. */
  async ask(input: unknown): Promise<Answer> {
    const request = pairRequestSchema.safeParse(input);
    if (!request.success) return refuse("malformed");
    const room = this.#room();
    return room ? this.#answer(request.data, room) : refuse("no-meeting");
  }

  async #answer(request: PairRequest, room: Room): Promise<Answer> {
    switch (request.do) {
      case "offer":
        return this.#offer(request, room.state);
      case "confirm":
        return this.#confirm(this.#offers.get(request.offer), request.words, room);
      case "cancel":
        this.#drop(request.offer);
        return { ok: true };
      case "part":
        return room.system({ type: "device.part", id: request.device });
    }
  }

  #offer({ face, team }: { face: SealedFace; team: string | null }, state: State): Answer {
    const meeting = meetingOfKeys(state);
    if (!meeting) return refuse("no-meeting");
    if ((face === "tafel") !== (team !== null)) return refuse("malformed");
    if (team !== null && find(state, "team", team)?.meeting !== meeting.id) return refuse("not-found");
    const [oldest] = this.#offers.keys();
    if (oldest && this.#offers.size >= MOST_OFFERS) this.#drop(oldest);
    const secret = randomBytes(SECRET_BYTES).toString("hex");
    const id = newId();
    const until = this.#now() + OFFER_MS;
    this.#offers.set(id, { id, face, team, keys: keysOnce(secret), until, candidate: null, over: false });
    return { ok: true, offer: id, secret };
  }

  async #confirm(offer: Offer | undefined, words: string[], room: Room): Promise<Answer> {
    const meeting = meetingOfKeys(room.state);
    if (!offer?.candidate || !meeting) return refuse("not-found");
    if (offer.candidate.words.join() !== words.join()) return refuse("changed");
    const { face, team, candidate } = offer;
    this.#offers.delete(offer.id);
    const key = randomBytes(SECRET_BYTES).toString("hex");
    const device = { id: newId(), meeting: meeting.id, face, team, name: candidate.name, key };
    const answer = await room.system({ type: "device.pair", ...device });
    if (!answer.ok) {
      sendAway(candidate.socket, "not-allowed");
      return answer;
    }
    // Only now it is on disk, and so will be known after a restart.
    candidate.socket.emit("paired", { key });
    return { ok: true, device: device.id };
  }

  /** Keys of the code with this id, if it can still be scanned. */
  keyOf(face: SealedFace, id: string): { keys: StaffKeys; offer: string } | null {
    for (const offer of this.#offers.values())
      if (offer.face === face && offer.keys.id === id && !offer.over && offer.until > this.#now())
        return { keys: offer.keys, offer: offer.id };
    return null;
  }

  /** A device scanned a code. @returns what to do when it goes, or null: somebody was first, or it is over */
  arrived(id: string, candidate: Candidate): (() => void) | null {
    const offer = this.#offers.get(id);
    if (!offer || offer.candidate || offer.over || offer.until <= this.#now()) return null;
    offer.candidate = candidate;
    return () => {
      offer.candidate = null;
      offer.over = true;
    };
  }

  /** A device that was paired went away. */
  left(key: string): void {
    this.#seen.set(key, Date.now());
  }

  /** Codes that nobody scanned in time are over. */
  expire(): void {
    for (const offer of this.#offers.values())
      if (offer.until <= this.#now() && !offer.candidate) offer.over = true;
  }

  /** Another room: nothing that was offered for the last is good for this one. */
  forget(): void {
    for (const id of this.#offers.keys()) this.#drop(id);
    this.#seen.clear();
  }

  #drop(id: string): void {
    const offer = this.#offers.get(id);
    this.#offers.delete(id);
    if (offer?.candidate) sendAway(offer.candidate.socket, "not-allowed");
  }

  /** What the laptop's own screen shows. @param here ids of keys of screens that are connected */
  list(state: State, here: ReadonlySet<string>): Devices {
    const meeting = meetingOfKeys(state);
    const devices = meeting ? list(state, "device", `devices:${meeting.id}`) : [];
    return {
      offers: [...this.#offers.values()].map(({ id, face, team, candidate, over }) => ({
        id,
        face,
        team,
        over,
        device: candidate && { name: candidate.name, words: candidate.words },
      })),
      devices: devices.map(({ id, face, team, name, key }) => {
        const { id: keyId } = keysOnce(key);
        const connected = here.has(keyId);
        return {
          id,
          face,
          team,
          name,
          connected,
          seenAt: connected ? null : (this.#seen.get(keyId) ?? null),
        };
      }),
    };
  }
}
