import type { FastifyInstance } from "fastify";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { type IsRegie, regieOnly } from "../regie-only.ts";
import { reportName } from "./report.ts";

export type DiagnosticDesk = {
  isRegie: IsRegie;
  diagnose(): Promise<Diagnostics>;
  report(): Promise<string>;
};

/** `POST /diagnostics` says how the laptop is doing, `POST /report` gives a file about it; both for the regie only. */
export function diagnosticRoutes(app: FastifyInstance, desk: DiagnosticDesk): void {
  app.register(async (scope) => {
    regieOnly(scope, desk.isRegie);
    scope.post("/diagnostics", async (_request, reply) =>
      reply.header("cache-control", "no-store").send(await desk.diagnose()),
    );
    scope.post("/report", async (_request, reply) =>
      reply
        .header("cache-control", "no-store")
        .header("content-disposition", `attachment; filename="${reportName()}"`)
        .type("text/plain; charset=utf-8")
        .send(await desk.report()),
    );
  });
}
