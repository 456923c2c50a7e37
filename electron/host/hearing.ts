import { refuse } from "../../shared/core/refusal.ts";
import { type ClientToServer, leaseSchema, returnSchema, statusSchema } from "../../shared/wire/protocol.ts";
import type { Meters } from "./diagnostics/meters.ts";
import type { Hall } from "./hall.ts";
import type { Limits } from "./limits.ts";
import { errorFacts, type Log } from "./log.ts";
import type { Screen } from "./screens.ts";

const EVENTS: ReadonlySet<string> = new Set<keyof ClientToServer>([
  "cmd",
  "tickets",
  "status",
  "lease",
  "library",
  "pair",
  "back",
]);

/** What taking in needs: the hall, and how much is too much. */
export type Doorway = { hall: Hall; limits: Limits; meters: Pick<Meters, "answered">; log: Log };

/** What a screen says, however it came. @returns hears one message; always an answer, never an exception */
export function hearing(
  screen: Screen,
  { hall, limits, meters, log }: Doorway,
): (event: string, input: unknown) => Promise<unknown> {
  const handlers: Record<string, (input: unknown) => Promise<unknown> | unknown> = {
    cmd: (input) => hall.command(screen, input),
    tickets: (input) => hall.tickets(screen, input),
    library: (input) => hall.library(screen, input),
    pair: (input) => hall.pair(screen, input),
    back: (input) => {
      const request = returnSchema.safeParse(input);
      return request.success ? hall.back(screen, request.data) : refuse("malformed");
    },
    lease: (input) => {
      const request = leaseSchema.safeParse(input);
      return request.success ? hall.lease(screen, request.data) : refuse("malformed");
    },
    status: (input) => {
      const status = statusSchema.safeParse(input);
      if (status.success) hall.status(screen, status.data);
      return status.success ? undefined : refuse("malformed");
    },
  };
  const hear = async (event: string, input: unknown) => {
    try {
      if (!(await limits.allow("socket", screen.token))) return refuse("too-fast");
      const handler = EVENTS.has(event) ? handlers[event] : undefined;
      return handler ? await handler(input) : refuse("malformed");
    } catch (error) {
      log.error(errorFacts(error), "a message failed");
      return refuse("unknown");
    }
  };
  return async (event, input) => {
    const answer = await hear(event, input);
    meters.answered(answer);
    return answer;
  };
}
