import { z } from "zod";
import type { Seen } from "../core/kind.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Op } from "../core/view.ts";
import type { Sight } from "../hall/findings.ts";
import { idSchema } from "../ids.ts";
import type { Handout } from "../room/records.ts";
import type { CopyRequest } from "./copy.ts";
import { SEALED_FACES, type SealedFace } from "./sealed.ts";

export { PROTOCOL } from "./version.ts";

/** Bytes of one message from a phone. Photos go over HTTP. */
export const MAX_MESSAGE_BYTES = 16_384;

/** Faces whose line is in the open: phones, and the laptop's own screens, which leave no trace on the air. */
const OPEN_FACES = ["regie", "beamer", "deelnemer"] as const;
export type Face = (typeof OPEN_FACES | typeof SEALED_FACES)[number];

/** No face holds more channels than this at once; with some of a moment ago. */
const MOST_CHANNELS = 8;

/** How far a screen had come on a channel: the host's run, and the last batch it applied. */
export const resumeSchema = z
  .record(z.string().max(80), z.number().int().min(0))
  .refine((seen) => Object.keys(seen).length <= MOST_CHANNELS);

/**
 * Which laptop hosts a traject, in a line of takeovers: `n` counts them, `of` names the traject without saying which it
 * is, and `proof` can only be made by who has the traject. A phone brings along the latest it heard: so a laptop that
 * slept through a takeover hears of it from whoever comes back.
 */
export const termSchema = z.strictObject({
  of: z.string().regex(/^[0-9a-f]{16}$/),
  n: z.number().int().min(0),
  proof: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Term = z.infer<typeof termSchema>;

/** `auth` of the socket. A key never stands in a request line. */
export const handshakeSchema = z.strictObject({
  v: z.number().int(),
  face: z.enum(OPEN_FACES),
  /** Regie and beamer: their key. Deelnemer: the phone's own secret, 32 hex bytes made by the phone. */
  key: z.string().max(128),
  /** Deelnemer: the person this phone is, once it has joined. */
  person: idSchema.nullable(),
  /** Run of the host whose batches `seen` counts. */
  run: z.string().max(40).nullable(),
  seen: resumeSchema,
  /** The latest term this device heard of. */
  term: termSchema.optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;

/**
 * `auth` of a tafel or another staff device: which secret it has (its id, which says nothing of it) and the first half
 * of agreeing on keys. The host's half comes as `seal`; from then on both say nothing but `s`, and the page's first is
 * `beginSchema`.
 */
export const sealedHandshakeSchema = z.strictObject({
  v: z.number().int(),
  face: z.enum(SEALED_FACES),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  hello: z.string().max(200),
});
export type SealedHandshake = z.infer<typeof sealedHandshakeSchema>;

/** First words under seal: what a handshake in the open says of coming back. */
export const beginSchema = z.strictObject({
  run: handshakeSchema.shape.run,
  seen: resumeSchema,
  /** What kind of device it is, such as "iPhone"; shown beside a question to the facilitator and in a list. */
  name: z.string().regex(/^[\p{L}\p{N} .-]{1,40}$/u),
  term: handshakeSchema.shape.term,
  /** What the hello promised: from this follow the words of a pairing. */
  nonce: z.string().max(100),
});

/** What a page says under seal: an event with its value, and a number under which it wants an answer. */
export const sealedUpSchema = z.strictObject({
  e: z.string().max(20),
  d: z.unknown(),
  a: z.number().int().min(0).nullable(),
});
export type SealedUp = z.infer<typeof sealedUpSchema>;
/** What the host says under seal: an event, or the answer to what was asked under a number. */
export type SealedDown = { e: keyof ServerToClient; d: unknown } | { a: number; d: unknown };

const ticketSchema = z.strictObject({
  step: idSchema,
  prompt: z.string().max(30),
  token: z.string().regex(/^[0-9a-f]{64}$/),
  proof: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Ticket = z.infer<typeof ticketSchema>;

/**
 * One command, sent until it is answered. The same `id` again gives the first answer.
 * `ticket` makes it anonymous: the host checks the ticket, and from there on only the ticket's hash is known.
 */
export const envelopeSchema = z.strictObject({
  id: idSchema,
  cmd: z.looseObject({ type: z.string().max(40) }),
  ticket: ticketSchema.nullable(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Answer to a command: it is on disk, or a plain no. */
export type Answer = ({ ok: true } & Record<string, unknown>) | Refusal;

/** A phone asks for tickets: `blinded` are group elements that say nothing about the tickets they become. */
export const ticketRequestSchema = z.strictObject({
  id: idSchema,
  step: idSchema,
  prompt: z.string().max(30),
  blinded: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(20),
});
export type TicketRequest = z.infer<typeof ticketRequestSchema>;
export type TicketAnswer = { ok: true; signed: string[] } | Refusal;

/** What a phone is doing. Kept in memory only, told as numbers. */
export const statusSchema = z.strictObject({
  step: idSchema.nullable(),
  writing: z.boolean(),
  ready: z.boolean(),
});
export type Status = z.infer<typeof statusSchema>;

/** Takes or gives back the lease on a text that is being edited. */
export const leaseSchema = z.strictObject({ note: idSchema, take: z.boolean() });
export type LeaseRequest = z.infer<typeof leaseSchema>;

/** Staff: a code by which somebody comes back on another phone; with null, who has no page open now. */
export const returnSchema = z.strictObject({ person: idSchema.nullable() });
export type ReturnRequest = z.infer<typeof returnSchema>;

/** First words of the host on every connection. */
export type Hello = {
  v: number;
  /** The host's run; batches are counted within it. */
  run: string;
  /** Host's wall clock, epoch ms, to show end times right on a phone whose clock is off. */
  now: number;
  /** Channels this screen holds, by name. */
  channels: string[];
  you:
    | { person: string; team: string; state: "in" | "waiting" | "removed" }
    | { staff: Face; team: string | null }
    | null;
  /** All addresses where this traject may be found, best first, as `http://a.b.c.d:port`; also ones to come. */
  addresses: string[];
  /** Public key by which this traject is known again at another address, hex; null while none is open. */
  home: string | null;
  /** Who takes part: the code with which they come back on another phone. For their own eyes. */
  back: string | null;
  /** Absent while no traject is open. */
  term?: Term;
  /** Of the room; null while no traject is open. */
  lang: "nl" | "en" | null;
};

/** A whole channel. */
export type Snapshot = { ch: string; seq: number; records: Seen[] };
/** What changed on a channel since batch `seq - 1`. */
export type Batch = { ch: string; seq: number; ops: Op[] };

/** Numbers, never names; not stored. `beamer` and `staff` get it; a coach gets the own team. */
export type Pulse = {
  teams: Record<string, { joined: number; connected: number; writing: number; ready: number }>;
  /** People at the closed door, and pages opened against screens connected (see Wi-Fi, practice 20). */
  waiting: number;
  opened: number;
  connected: number;
  /** Dots given in this step, by all together; on which themes is told when they are turned. */
  dots: number;
};

/** Notes that someone is editing now. */
export type Leases = string[];

/** Why a screen is sent away: it must reload, its person was removed, or the room closed. */
export type Gone = { why: "stale" | "removed" | "closed" | "not-allowed" };

export type ServerToClient = {
  hello: (hello: Hello) => void;
  snap: (snapshot: Snapshot) => void;
  batch: (batch: Batch) => void;
  /** This screen no longer holds the channel. */
  leave: (ch: string) => void;
  pulse: (pulse: Pulse) => void;
  leases: (leases: Leases) => void;
  gone: (gone: Gone) => void;
  /** The meeting this page was in is erased: what the page kept of it goes too. */
  forget: () => void;
  /** The laptop said yes: a key of its own, for this meeting. */
  paired: (paired: { key: string }) => void;
  /** The laptop's own screen: devices that are paired, and that want to be. */
  devices: (devices: Devices) => void;
  /** Staff: how phones get here, in numbers; `findingsOf` says what they mean. */
  sight: (sight: Sight) => void;
  /** Staff: something the host wants known, as a key of `shared/texts`. */
  notice: (notice: { code: string; detail?: string }) => void;
};

export type ClientToServer = {
  cmd: (envelope: Envelope, answer: (answer: Answer) => void) => void;
  tickets: (request: TicketRequest, answer: (answer: TicketAnswer) => void) => void;
  status: (status: Status) => void;
  lease: (request: LeaseRequest, answer: (answer: Answer) => void) => void;
  library: (request: LibraryRequest | CopyRequest, answer: (answer: Answer) => void) => void;
  pair: (request: PairRequest, answer: (answer: Answer) => void) => void;
  /** -> { away: ids } or { code, minutes } */
  back: (request: ReturnRequest, answer: (answer: Answer) => void) => void;
};

/** What the regie asks about staff devices. Only on loopback, only with the regie's key. */
export const pairRequestSchema = z.discriminatedUnion("do", [
  /** A code to scan, good for some minutes and one device. -> { offer, secret } */
  z.strictObject({ do: z.literal("offer"), face: z.enum(SEALED_FACES), team: idSchema.nullable() }),
  /** These words are the same there: it gets a key. `changed` when they are another device's. -> { device } */
  z.strictObject({
    do: z.literal("confirm"),
    offer: idSchema,
    words: z.array(z.string().max(20)).min(1).max(10),
  }),
  z.strictObject({ do: z.literal("cancel"), offer: idSchema }),
  /** Its key opens nothing any more, from now on. */
  z.strictObject({ do: z.literal("part"), device: idSchema }),
]);
export type PairRequest = z.infer<typeof pairRequestSchema>;

export type Devices = {
  /** Codes on show, and who scanned them. */
  offers: {
    id: string;
    face: SealedFace;
    team: string | null;
    /** It can be scanned no longer: the device that did went away, or nobody came. */
    over: boolean;
    device: { name: string; words: string[] } | null;
  }[];
  /** `seenAt`: epoch ms; null while it is connected, or was not seen since the host began. */
  devices: {
    id: string;
    face: SealedFace;
    team: string | null;
    name: string;
    connected: boolean;
    seenAt: number | null;
  }[];
};

/** Beside the above, on the wire itself: a line that is being sealed, and then everything on it as one event. */
export type Sealing = { seal: (said: string) => void; s: (frame: string) => void };

/** What the regie asks of the library of trajecten. Only on loopback, only with the regie's key. */
export const libraryRequestSchema = z.discriminatedUnion("do", [
  /** -> { trajects: ShelfTraject[], methods: {key, title, purpose}[], open: string | null } */
  z.strictObject({ do: z.literal("list") }),
  /** Makes a traject with one prepared meeting and opens it. -> { traject } */
  z.strictObject({
    do: z.literal("create"),
    title: z.string().min(1).max(120),
    method: z.string().max(60),
    date: z.iso.date(),
    lang: z.enum(["nl", "en"]),
    teams: z
      .array(z.strictObject({ name: z.string().min(1).max(60), sign: z.string().max(20) }))
      .min(1)
      .max(12),
    /** ISO date; a year from now when it is left out, null while nobody chose. */
    keepUntil: z.iso.date().nullable().optional(),
  }),
  /** Until when a traject is kept, open or not. Nothing is ever erased by itself. */
  z.strictObject({
    do: z.literal("keep"),
    traject: idSchema,
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  /** Another meeting in the open traject. -> { meeting } */
  z.strictObject({
    do: z.literal("meeting"),
    title: z.string().min(1).max(120),
    method: z.string().max(60),
    date: z.iso.date(),
  }),
  z.strictObject({ do: z.literal("open"), traject: idSchema }),
  z.strictObject({ do: z.literal("leave") }),
  /** Erases a whole traject: database, photos, backups. */
  z.strictObject({ do: z.literal("erase"), traject: idSchema, title: z.string().max(120) }),
  /** -> { keys: { team: string, name: string, coach: string }[], code, addresses, beamer }: what QR codes are made of. */
  z.strictObject({ do: z.literal("keys") }),
]);
export type LibraryRequest = z.infer<typeof libraryRequestSchema>;

export type TrajectSummary = {
  id: string;
  title: string;
  madeOn: string;
  meetings: { title: string; date: string; state: string }[];
  /** ISO date, or null while nobody chose. */
  keepUntil: string | null;
  /** Files that left the laptop, the last one first: erasing does not reach them. */
  handouts: HandoutSummary[];
  /** Set when the file cannot be opened: a refusal in words (`newer`, `damaged`, …). */
  problem: string | null;
};

/** A handout as the library tells it: `meeting` is a title, null for the whole traject or a meeting that is erased. */
export type HandoutSummary = Pick<Handout, "what" | "at" | "times" | "to"> & { meeting: string | null };

/** `keep`: nobody chose a date (`unknown`), it is far away (`fine`), within a month (`near`), or today or past (`passed`). */
export type ShelfTraject = TrajectSummary & { keep: "unknown" | "fine" | "near" | "passed" };
