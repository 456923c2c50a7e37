import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import { find, list, openMeeting, type State, teamsOf } from "../../shared/core/state.ts";
import { fileName } from "../../shared/plain-text.ts";
import { planAsCsv } from "../../shared/plan/csv.ts";
import { planAsMarkdown } from "../../shared/plan/markdown.ts";
import { buildPlan, type Plan } from "../../shared/plan/plan.ts";
import type { Rec } from "../../shared/records.ts";
import type { Handout, Meeting } from "../../shared/room/records.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { type IsRegie, regieOnly } from "./regie-only.ts";
import type { Room } from "./room.ts";
import { exportArchive } from "./store/archive.ts";
import { writeTrajectJson } from "./store/traject-json.ts";
import type { Photos } from "./trajects.ts";

/** Bytes of a traject that is brought in, photos and all. */
const MAX_TRAJECT_BYTES = 512 * 1024 * 1024;

/** What the routes need to know of the host. */
export type FileDesk = {
  isRegie: IsRegie;
  room(): { room: Room; photos: Photos } | null;
  /** Puts a `.werktafel` or traject JSON in the library. */
  bring(bytes: Uint8Array): Promise<Answer>;
};

const exportSchema = z.union([
  z.strictObject({
    what: z.literal("plan"),
    format: z.enum(["docx", "md", "csv"]),
    /** Id of the meeting, or null for the one that is open, or else was last. */
    meeting: z.string().max(64).nullable().default(null),
    /** Id of one team whose folder it is, or null for the plan of all. */
    team: z.string().max(64).nullable(),
  }),
  z.strictObject({ what: z.literal("traject"), format: z.enum(["json", "werktafel"]), team: z.null() }),
]);
type ExportRequest = z.infer<typeof exportSchema>;

const TYPES: Record<ExportRequest["format"], string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  werktafel: "application/zip",
};

/** `POST /export` gives a file, `POST /import` takes one; both for the regie only, with its key in the header. */
export function fileRoutes(app: FastifyInstance, desk: FileDesk): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: MAX_TRAJECT_BYTES },
      (_request, body, done) => done(null, body),
    );
    regieOnly(scope, desk.isRegie);
    scope.post("/export", (request, reply) => give(request, reply, desk));
    scope.post("/import", { bodyLimit: MAX_TRAJECT_BYTES }, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) return reply.code(400).send(refuse("malformed"));
      const answer = await desk.bring(request.body);
      return reply.code(answer.ok ? 200 : 422).send(answer);
    });
  });
}

async function give(request: FastifyRequest, reply: FastifyReply, desk: FileDesk): Promise<unknown> {
  const asked = exportSchema.safeParse(request.body);
  if (!asked.success) return reply.code(400).send(refuse("malformed"));
  const open = desk.room();
  if (!open) return reply.code(409).send(refuse("no-meeting"));
  const before = fileOf(asked.data, await open.room.still());
  // First, so that a traject that is taken along says itself that it was.
  if (!("code" in before)) await noteHandout(open.room, before.handout);
  const file = "code" in before ? before : fileOf(asked.data, await open.room.still());
  if ("code" in file) return reply.code(file.code === "wrong-state" ? 409 : 404).send(file);
  const body = await file.make(open.photos);
  const { name } = file;
  return reply
    .header("cache-control", "no-store")
    .header(
      "content-disposition",
      `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`,
    )
    .type(TYPES[asked.data.format])
    .send(typeof body === "string" ? body : Buffer.from(body));
}

/** A file that may be given: what it is called, what is noted of it, and how it is made of the room as it is now. */
type GivenFile = {
  name: string;
  handout: Pick<Handout, "what" | "meeting" | "scope">;
  make(photos: Photos): Promise<string | Uint8Array>;
};

function fileOf(request: ExportRequest, state: State): GivenFile | Refusal {
  const records: Rec[] = [...state.records.values()];
  if (request.what === "traject") {
    // It has the words of notes that lie face down, and who reads it would have read them before they were turned.
    if (openMeeting(state)) return refuse("wrong-state");
    const title = find(state, "traject", "traject")?.title ?? "traject";
    const { format } = request;
    return {
      name: fileName(title, format),
      handout: { what: `traject-${format}`, meeting: null, scope: "all" },
      make: async (photos) =>
        format === "json" ? writeTrajectJson(records) : exportArchive(records, photos),
    };
  }
  const { format, team } = request;
  const meeting = request.meeting ? find(state, "meeting", request.meeting) : plannedMeeting(state);
  const plan = meeting && buildPlan(records, meeting.id, team, meeting.lang);
  const named = meeting && teamsOf(state, meeting.id).find((each) => each.id === team);
  if (!plan || (team !== null && !named)) return refuse("not-found");
  const name = [plan.title, ...(named ? [named.name] : [])].join(" - ");
  return {
    name: fileName(name, format),
    handout: { what: `plan-${format}`, meeting: meeting.id, scope: team ?? "all" },
    make: () => written(plan, format),
  };
}

/** A disk that takes nothing now is no reason to keep people from their plan: it is noted as soon as it can be. */
async function noteHandout(room: Room, handout: GivenFile["handout"]): Promise<void> {
  const command = { type: "handout.note", ...handout, to: null };
  if ((await room.system(command)).ok) return;
  let noted = false;
  room.onReadOnly((now) => {
    if (now || noted) return;
    noted = true;
    void room.system(command);
  });
}

/** The meeting whose plan is meant when nobody says: the open one, else the last that closed, else what is prepared. */
function plannedMeeting(state: State): Meeting | undefined {
  const byDay = list(state, "meeting", "meetings").sort((a, b) => a.date.localeCompare(b.date));
  return openMeeting(state) ?? byDay.findLast((each) => each.state === "closed") ?? byDay[0];
}

async function written(plan: Plan, format: "docx" | "md" | "csv"): Promise<Uint8Array | string> {
  if (format === "docx") {
    // Twenty megabytes that most hours of most days nobody needs.
    const { planAsDocx } = await import("./exports/docx.ts");
    return planAsDocx(plan);
  }
  return format === "md" ? planAsMarkdown(plan) : planAsCsv(plan);
}

/** A file name for those who read only the plain one. */
const plainName = (name: string) => name.replace(/[^\w .-]/g, "_");

/** The same for those who read all signs (RFC 5987). */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
