import { createHmac } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";

/** What a ticket thread is asked, and what it answers; see tickets.ts for the shapes. */
export type TicketRequest = { id: number; secret: string; step: string; prompt: string } & (
  | { do: "sign"; blinded: readonly string[] }
  | { do: "verify"; token: string; proof: string }
);
export type TicketReply = { id: number; result: string[] | boolean | null };

const { oprf } = ristretto255_oprf;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const keys = new Map<string, Uint8Array>();

function answerTicket(request: TicketRequest): TicketReply {
  const key = keyOf(request.secret, `ticket:${request.step}:${request.prompt}`);
  try {
    const result =
      request.do === "sign"
        ? request.blinded.map((element) => hex(oprf.blindEvaluate(key, bytes(element))))
        : hex(evaluate(key, bytes(request.token))) === request.proof;
    return { id: request.id, result };
  } catch {
    // Not an element of the group.
    return { id: request.id, result: null };
  }
}

/** One key for each step and prompt, so that a ticket for one is nothing for another. */
function keyOf(secret: string, name: string): Uint8Array {
  const known = keys.get(secret + name);
  if (known) return known;
  const seed = createHmac("sha256", Buffer.from(secret, "hex")).update(name).digest();
  const { secretKey } = oprf.deriveKeyPair(new Uint8Array(seed), new TextEncoder().encode(name));
  keys.set(secret + name, secretKey);
  return secretKey;
}

/** What `finalize` gives for this token. The library has it in one step, but does not say so in its types. */
function evaluate(key: Uint8Array, input: Uint8Array): Uint8Array {
  return (oprf as unknown as { evaluate(key: Uint8Array, input: Uint8Array): Uint8Array }).evaluate(
    key,
    input,
  );
}

parentPort?.on("message", (request: TicketRequest) => parentPort?.postMessage(answerTicket(request)));
