import { z } from "zod";
import { lock, unlock } from "./box.ts";
import type { CopyKey } from "./code.ts";
import type { Sealed } from "./frames.ts";

/**
 * What two laptops say to each other. Plain http carries it, so each ask and each answer is locked with the code, for
 * this conversation and this turn only: what was heard once opens nothing later, and what was changed does not open.
 *
 * An ask is: the conversation (16 bytes, chosen by who asks), its turn (4 bytes), and a box. An answer is a box.
 */
export const MAX_ASK_BYTES = 4_096;
const CONVERSATION = 16;
const HEADER = CONVERSATION + 4;

export const greetingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{20}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Of this run of the first laptop. */
  run: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Greeting = z.infer<typeof greetingSchema>;

const address = z
  .string()
  .max(80)
  .regex(/^http:\/\/[0-9a-zA-Z.:[\]-]+$/);
const takeOverSchema = z.strictObject({ term: z.number().int().min(1), proof: z.string().max(64) });

export const askSchema = z.discriminatedUnion("k", [
  /** What comes after `next` of this generation; null: from the beginning. Says that all before it is on disk. */
  z.strictObject({
    k: z.literal("pull"),
    have: z.strictObject({ generation: z.string().max(40), next: z.number().int().min(0) }).nullable(),
    /** Where phones find the reserve, once it goes on. */
    addresses: z.array(address).max(8),
  }),
  z.strictObject({ k: z.literal("photo"), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ k: z.literal("over"), by: takeOverSchema, addresses: z.array(address).max(8) }),
]);
export type Ask = z.infer<typeof askSchema>;

const pulledSchema = z.strictObject({
  generation: z.string(),
  first: z.number().int().min(0),
  /** Commits there are in all; a copy with so many is complete. */
  head: z.number().int().min(0),
  /** Clock of the first laptop, epoch ms. */
  at: z.number(),
  port: z.number().int(),
  title: z.string(),
  /** The copy ends here: wipe it. */
  ended: z.boolean(),
});
export type Pulled = z.infer<typeof pulledSchema> & { boxes: Buffer[] };

/** One conversation. Both sides have the same key; turns count up. */
export class Conversation {
  readonly #key: Buffer;

  constructor(key: CopyKey, run: string, conversation: string) {
    this.#key = key.for(`air ${run} ${conversation}`);
  }

  lock(side: "ask" | "answer", turn: number, bytes: Uint8Array): Buffer {
    return lock(this.#key, `${side} ${turn}`, bytes);
  }

  unlock(side: "ask" | "answer", turn: number, box: Uint8Array): Buffer | null {
    return unlock(this.#key, `${side} ${turn}`, box);
  }
}

export function writeAsk(air: Conversation, conversation: string, turn: number, ask: Ask): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(turn);
  const box = air.lock("ask", turn, Buffer.from(JSON.stringify(ask)));
  return Buffer.concat([Buffer.from(conversation, "hex"), count, box]);
}

/** The part of an ask that can be read without the key; null for what is none. */
export function readAsk(bytes: Buffer): { conversation: string; turn: number; box: Buffer } | null {
  if (bytes.length <= HEADER || bytes.length > MAX_ASK_BYTES) return null;
  return {
    conversation: bytes.subarray(0, CONVERSATION).toString("hex"),
    turn: bytes.readUInt32BE(CONVERSATION),
    box: bytes.subarray(HEADER),
  };
}

export function openAsk(bytes: Buffer): Ask | null {
  const ask = askSchema.safeParse(JSON.parse(bytes.toString("utf8")));
  return ask.success ? ask.data : null;
}

export function writePulled(head: z.infer<typeof pulledSchema>, frames: readonly Sealed[]): Buffer {
  return Buffer.concat([
    ...sized(Buffer.from(JSON.stringify(head))),
    ...frames.flatMap(({ box }) => sized(box)),
  ]);
}

/** @throws when it is not what `writePulled` wrote; it came out of a lock, so that is a bug and no attack */
export function readPulled(bytes: Buffer): Pulled {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  const [head, ...boxes] = parts;
  return { ...pulledSchema.parse(JSON.parse(String(head))), boxes };
}

function sized(bytes: Buffer): Buffer[] {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return [size, bytes];
}
