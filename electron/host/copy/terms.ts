import { z } from "zod";
import type { Term } from "../../../shared/wire/protocol.ts";
import { deriveKey, sameKey } from "../keys.ts";
import type { Trajects } from "../trajects.ts";

const hostingSchema = z.strictObject({
  /** How often a laptop took over so far: of two that both believe to be the host, the higher is right. */
  term: z.number().int().min(0),
  /** Another laptop went on: this one only shows what it has. */
  succeeded: z.strictObject({ term: z.number().int(), addresses: z.array(z.string().max(80)) }).nullable(),
  /** What we know of the moment at which we took over. */
  wentOn: z
    .strictObject({ at: z.number().nullable(), unknown: z.number().nullable(), damaged: z.boolean() })
    .nullable(),
});
/** Who may go on with a traject, kept beside it. */
export type Hosting = z.infer<typeof hostingSchema>;

export async function readHosting(trajects: Trajects, id: string): Promise<Hosting> {
  const kept = hostingSchema.safeParse(await trajects.aside(id, "hosting"));
  return kept.success ? kept.data : { term: 0, succeeded: null, wentOn: null };
}

/** Did the first laptop say yes to something that we do not have? From a stick nobody knows. */
export function isUnsure(wentOn: Hosting["wentOn"]): boolean {
  return wentOn !== null && (wentOn.unknown !== 0 || wentOn.damaged);
}

/** Only who has the traject's secret can say that there was a takeover. */
export const proofOf = (secret: string, term: number): string => deriveKey(secret, `term:${term}`);

/** What a host tells its phones, so that they can tell a host that slept through the takeover. */
export function termOf(secret: string, n: number): Term {
  return { of: deriveKey(secret, "room").slice(0, 16), n, proof: proofOf(secret, n) };
}

/** Is it true that a later term than ours has begun? */
export function isLater(
  secret: string,
  ours: number,
  { term, proof }: { term: number; proof: string },
): boolean {
  return term > ours && sameKey(proof, proofOf(secret, term));
}
