import { createHmac, randomBytes } from "node:crypto";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import { find, list, openMeeting, type State } from "../../shared/core/state.ts";
import type { Person } from "../../shared/room/records.ts";
import type { Answer, ReturnRequest } from "../../shared/wire/protocol.ts";
import type { Identity } from "./actors.ts";
import { sha256 } from "./keys.ts";
import type { Limits } from "./limits.ts";

/** No signs that are taken for others; 32 of them, so that five bits choose one. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 8;
/** How long a code lives that staff gave out, ms: the person stands beside them. */
const CODE_LIVES_MS = 2 * 60_000;
/** Codes that staff gave out at once. */
const MOST = 50;

/** Whose code was shown, and the key they had then: with another key the code is used. `given`: staff gave it out. */
export type Returning = { person: string; keyHash: string; given: boolean };

/**
 * Return codes: by which another phone or browser goes on as somebody who takes part.
 *
 * The code that a phone shows its owner follows from the traject's secret and the key the person has now. So it is kept
 * nowhere, and ends by being used: the person then has another key. The code that staff give out is random, kept in
 * memory as a hash, for two minutes and one use, and while its owner is not here: who is can read their own. There are
 * 2^40 of either; a person's name or notes are in neither.
 */
export class ReturnDesk {
  readonly #secret: Buffer;
  readonly #here: (person: string) => boolean;
  readonly #own = new Map<string, string>();
  readonly #given = new Map<string, Returning & { until: number }>();

  /** @param secret of the traject: 32 bytes, hex @param here has this person a page open? */
  constructor(secret: string, here: (person: string) => boolean) {
    this.#secret = Buffer.from(secret, "hex");
    this.#here = here;
  }

  /** The code for this person's own eyes; null once the meeting has closed. */
  ownCode({ id, keyHash }: Person): string | null {
    if (!keyHash) return null;
    const name = `return:${id}:${keyHash}`;
    const known = this.#own.get(name);
    if (known) return known;
    if (this.#own.size > 2_000) this.#own.clear();
    const code = codeOf(createHmac("sha256", this.#secret).update(name).digest());
    this.#own.set(name, code);
    return code;
  }

  /** A code for staff to hand over. One given before for the same person ends. */
  give({ id, keyHash }: Person, now: number): string | Refusal {
    if (!keyHash) return refuse("not-found");
    if (this.#here(id)) return refuse("still-here");
    for (const [hash, given] of this.#given)
      if (given.until <= now || given.person === id) this.#given.delete(hash);
    if (this.#given.size >= MOST) return refuse("too-fast");
    const code = codeOf(randomBytes(LENGTH));
    this.#given.set(sha256(code), { person: id, keyHash, given: true, until: now + CODE_LIVES_MS });
    return code;
  }

  /**
   * Whose code this is, however it was typed. What staff gave is found by its hash; the codes of phones are compared only
   * while few wrong ones came.
   */
  async lookUp(
    typed: string,
    state: State,
    now: number,
    limits: Limits,
  ): Promise<Returning | "too-fast" | null> {
    const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
    const given = this.#given.get(sha256(code));
    if (given && given.until > now) return given;
    // Paid before anything is compared, so that many lines at once try no more; who is right gets it back.
    if (!(await limits.allow("wrongReturn", "all"))) return "too-fast";
    const own = this.#ownerOf(code, state);
    if (own) await limits.giveBack("wrongReturn", "all");
    return own;
  }

  #ownerOf(code: string, state: State): Returning | null {
    const meeting = openMeeting(state);
    if (!meeting || code.length !== LENGTH) return null;
    for (const person of list(state, "person", `persons:${meeting.id}`))
      if (person.keyHash && this.ownCode(person) === code)
        return { person: person.id, keyHash: person.keyHash, given: false };
    return null;
  }

  /** Is the code that was found still good at the moment of deciding? */
  holds({ person, keyHash, given }: Returning, state: State): boolean {
    return find(state, "person", person)?.keyHash === keyHash && !(given && this.#here(person));
  }
}

type Asked = { request: ReturnRequest; who: Identity | null; state: State; desk: ReturnDesk; now: number };

/**
 * What staff ask about people who come back: who of them has no page open now, or a code for one. On demand only, and
 * told to nobody else: a list of who is away is not for a screen.
 * @param present persons with a page open
 */
export function answerReturn(
  { request, who, state, desk, now }: Asked,
  present: ReadonlySet<string>,
): Answer {
  if (who?.kind !== "regie" && who?.kind !== "staf" && who?.kind !== "coach") return refuse("not-allowed");
  const meeting = openMeeting(state);
  if (!meeting) return refuse("no-meeting");
  const led = list(state, "person", `persons:${meeting.id}`).filter(
    ({ team, state: now }) => now !== "removed" && (who.kind !== "coach" || team === who.team),
  );
  if (request.person === null)
    return { ok: true, away: led.filter(({ id }) => !present.has(id)).map(({ id }) => id) };
  const person = led.find(({ id }) => id === request.person);
  if (!person) return refuse("not-found");
  const code = desk.give(person, now);
  return typeof code === "string" ? { ok: true, code, minutes: CODE_LIVES_MS / 60_000 } : code;
}

function codeOf(bytes: Uint8Array): string {
  let code = "";
  for (const byte of bytes.subarray(0, LENGTH)) code += SIGNS[byte & 31];
  return code;
}
