import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import type { State } from "../../shared/core/state.ts";
import type { Photos } from "./trajects.ts";
import { Uploads } from "./uploads.ts";

/** Bytes of one photo as it comes in. Phones shrink theirs to 1600 px; a tafel may not. */
const MAX_PHOTO_BYTES = 12 * 1024 * 1024;

/** What the routes need to know of the room. */
export type PhotoDesk = {
  /** Pictures of the traject that is open, and its state. */
  room(): { photos: Photos; state: State; readOnly: boolean } | null;
  /** May this key bring a photo now? @returns the name its photos are counted under, or why not */
  bringer(key: string, person: string | null, address: string | undefined): Promise<string | Refusal>;
};

const STATUS: Partial<Record<Refusal["code"], number>> = {
  "too-fast": 429,
  "too-large": 413,
  "read-only": 503,
  "not-a-picture": 415,
  "not-found": 404,
  malformed: 400,
};

/** `POST /photo` keeps one and answers `{ ok: true, hash }`; `GET /photo/<hash>` gives one back to who may see its note. */
export function photoRoutes(app: FastifyInstance, desk: PhotoDesk): void {
  const uploads = new Uploads();
  app.register(async (scope) => {
    scope.addContentTypeParser(
      /^image\//,
      { parseAs: "buffer", bodyLimit: MAX_PHOTO_BYTES },
      (_req, body, done) => done(null, body),
    );
    // Before a body is read: nobody else makes the host hold twelve megabytes, and nobody many times twelve.
    const letIn = async (request: FastifyRequest, reply: FastifyReply) => {
      const bringer = await bringerOf(request, desk);
      if (typeof bringer !== "string") return answer(reply, bringer);
      const said = Number(request.headers["content-length"] ?? MAX_PHOTO_BYTES);
      const giveBack = uploads.take(bringer, Math.min(said, MAX_PHOTO_BYTES));
      if (!giveBack) return answer(reply, refuse("too-fast"));
      reply.raw.once("close", giveBack);
    };
    scope.post("/photo", { bodyLimit: MAX_PHOTO_BYTES, onRequest: letIn }, async (request, reply) =>
      answer(reply, await takeIn(request, desk, uploads)),
    );
    scope.get<{ Params: { hash: string } }>("/photo/:hash", async (request, reply) => {
      const bytes = await give(request.params.hash, desk);
      if (!bytes) return reply.callNotFound();
      return reply
        .header("cache-control", "private, no-store")
        .header("content-security-policy", "default-src 'none'; sandbox")
        .type("image/jpeg")
        .send(Buffer.from(bytes));
    });
  });
}

type PhotoAnswer = { ok: true; hash: string } | Refusal;

const answer = (reply: FastifyReply, said: PhotoAnswer) =>
  reply.code(said.ok ? 200 : (STATUS[said.code] ?? 403)).send(said);

async function bringerOf(request: FastifyRequest, desk: PhotoDesk): Promise<string | Refusal> {
  const key = /^Bearer ([0-9a-f]{16,128})$/.exec(request.headers.authorization ?? "")?.[1];
  const person = request.headers["x-person"];
  if (!key) return refuse("not-allowed");
  return desk.bringer(key, typeof person === "string" ? person : null, request.socket.remoteAddress);
}

async function takeIn(request: FastifyRequest, desk: PhotoDesk, uploads: Uploads): Promise<PhotoAnswer> {
  const bytes = await bytesOf(request);
  if (!bytes) return refuse("malformed");
  if (bytes === "too-large") return refuse("too-large");
  const room = desk.room();
  if (!room) return refuse("no-meeting");
  if (room.readOnly) return refuse("read-only");
  const hash = await uploads.inTurn(() => room.photos.put(bytes));
  return hash ? { ok: true, hash } : refuse("not-a-picture");
}

async function bytesOf(request: FastifyRequest): Promise<Uint8Array | "too-large" | null> {
  if (Buffer.isBuffer(request.body)) return request.body;
  if (!request.isMultipart()) return null;
  // Parts without a line between them, or with a head that never ends, are nobody's photo.
  const file = await request.file({ limits: { fileSize: MAX_PHOTO_BYTES } }).catch(() => undefined);
  if (!file) return null;
  const bytes = await file.toBuffer().catch(() => null);
  return bytes === null || file.file.truncated ? "too-large" : bytes;
}

/**
 * A picture goes where its note goes: hidden, put aside or taken away, and it is not there. An `img` carries no key; that
 * somebody knows the hash means that they were sent a note with it.
 */
async function give(hash: string, desk: PhotoDesk): Promise<Uint8Array | null> {
  const room = desk.room();
  if (!room || !/^[0-9a-f]{64}$/.test(hash)) return null;
  for (const record of room.state.records.values()) {
    if (record.type === "note" && record.photo === hash && !record.hidden && record.state === "shown")
      return room.photos.get(hash);
  }
  return null;
}
