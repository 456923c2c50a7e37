import { existsSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import statics from "@fastify/static";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { hostTexts } from "../../shared/texts/host.ts";
import { NONCE } from "../../shared/wire/home.ts";
import { type CopyDesk, copyRoutes } from "./copy/copy-routes.ts";
import { type DiagnosticDesk, diagnosticRoutes } from "./diagnostics/routes.ts";
import { type FileDesk, fileRoutes } from "./file-routes.ts";
import { appFolder } from "./folders.ts";
import type { Guard } from "./guard.ts";
import { errorFacts, type Log } from "./log.ts";
import { type PhotoDesk, photoRoutes } from "./photo-routes.ts";

export type HttpOptions = {
  guard: Guard;
  log: Log;
  /** Folder of the built pages: `phone/` and `staff/`. */
  pages: string;
  /** A phone opened the page. */
  opened: () => void;
  /** Addresses this page may look for the host at, when its own goes silent. */
  addresses: () => string[];
  /** Signs for a phone that looks for its traject; null while none is open. */
  prove: (nonce: string, address: string) => string | null;
  photos: PhotoDesk;
  files: FileDesk;
  diagnostics: DiagnosticDesk;
  copies: CopyDesk;
};

const PAGES: readonly { path: string; folder: string; phone: boolean }[] = [
  { path: "/", folder: "phone", phone: true },
  { path: "/regie", folder: "staff/regie", phone: false },
  { path: "/beamer", folder: "staff/beamer", phone: false },
  { path: "/tafel", folder: "staff/tafel", phone: false },
  { path: "/staf", folder: "staff/staf", phone: false },
];

const ALIVE = "/healthz";
const HOME = "/home";
/** How long a request may take to say what it asks, and to bring what it brings: a large photo on a bad Wi-Fi. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 120_000;
/** Nothing was read or written for so long: nobody waits for the answer any more. Taking in an archive takes less. */
const SILENCE_MS = 300_000;
const LOOK_EVERY_MS = 2_000;
const ICONS = join(appFolder(), "resources", "icons");

/** Nothing of what we serve asks anything of anyone else; the browser holds it to that. */
const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "font-src": ["'self'"],
  "img-src": ["'self'", "blob:", "data:"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
  "object-src": ["'none'"],
};

/** Pages, assets and photos. The server listens through `Doors`, so that it can be behind more than one port. */
export async function openHttp(options: HttpOptions): Promise<{ app: FastifyInstance; server: HttpServer }> {
  const server = createServer({ connectionsCheckingInterval: LOOK_EVERY_MS });
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.setTimeout(SILENCE_MS);
  // Node looks after these only in a server that listens itself; ours is handed its connections by `Doors`.
  server.emit("listening");
  const app = fastify({
    // Fastify's own lines hold addresses and paths; ours do not.
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 80 },
    serverFactory: (handler) => server.on("request", handler),
  });
  app.addHook("onRequest", async (request, reply) => {
    const { host } = request.headers;
    const { guard } = options;
    if (!(isOpen(request.url) ? guard.host(host) : guard.page(request.headers)))
      return plain(reply, 421, "elsewhere");
    reply.header("content-security-policy", policy(host ?? "", options.addresses()));
  });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // These two are for https only; over plain http browsers complain and ignore them.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  await app.register(multipart, { limits: { files: 1, fields: 4, parts: 5 } });
  await servePages(app, options);
  photoRoutes(app, options.photos);
  fileRoutes(app, options.files);
  diagnosticRoutes(app, options.diagnostics);
  copyRoutes(app, options.copies);
  app.get(ALIVE, (_request, reply) => reply.header("cache-control", "no-store").send({ ok: true }));
  proveHome(app, options);
  app.setNotFoundHandler((_request, reply) => plain(reply, 404, "notThere"));
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log.error(errorFacts(error), "a request failed");
    return plain(reply, status, status === 413 ? "tooLarge" : status < 500 ? "malformed" : "failed");
  });
  await app.ready();
  return { app, server };
}

const isOpen = (url: string) => url.split("?", 1)[0] === HOME;

/**
 * A page at an address that we had asks whether its traject is here, before it brings anything. Any page may ask; the
 * answer says something only to who knows the key already.
 */
function proveHome(app: FastifyInstance, options: HttpOptions): void {
  app.get(HOME, (request, reply) => {
    reply
      .header("cache-control", "no-store")
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin");
    const { n } = request.query as Record<string, unknown>;
    if (typeof n !== "string" || !NONCE.test(n)) return plain(reply, 400, "malformed");
    const proof = options.prove(n, `http://${request.headers.host}`);
    return proof === null ? plain(reply, 404, "notThere") : reply.send({ proof });
  });
}

async function servePages(app: FastifyInstance, options: HttpOptions): Promise<void> {
  await app.register(statics, { root: options.pages, serve: false });
  for (const part of ["phone", "staff"]) {
    const root = join(options.pages, part, "assets", part);
    if (!existsSync(root)) continue;
    // Each with a root of its own: with several, a file without a packed twin in the first is said not to be there.
    await app.register(statics, {
      root,
      prefix: `/assets/${part}/`,
      decorateReply: false,
      preCompressed: true,
      // The name changes with the contents.
      immutable: true,
      maxAge: "365d",
      index: false,
      dotfiles: "ignore",
    });
  }
  // Our pages name their own; browsers ask for this one on pages without, such as a plain no.
  app.get("/favicon.ico", (_request, reply) => reply.sendFile("werktafel.svg", ICONS));
  for (const { path, folder, phone } of PAGES) {
    app.get(path, (request: FastifyRequest, reply: FastifyReply) => {
      if (phone && request.method === "GET") options.opened();
      const page = { cacheControl: false, preCompressed: true };
      return reply
        .header("cache-control", "no-store")
        .sendFile("index.html", join(options.pages, folder), page as object);
    });
  }
}

/**
 * Sockets need saying apart: not every browser takes `'self'` to mean them. A page may ask elsewhere only for its host,
 * of which it knows the ports; the address it gets at lunch cannot be known when the page is fetched.
 */
function policy(host: string, addresses: readonly string[]): string {
  const connect = ["'self'", `ws://${host}`];
  for (const address of addresses) connect.push(address, `http://*:${new URL(address).port || 80}`);
  return Object.entries({ ...POLICY, "connect-src": [...new Set(connect)] })
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

type PlainNo = "elsewhere" | "notThere" | "tooLarge" | "malformed" | "failed";

/** A no in plain words, in both languages: it may be read in a browser window. */
function plain(reply: FastifyReply, status: number, key: PlainNo): FastifyReply {
  const words = `${hostTexts.nl[key]}\n${hostTexts.en[key]}\n`;
  return reply.code(status).type("text/plain; charset=utf-8").send(words);
}
