import type { FastifyInstance } from "fastify";
import { refuse } from "../../../shared/core/refusal.ts";
import { MAX_ASK_BYTES } from "./air.ts";

/** What the routes need to know of the copies. */
export type CopyDesk = {
  greet(): Buffer | null;
  answer(ask: Buffer): Promise<Buffer | null>;
};

/** What a second laptop asks. Who does not have the code learns that a copy runs here, and nothing else. */
export function copyRoutes(app: FastifyInstance, desk: CopyDesk): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: MAX_ASK_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.addHook("onSend", async (_request, reply) => {
      reply.header("cache-control", "no-store");
    });
    scope.post("/copy/greet", async (_request, reply) => {
      const greeting = desk.greet();
      return greeting ? reply.type("application/json").send(greeting) : reply.callNotFound();
    });
    scope.post("/copy/ask", { bodyLimit: MAX_ASK_BYTES }, async (request, reply) => {
      const answer = Buffer.isBuffer(request.body) ? await desk.answer(request.body) : null;
      if (!answer) return reply.code(403).send(refuse("not-allowed"));
      return reply.type("application/octet-stream").send(answer);
    });
  });
}
