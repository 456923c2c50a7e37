import { createHmac, randomBytes } from "node:crypto";
import { refuse } from "../../shared/core/refusal.ts";
import { find, list, openMeeting, type State } from "../../shared/core/state.ts";
import type { Person } from "../../shared/room/records.ts";
import type { Answer, ReturnRequest } from "../../shared/wire/protocol.ts";
import type { Identity } from "./actors.ts";
import { sha256 } from "./keys.ts";

/** No signs that are taken for others; 32 of them, so that five bits choose one. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 8;
/** How long a code lives that staff gave out, ms: the person stands beside them. */
const CODE_LIVES_MS = 2 * 60_000;
/** Codes that staff gave out at once. */
const MOST = 50;

/**
 * Return codes: by which another phone or browser goes on as somebody who takes part.
 *
 * The code that a phone shows its owner follows from the traject's secret and the key the person has now. So it is kept
 * nowhere, and ends by being used: the person then has another key. The code that staff give out is random, kept in
 * memory as a hash, for two minutes and one use. There are 2^40 of either; a person's name or notes are in neither.
 */
export class ReturnDesk {
  readonly #secret: Buffer;
  readonly #own = new Map<string, string>();
  readonly #given = new Map<string, { person: string; keyHash: string | null; until: number }>();

  /** @param secret of the traject: 32 bytes, hex */
  constructor(secret: string) {
    this.#secret = Buffer.from(secret, "hex");
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

  /** A code for staff to hand over. One given before for the same person ends. @returns null: too many at once */
  give({ id, keyHash }: Person, now: number): string | null {
    for (const [hash, given] of this.#given)
      if (given.until <= now || given.person === id) this.#given.delete(hash);
    if (this.#given.size >= MOST) return null;
    const code = codeOf(randomBytes(LENGTH));
    this.#given.set(sha256(code), { person: id, keyHash, until: now + CODE_LIVES_MS });
    return code;
  }

  /** Whose code this is now, however it was typed. */
  whose(typed: string, state: State, now: number): Person | null {
    const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
    const meeting = openMeeting(state);
    if (!meeting || code.length !== LENGTH) return null;
    const given = this.#given.get(sha256(code));
    if (given && given.until > now) {
      const person = find(state, "person", given.person);
      // Used once, the person has another key.
      return person && person.keyHash === given.keyHash ? person : null;
    }
    return list(state, "person", `persons:${meeting.id}`).find((each) => this.ownCode(each) === code) ?? null;
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
  return code ? { ok: true, code, minutes: CODE_LIVES_MS / 60_000 } : refuse("too-fast");
}

function codeOf(bytes: Uint8Array): string {
  let code = "";
  for (const byte of bytes.subarray(0, LENGTH)) code += SIGNS[byte & 31];
  return code;
}
