import { z } from "zod";
import { idSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { CIRCLES, NAME_LEVELS, PREREAD } from "../../room/records.ts";
import { words } from "../../words.ts";

/**
 * What someone wrote on a piece of paper. Everything that decides who may read it stands on the note itself, so that
 * `view` needs nothing else.
 */
export const noteSchema = z.strictObject({
  id: idSchema,
  type: z.literal("note"),
  step: idSchema,
  board: idSchema,
  zone: idSchema,
  prompt: z.string().max(30),
  /** Team of the board; null on a board of the whole room, where a note without a name has no team either. */
  team: idSchema.nullable(),
  slot: z.number().int().min(0),
  /** Only when a person dragged it: world units of `shared/layout`, counted from the corner of its zone. */
  pos: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
  text: words(LIMITS.noteChars),
  kind: z.string().max(20).nullable(),
  /** sha-256 of the picture, hex. */
  photo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  circle: z.enum(CIRCLES),
  level: z.enum(NAME_LEVELS),
  preread: z.enum(PREREAD),
  hidden: z.boolean(),
  /**
   * Its writer came back with a code of staff, who could be anybody: while it is hidden it is not shown to them either,
   * nor theirs to change. In no view: it would tell whose note it is.
   */
  behind: z.boolean().default(false),
  state: z.enum(["shown", "aside", "removed"]),
  late: z.boolean(),
  /** Person id; only on level `named`. */
  author: idSchema.nullable(),
  /**
   * Hash of the one-use ticket that may edit it, 32 hexadecimal digits; only on the other levels, and only until the
   * meeting closes. Of a note that staff entered it is one that nobody holds.
   */
  ticket: z.string().max(64).nullable(),
  theme: idSchema.nullable(),
});
export type Note = z.infer<typeof noteSchema>;

/** How many tickets a person was given for one prompt. It never says which. */
export const issueSchema = z.strictObject({
  id: idSchema,
  type: z.literal("issue"),
  step: idSchema,
  prompt: z.string().max(30),
  person: idSchema,
  /** sha-256 over the blinded requests, so that asking again gives the same answer and asking differently nothing. */
  digest: z.string().max(64),
});
export type Issue = z.infer<typeof issueSchema>;

/**
 * Where a note was that is erased: its id and nothing of it. A phone that missed the answer sends the note again, perhaps
 * after command ids were dropped; without this it would lie there anew. Gone when the meeting closes.
 */
export const goneSchema = z.strictObject({
  id: idSchema,
  type: z.literal("gone"),
  step: idSchema,
  /** Staff erased it. Then its id is told to every page, so that its writer's forgets the words too. */
  erased: z.boolean(),
});
export type Gone = z.infer<typeof goneSchema>;
