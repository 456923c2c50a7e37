import { refuse } from "../../shared/core/refusal.ts";
import { checkWords } from "../../shared/wire/check-words.ts";
import { beginSchema, type SealedHandshake, sealedUpSchema } from "../../shared/wire/protocol.ts";
import { pickUp, type SealedLine } from "../../shared/wire/sealed.ts";
import { isLoopback } from "./actors.ts";
import { type Doorway, hearing } from "./hearing.ts";
import type { Hellos } from "./hellos.ts";
import { hangUp, type Lines } from "./lines.ts";
import { type RawSocket, sendAway } from "./screen-socket.ts";
import { screenOf } from "./screens.ts";
import { sealMeans } from "./seal-means.ts";
import { SealedSocket } from "./sealed-socket.ts";

/** Who has said hello and then nothing for this long, ms, is not who they seem. */
const BEGIN_MS = 15_000;

/** Who makes room in a crowd, and which hellos were heard before. */
type Doormen = { lines: Lines; hellos: Hellos };

/**
 * Takes in a staff device: agrees on keys with it, and from then on hears and says nothing that is not sealed. A screen
 * is made only once it has said its first words under seal: a hello that was overheard is worth nothing.
 */
export function takeInSealed(
  raw: RawSocket,
  handshake: SealedHandshake,
  door: Doorway,
  { lines, hellos }: Doormen,
): void {
  const { face, id } = handshake;
  const hello = sealMeans.unpack(handshake.hello);
  // Overheard, and said again. A page of ours makes another for each connection.
  if (hellos.has(hello)) return void hangUp(raw.conn);
  const key = door.hall.keyOf(face, id);
  // Without a room nobody can say whose id this is: the page asks again.
  if (key === "later") return void sendAway(raw, "closed");
  const picked = key && pick(() => pickUp(sealMeans, key.keys, face, handshake.hello));
  if (!key || !picked) return void sendAway(raw, "not-allowed");
  hellos.add(hello);
  const { line, opened } = picked;
  const { offer } = key;
  const socket = new SealedSocket(raw, line);
  const loopback = isLoopback(raw.request.socket.remoteAddress);
  raw.on("error", () => {});
  const tooLong = setTimeout(() => raw.disconnect(true), BEGIN_MS);
  raw.on("disconnect", () => clearTimeout(tooLong));
  let hear: ReturnType<typeof hearing> | null = null;

  /** @returns whether this is how a page of ours begins, and it is in the right place */
  function begin(said: unknown): boolean {
    const begun = beginSchema.safeParse(said);
    if (!begun.success) return false;
    clearTimeout(tooLong);
    const { run, seen, name, term, nonce } = begun.data;
    const mark = opened(nonce);
    if (!mark) return false;
    if (offer !== null) return wait(offer, { name, words: checkWords(mark), socket });
    door.hall.heard(term);
    if (!door.hall.takes(face)) return false;
    lines.known(raw.conn);
    const screen = screenOf({ face, key: id, person: null, loopback, sealed: true }, { run, seen });
    hear = hearing(screen, door);
    raw.on("disconnect", () => door.hall.leave(socket, screen));
    door.hall.enter(socket, screen);
    return true;
  }

  /** It is no screen yet: who sits at the laptop has to say yes. Until then it makes room in a crowd. */
  function wait(on: string, candidate: Parameters<typeof door.hall.arrived>[1]): boolean {
    const gone = door.hall.arrived(on, candidate);
    // Somebody was first, and the code is for one: this one need not try again.
    if (!gone) sendAway(socket, "not-allowed");
    else raw.on("disconnect", gone);
    hear = async () => refuse("not-allowed");
    return true;
  }

  raw.use(([event, frame]) => {
    const said = event === "s" ? open(line, frame) : undefined;
    if (said === undefined || (hear === null && !begin(said))) return void raw.disconnect(true);
    const asked = sealedUpSchema.safeParse(said);
    if (!hear || !asked.success) return;
    const { e, d, a } = asked.data;
    void hear(e, d).then((answer) => a !== null && socket.answer(a, answer));
  });
  raw.emit("seal", picked.said);
}

/** What a frame says; undefined when it was changed on the way, is not the next, or is no message. */
function open(line: SealedLine, frame: unknown): unknown {
  return typeof frame === "string" ? (pick(() => line.unshut(frame)) ?? undefined) : undefined;
}

function pick<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
