import { z } from "zod";
import { lock, unlock } from "./box.ts";
import type { CopyKey } from "./code.ts";

/** Raised when frames change shape; a newer one is refused in plain words. */
export const COPY_VERSION = 1;

const commandSchema = z.strictObject({ id: z.string().max(200), answer: z.string(), anonymous: z.boolean() });

/**
 * What a copy is made of, in the order of the file. A generation begins with `begin`, then all records and their words,
 * then `whole`; from there on each `change` is one group commit, with the words it needs before it.
 */
const frameSchema = z.discriminatedUnion("k", [
  z.strictObject({
    k: z.literal("begin"),
    v: z.number().int().min(1),
    /** Root of the traject's keys: with it coaches' keys and tickets go on working. */
    secret: z.string().regex(/^[0-9a-f]{64}$/),
    port: z.number().int().min(1).max(65_535).nullable(),
    /** How often another laptop took over so far. */
    term: z.number().int().min(0),
  }),
  /** One wording of one record: all personal text is in these. It may be wiped in place. */
  z.strictObject({ k: z.literal("words"), owner: z.string(), id: z.string(), body: z.string() }),
  z.strictObject({
    k: z.literal("change"),
    /** Records as they are now, without their words. */
    put: z.array(z.looseObject({ id: z.string(), type: z.string() })),
    drop: z.array(z.string()),
    commands: z.array(commandSchema),
    /** Numbers of frames whose words are erased from here on. */
    wiped: z.array(z.number().int().min(0)),
    /** Commits of the first laptop's run so far, this one included. */
    upTo: z.number().int().min(0),
  }),
  z.strictObject({ k: z.literal("whole"), upTo: z.number().int().min(0) }),
]);
export type Frame = z.infer<typeof frameSchema>;
export type Change = Extract<Frame, { k: "change" }>;

/** A frame as it lies on a disk or goes over the air. */
export type Sealed = {
  index: number;
  box: Buffer;
  /** What the one who writes it down has to know of it. */
  k: Frame["k"];
  wiped: readonly number[];
  /** The photo of each record that it puts or drops; null for none. */
  named: readonly { id: string; photo: string | null }[];
  upTo: number | null;
};

/** One generation of a copy: a random name that is in every lock, with the number of the frame. */
export class Sealer {
  readonly generation: string;
  readonly #key: Buffer;
  readonly #id: string;

  constructor(key: CopyKey, generation: string) {
    this.generation = generation;
    this.#id = key.id;
    this.#key = key.for(`frames ${generation}`);
  }

  seal(index: number, frame: Frame): Sealed {
    const box = lock(this.#key, this.#place(index), Buffer.from(JSON.stringify(frame)));
    return { index, box, ...factsOf(frame) };
  }

  /** @returns null when it is not this frame: torn, changed, of another place or under another key */
  open(index: number, box: Uint8Array): Frame | null {
    const bytes = unlock(this.#key, this.#place(index), box);
    if (!bytes) return null;
    const frame = frameSchema.safeParse(JSON.parse(bytes.toString("utf8")));
    return frame.success ? frame.data : null;
  }

  #place(index: number): string {
    return `${this.#id} ${this.generation} ${index}`;
  }
}

/** A frame from the air, opened to learn what to do with it. */
export function factsOf(frame: Frame): Omit<Sealed, "index" | "box"> {
  return {
    k: frame.k,
    wiped: frame.k === "change" ? frame.wiped : [],
    named: frame.k === "change" ? [...frame.put.map(photoOf), ...frame.drop.map(withoutPhoto)] : [],
    upTo: frame.k === "change" || frame.k === "whole" ? frame.upTo : null,
  };
}

/** Hashes of photos that records in these frames name. */
export function photosNamedBy(frames: readonly Pick<Sealed, "named">[]): Set<string> {
  return new Set(frames.flatMap(({ named }) => named.flatMap(({ photo }) => photo ?? [])));
}

function photoOf(record: { id: string; type: string }): Sealed["named"][number] {
  const photo = record.type === "note" && "photo" in record ? record.photo : null;
  return { id: record.id, photo: typeof photo === "string" ? photo : null };
}

const withoutPhoto = (id: string) => ({ id, photo: null });
