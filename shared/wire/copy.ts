import { z } from "zod";

/** What the regie asks about running copies and standing by. Only on loopback, only with the regie's key. */
export const copyRequestSchema = z.discriminatedUnion("do", [
  /** -> CopyState */
  z.strictObject({ do: z.literal("copy.state") }),
  /** Begins a copy of the open traject in a folder, e.g. on a stick. -> CopyState */
  z.strictObject({ do: z.literal("copy.stick"), path: z.string().min(1).max(400) }),
  /** Lets a second laptop ask for a copy. -> CopyState */
  z.strictObject({ do: z.literal("copy.laptop") }),
  /** Ends a copy and wipes it where we can reach it. -> CopyState with `wiped` */
  z.strictObject({ do: z.literal("copy.end"), copy: z.string().max(400) }),
  /** This laptop stands by for another one. -> CopyState */
  z.strictObject({ do: z.literal("copy.stand-by"), address: z.string().max(80), code: z.string().max(40) }),
  z.strictObject({ do: z.literal("copy.stand-down") }),
  /** Goes on here with what the other laptop gave us. -> { traject } */
  z.strictObject({ do: z.literal("copy.take-over") }),
  /** Copies in a folder, or on every stick that is there. -> { found: FoundCopy[] } */
  z.strictObject({ do: z.literal("copy.find"), path: z.string().max(400).nullable() }),
  /** Goes on here from a copy on a stick. -> { traject } */
  z.strictObject({ do: z.literal("copy.continue"), dir: z.string().max(500), code: z.string().max(40) }),
  /** This laptop was succeeded, and goes on all the same. -> { traject } */
  z.strictObject({ do: z.literal("copy.reclaim") }),
]);
export type CopyRequest = z.infer<typeof copyRequestSchema>;

/** One running copy of the open traject. */
export type CopyLine = {
  /** Folder of the stick, or `laptop`. */
  id: string;
  kind: "stick" | "laptop";
  /** `waiting`: no second laptop asked yet. */
  state: "busy" | "complete" | "gone" | "full" | "waiting" | "taken-over";
  /** Messages that are not in it yet; null while nobody knows. */
  behind: number | null;
  /** When it last had all there was, epoch ms. */
  at: number | null;
};

/** What this laptop holds of another one. */
export type StandbyState = {
  title: string;
  address: string;
  /** There is a traject that can be gone on with. */
  whole: boolean;
  /** The first laptop does not answer. */
  silent: boolean;
  /** Messages that the first laptop said it had more, when we last heard. */
  behind: number;
  at: number | null;
  problem: string | null;
};

export type CopyState = {
  copies: CopyLine[];
  /** Opens every copy of this traject; null while there is none. */
  code: string | null;
  /** What a second laptop types: addresses of this one, best first. */
  addresses: string[];
  /** Sticks and other drives that are in now. */
  drives: string[];
  standby: StandbyState | null;
  /** Another laptop went on with the open traject. */
  succeeded: boolean;
  /** What this laptop went on from: until when all is there, and how many messages nobody knows of. */
  wentOn: { at: number | null; unknown: number | null; damaged: boolean } | null;
};

export type FoundCopy = {
  dir: string;
  /** When it was written last, epoch ms. */
  at: number;
};
