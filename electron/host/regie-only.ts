import type { FastifyInstance } from "fastify";
import { refuse } from "../../shared/core/refusal.ts";

/** Is this the regie's key, on this machine? */
export type IsRegie = (key: string, address: string | undefined) => boolean;

/** Lets nobody else in here; asked before a body is read, so that nobody else makes the host hold one. */
export function regieOnly(scope: FastifyInstance, isRegie: IsRegie): void {
  scope.addHook("onRequest", async (request, reply) => {
    const key = /^Bearer ([0-9a-f]{16,128})$/.exec(request.headers.authorization ?? "")?.[1];
    if (!key || !isRegie(key, request.socket.remoteAddress))
      return reply.code(403).send(refuse("not-allowed"));
  });
}
