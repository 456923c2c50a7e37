import { type Agreed, answer, type Bytes, begin, derive, join, type Suite } from "./noise.ts";
import { PROTOCOL } from "./version.ts";

/** What sealing needs of the end it runs at: arithmetic, and texts as bytes. */
export type SealMeans = Suite & {
  /** 32 bytes that nobody can guess. */
  random(): Bytes;
  bytesOf(text: string): Bytes;
  /** @throws when they are no UTF-8 */
  textOf(bytes: Bytes): string;
  /** Bytes as text for the wire (base64), and back. @throws (`unpack`) when it is none */
  pack(bytes: Bytes): string;
  unpack(text: string): Bytes;
};

/** Faces that hold what is confidential on a device that is not the laptop: their line is always sealed. */
export const SEALED_FACES = ["tafel", "staf"] as const;
export type SealedFace = (typeof SEALED_FACES)[number];

/** What follows from the secret in a staff QR. The secret itself stays where it is. */
export type StaffKeys = {
  /** Names the secret in the open, 32 hex signs. Nothing follows from it. */
  id: string;
  /** Proves that one has it, and protects what is said. */
  psk: Bytes;
  /** Right to bring a picture over HTTP, and to nothing else: 32 hex signs. */
  photo: string;
};

/** Bytes of a name or token. */
const SHORT = 16;

export function keysOf(means: SealMeans, secret: string): StaffKeys {
  const salt = means.bytesOf("werktafel staff secret");
  const [id, psk, photo] = derive(means, salt, means.bytesOf(secret), 3) as [Bytes, Bytes, Bytes];
  return { id: hex(id.slice(0, SHORT)), psk, photo: hex(photo.slice(0, SHORT)) };
}

/** A line of which every message is sealed, in both directions. Values are plain JSON. */
export type SealedLine = {
  shut(value: unknown): string;
  /** @throws when it was changed on the way, is not the next, or is no JSON: then the line has to end */
  unshut(frame: string): unknown;
};

/** What both ends have to agree on without saying it: a hello for one face or version is none for another. */
const prologue = (means: SealMeans, face: SealedFace, id: string) =>
  means.bytesOf(`werktafel ${PROTOCOL} ${face} ${id}`);

/**
 * A page calls: `hello` goes with the handshake, `finish` takes what the host says to it. @throws (`finish`)
 *
 * `mark` says which connection this is, the same at both ends and so short words can follow from it: it depends on
 * `nonce`, which the hello promises (its hash) and the page says only when the host has answered. Who has the secret and
 * stands between the two can so not try keys until the words on both sides are the same.
 */
export function call(
  means: SealMeans,
  keys: StaffKeys,
  face: SealedFace,
): { hello: string; nonce: string; finish(said: string): SealedLine & { mark: Bytes } } {
  const nonce = means.random();
  const { first, finish } = begin(means, keys.psk, prologue(means, face, keys.id), means.hash(nonce));
  return {
    hello: means.pack(first),
    nonce: means.pack(nonce),
    finish(said) {
      const agreed = finish(means.unpack(said));
      return { ...lineOver(means, agreed), mark: markOf(means, agreed, nonce) };
    },
  };
}

/** The host picks up. `opened`: the mark, or null for another nonce than was promised. @throws when it is nobody with these keys */
export function pickUp(
  means: SealMeans,
  keys: StaffKeys,
  face: SealedFace,
  hello: string,
): { said: string; line: SealedLine; opened(nonce: string): Bytes | null } {
  const agreed = answer(means, keys.psk, prologue(means, face, keys.id), means.unpack(hello));
  return {
    said: means.pack(agreed.answer),
    line: lineOver(means, agreed),
    opened(said) {
      const nonce = means.unpack(said);
      return hex(means.hash(nonce)) === hex(agreed.said) ? markOf(means, agreed, nonce) : null;
    },
  };
}

const markOf = (means: SealMeans, { hash }: Agreed, nonce: Bytes) => means.hash(join(hash, nonce));

function lineOver(means: SealMeans, { send, read }: Agreed): SealedLine {
  return {
    shut: (value) => means.pack(send.next(means.bytesOf(JSON.stringify(value)))),
    unshut: (frame) => JSON.parse(means.textOf(read.next(means.unpack(frame)))) as unknown,
  };
}

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
