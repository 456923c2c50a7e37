import { z } from "zod";
import { idSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { LANGS, local } from "../local.ts";
import { words } from "../words.ts";

/** The journey as a whole: one file, one database. */
export const trajectSchema = z.strictObject({
  id: z.literal("traject"),
  type: z.literal("traject"),
  title: z.string().max(LIMITS.titleChars),
  lang: z.enum(LANGS),
  /** Days, ISO date; nothing finer is needed. */
  madeOn: z.iso.date(),
  /** When everything is to be wiped, ISO date, or null while nobody chose. */
  keepUntil: z.iso.date().nullable(),
  /** Who answers for it and how to reach them, for the privacyblad; null while nobody filled it in. */
  responsible: z.string().max(LIMITS.promptChars).nullable().default(null),
});
export type Traject = z.infer<typeof trajectSchema>;

/** What the projection shows. `team` and `note` say which, where the mode needs one. */
export const beamerSchema = z.strictObject({
  mode: z.enum(["wifi", "join", "step", "board", "mosaic", "results", "plan"]),
  team: idSchema.nullable(),
});
export type BeamerView = z.infer<typeof beamerSchema>;

export const meetingSchema = z.strictObject({
  id: idSchema,
  type: z.literal("meeting"),
  title: z.string().max(LIMITS.titleChars),
  method: z.string().max(60),
  date: z.iso.date(),
  /** When people are expected, "HH:MM" on the clock of the hall; null while nobody chose. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  lang: z.enum(LANGS),
  /** prepared: at home; open: people are in the room; closed: only the plan is left to read. */
  state: z.enum(["prepared", "open", "closed"]),
  /** What people type when they cannot scan. */
  code: z.string().regex(/^\d{5}$/),
  /** Step ids in the order of the programme. */
  steps: z.array(idSchema).max(LIMITS.stepsPerMeeting),
  current: idSchema.nullable(),
  door: z.enum(["open", "closed"]),
  frozen: z.boolean(),
  black: z.boolean(),
  /** Milliseconds that were left on the timer when the pause began, or null without a timer; below 0 when over time. */
  paused: z.strictObject({ left: z.number().nullable() }).nullable(),
  /** Wall-clock deadline, epoch milliseconds. It closes nothing. */
  timer: z.strictObject({ step: idSchema, endsAt: z.number() }).nullable(),
  beamer: beamerSchema,
  wifi: z.strictObject({ ssid: z.string().max(64), password: z.string().max(64) }).nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const ATTENTION = ["telefoon", "samen", "elkaar"] as const;
export const PACE = ["samen", "eigen tempo"] as const;
export const CIRCLES = ["team", "zaal", "plan"] as const;
export const NAME_LEVELS = ["named", "team", "none"] as const;
export const PREREAD = ["nobody", "facilitator", "coach"] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

/** One question people answer in a step; it becomes a zone on each board. `key` is stable within the step. */
export const promptSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,30}$/),
  title: local(LIMITS.titleChars),
  ask: local(LIMITS.promptChars),
});
export type Prompt = z.infer<typeof promptSchema>;

export const stepSchema = z.strictObject({
  id: idSchema,
  type: z.literal("step"),
  meeting: idSchema,
  /** Name of this step within its method; other steps refer to it with `source`. */
  key: z.string().regex(/^[a-z0-9-]{1,30}$/),
  block: z.string().max(20),
  title: local(LIMITS.titleChars),
  /** The one sentence that phones and beamer show. */
  say: local(LIMITS.promptChars),
  coach: local(LIMITS.instructionChars),
  minutes: z.number().int().min(0).max(LIMITS.timerMinutes),
  attention: z.enum(ATTENTION),
  pace: z.enum(PACE),
  circle: z.enum(CIRCLES),
  level: z.enum(NAME_LEVELS),
  /** Contributions stay covered until the facilitator turns them. */
  hidden: z.boolean(),
  preread: z.enum(PREREAD),
  /** One board a team, or one for the room. */
  boards: z.enum(["team", "room"]),
  prompts: z.array(promptSchema).max(12),
  /** Contributions a person may have at once, per prompt (notes) or in all (dots). */
  perPerson: z.number().int().min(1).max(20),
  /** Note types people can choose from, e.g. `vraag`; empty: no choice. */
  kinds: z.array(z.string().max(20)).max(8),
  /** What only its block knows, in the shape that the block gives (`Block.options`). */
  options: z
    .record(z.string().max(30), z.json())
    .refine((options) => JSON.stringify(options).length <= LIMITS.optionsChars)
    .default({}),
  /** Key of the step whose notes, themes or dots this one works on. */
  source: z.string().max(30).nullable(),
  state: z.enum(["waiting", "open", "closed"]),
  /** When it opened for the first time, epoch milliseconds; null while it waits. */
  openedAt: z.number().nullable(),
  revealed: z.boolean(),
});
export type Step = z.infer<typeof stepSchema>;

export const teamSchema = z.strictObject({
  id: idSchema,
  type: z.literal("team"),
  meeting: idSchema,
  name: z.string().min(1).max(LIMITS.nameChars),
  /** Name of the sign and of the colour token; always shown with the name. */
  sign: z.string().max(20),
  order: z.number().int(),
});
export type Team = z.infer<typeof teamSchema>;

export const personSchema = z.strictObject({
  id: idSchema,
  type: z.literal("person"),
  meeting: idSchema,
  team: idSchema,
  /** sha-256 of the key that the phone holds, hex; null once the meeting has closed. Never in a view or an export. */
  keyHash: z.string().max(64).nullable(),
  name: words(LIMITS.nameChars).nullable(),
  state: z.enum(["in", "waiting", "removed"]),
  /** How often they chose another team themselves. */
  moves: z.number().int().min(0),
});
export type Person = z.infer<typeof personSchema>;

export const boardSchema = z.strictObject({
  id: idSchema,
  type: z.literal("board"),
  step: idSchema,
  team: idSchema.nullable(),
  arrangement: z.enum(["columns", "matrix", "free"]),
});
export type Board = z.infer<typeof boardSchema>;

export const zoneSchema = z.strictObject({
  id: idSchema,
  type: z.literal("zone"),
  board: idSchema,
  team: idSchema.nullable(),
  prompt: z.string().max(30),
  title: local(LIMITS.titleChars),
  order: z.number().int(),
  /** How many hidden notes lie here: all that a screen may know of them. */
  covered: z.number().int().min(0),
});
export type Zone = z.infer<typeof zoneSchema>;

export const HANDOUTS = [
  "plan-docx",
  "plan-md",
  "plan-csv",
  "traject-json",
  "traject-werktafel",
  "board-picture",
  "copy",
] as const;

/**
 * What left the laptop as a file: erasing cannot reach it, so the list is shown before anything is erased. One record
 * for each kind of file, meeting, readers and place; giving it again counts.
 */
export const handoutSchema = z.strictObject({
  id: idSchema,
  type: z.literal("handout"),
  what: z.enum(HANDOUTS),
  /** The meeting it is about, which may be erased since; null for the whole traject. */
  meeting: idSchema.nullable(),
  /** `all`, or id of the team whose folder it is. */
  scope: idSchema,
  /** Where it went, in a few words, e.g. the name of a stick; null when nobody knows. */
  to: z.string().max(LIMITS.nameChars).nullable(),
  /**
   * The last time, wall clock of the host, epoch milliseconds. While a step without names is open it is the time at
   * which that step opened: a finer one in the log would tell when the contributions around it came.
   */
  at: z.number().int(),
  times: z.number().int().min(1),
});
export type Handout = z.infer<typeof handoutSchema>;
