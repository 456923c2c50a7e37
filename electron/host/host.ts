import { join } from "node:path";
import { refuse } from "../../shared/core/refusal.ts";
import { emptyState, find } from "../../shared/core/state.ts";
import { claimOf, identify, isLoopback, type StaffKeys } from "./actors.ts";
import { watchClock } from "./clock.ts";
import { Copies, isCopyRequest } from "./copy/copies.ts";
import { diagnose } from "./diagnostics/diagnose.ts";
import { Meters } from "./diagnostics/meters.ts";
import { makeReport } from "./diagnostics/report.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { appFolder } from "./folders.ts";
import { Guard } from "./guard.ts";
import { Hall } from "./hall.ts";
import { openHttp } from "./http.ts";
import { ringOf } from "./key-ring.ts";
import { deriveKey, sameKey } from "./keys.ts";
import { Leases } from "./leases.ts";
import { Library } from "./library-service.ts";
import { Limits } from "./limits.ts";
import { Lines } from "./lines.ts";
import { Doors, ListenFailure, sparePort } from "./listening.ts";
import { type Log, openLog } from "./log.ts";
import { loadMethods } from "./methods.ts";
import { type Interfaces, urlOf } from "./network.ts";
import type { RecentLines } from "./recent-lines.ts";
import { Room } from "./room.ts";
import { openIo, takeIn } from "./sockets.ts";
import { Traffic } from "./traffic.ts";
import type { OpenTraject, Trajects } from "./trajects.ts";
import { Whereabouts } from "./whereabouts.ts";

export type HostOptions = {
  /** Where trajecten are: on disk, or in memory for tests. */
  trajects: Trajects;
  /** Asked for by the caller and by nobody else; 0 for any that is free. Without: 4300 or what the traject had. */
  port?: number;
  /** Address to listen on; without: every one this laptop has. */
  address?: string;
  /** Names under which we may be asked for, besides our addresses. */
  allowHosts?: readonly string[];
  /** Addresses where this traject may turn up besides ours, such as that of a second laptop: `http://a.b.c.d:port`. */
  also?: readonly string[];
  /** The networks this laptop is on; without: as the system says. */
  interfaces?: () => Interfaces;
  /** Folder with the built pages; without: `dist/pages` of the app. */
  pages?: string;
  /** Folder with methods; without: `resources/methods` of the app. */
  methods?: string;
  log?: Log;
  /** Newest lines of that log, for a report of problems. */
  recent?: RecentLines;
  /** Folder of the trajecten, to say how much room its disk has and whether its files are sound. */
  data?: string;
  /** Wall clock, epoch ms. */
  now?: () => number;
  /** How long a disk that refused is left alone, ms. */
  retryMs?: number;
  /** Folder to which every traject that is opened is copied. */
  copy?: string;
};

/** A host that listens. */
export type Host = {
  /** Where phones find it, best first: `http://a.b.c.d:port`. */
  addresses(): string[];
  /** The port phones use. */
  port(): number;
  /** The regie's and beamer's key; they work on this machine only. */
  keys: StaffKeys;
  library: Library;
  /** Code and folder of the copy that was asked for, once a traject is open. */
  copy(): { code: string; folder: string } | null;
  /** The room that is open, if any. */
  room(): Room | null;
  /** Address of a staff page on this machine, key and all. */
  page(face: "regie" | "beamer"): string;
  /** Calls `listener` when another traject brought another port. */
  onMoved(listener: () => void): void;
  /** Finishes what it took in, and goes. */
  close(): Promise<void>;
};

/**
 * Starts a host: http, sockets, and the library of trajecten.
 * @throws ListenFailure when the port is taken, StoreFailure when the library cannot be read
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const log = options.log ?? openLog("silent");
  const { trajects } = options;
  const secret = await trajects.secret();
  const keys = { regie: deriveKey(secret, "regie"), beamer: deriveKey(secret, "beamer") };
  const guard = new Guard(options.allowHosts);
  const limits = new Limits();
  const meters = new Meters();
  const leases = new Leases();
  const bound = options.address ?? "0.0.0.0";
  const { also = [], interfaces } = options;
  const where = new Whereabouts({ bound, also, ...(interfaces ? { interfaces } : {}) });
  const traffic = new Traffic();
  let closing: Promise<void> | null = null;
  const movers: (() => void)[] = [];
  const addresses = () => where.addresses();
  /** Also where phones find the laptop that stands by, or that went on. */
  const everywhere = () => {
    const others = copies.others();
    return copies.succeeded ? [...others, ...where.toTry()] : [...where.toTry(), ...others];
  };
  const copies = new Copies({
    trajects,
    log,
    port: () => where.port,
    addresses,
    addressesAt: (known) =>
      where.names().map((name) => urlOf(name, options.port === undefined ? known : where.port)),
    always: options.copy,
    moved: () => hall.everyone(),
    standDown: () => hall.sendOn(),
    goOn: (make) => library.goOn(make),
    reopen: async (traject) => {
      await library.ask({ do: "leave" });
      return library.ask({ do: "open", traject });
    },
  });
  const http = await openHttp({
    guard,
    log,
    pages: options.pages ?? join(appFolder(), "dist", "pages"),
    addresses: everywhere,
    prove: (nonce, address) => (copies.succeeded ? null : (library.room?.home.prove(nonce, address) ?? null)),
    opened: () => {
      traffic.fetched();
      hall.stir();
    },
    photos: {
      room: () => {
        const { room, traject } = library;
        return room && traject
          ? { photos: traject.photos, state: room.state, readOnly: room.readOnly }
          : null;
      },
      bringer,
    },
    files: {
      isRegie,
      room: () => {
        const { room, traject } = library;
        return room && traject ? { room, photos: traject.photos } : null;
      },
      bring: (bytes) => library.bring(bytes),
    },
    diagnostics: { isRegie, diagnose: look, report },
    copies: {
      greet: () => copies.greet(),
      answer: (ask) => copies.answer(ask),
    },
  });
  const doorkeeper = new Doorkeeper((what) => hall.notice(what));
  const lines = new Lines();
  const io = openIo(http.server, guard, lines);
  const doors = new Doors(http.server);
  const library = new Library({
    trajects,
    methods: await loadMethods(options.methods ?? join(appFolder(), "resources", "methods"), log),
    log,
    addresses,
    beamer: keys.beamer,
    today: () => new Date((options.now ?? Date.now)()).toLocaleDateString("sv"),
    openRoom: ({ store }) =>
      Room.open({
        store: meters.over(store),
        limits,
        leases,
        log,
        guessed: (codes) =>
          codes === "join" ? void doorkeeper.guessed(library.room) : doorkeeper.guessedReturn(),
        here: (person) => hall.here(person),
        returns: (how, team) =>
          hall.notice(`return-${how}`, find(library.room?.state ?? emptyState(), "team", team)?.name ?? ""),
        ...(options.now ? { now: options.now } : {}),
        ...(options.retryMs ? { retryMs: options.retryMs } : {}),
      }),
    seat,
    forget: () => hall.forget(),
    erasing: (traject) => copies.erasing(traject),
  });
  const hall = new Hall({
    io,
    keys,
    leases,
    addresses: everywhere,
    traffic,
    networks: () => where.networks(),
    library: (input) => (isCopyRequest(input) ? copies.ask(input) : library.ask(input)),
    hosting: () => !copies.succeeded,
    heard: (term) => copies.heard(term),
    term: () => copies.term(),
  });
  takeIn(io, hall, { limits, meters, log, lines });
  const clock = watchClock((by) => void library.room?.system({ type: "clock.shift", by }));
  const stopWatching = where.watch(() => {
    knowOurselves();
    hall.everyone();
    hall.notice("network");
  });

  try {
    // Before anybody can come in: phones that come back must not be told that there is no meeting.
    await library.resume();
    await listen();
  } catch (error) {
    await close();
    throw error;
  }

  async function listen(): Promise<void> {
    // The traject that was going on may have brought its own.
    if (where.port === 0) where.port = await doors.open(bound, options.port ?? null);
    // The regie's key works on loopback only, so there must be a loopback.
    const reachable = bound === "0.0.0.0" || bound === "::" || bound.startsWith("127.") || bound === "::1";
    if (!reachable) await doors.open("127.0.0.1", where.port);
    if (options.port === undefined && (await library.traject?.port()) === null)
      await library.traject?.keepPort(where.port);
    knowOurselves();
  }

  function knowOurselves(): void {
    guard.know(where.names(), doors.ports());
  }

  /** A traject keeps the port phones knew it by: their memory belongs to an address with a port. */
  async function seat(open: { traject: OpenTraject; room: Room } | null): Promise<void> {
    if (open && options.port === undefined) await moveTo(open.traject);
    await copies.seat(open);
    hall.seat(open && { room: open.room, notices: noticesOf(open.traject) });
  }

  function noticesOf({ store }: OpenTraject): string[] {
    return [
      ...(store.recovered ? ["recovered"] : []),
      ...(copies.succeeded ? ["succeeded"] : []),
      ...(copies.unsure ? ["unsure"] : []),
    ];
  }

  async function moveTo(traject: OpenTraject): Promise<void> {
    const known = await traject.port();
    const before = where.port;
    where.ownPort = known;
    if (known !== null) {
      if (await openDoor(known)) where.port = known;
      // Somebody else's now. Phones know where to look next, and the traject keeps its own for another day.
      else if (await openDoor(sparePort(known))) where.port = sparePort(known);
      else hall.notice("port-moved", String(known));
    } else if (before !== 0) await traject.keepPort(before);
    knowOurselves();
    if (where.port !== before && before !== 0) for (const moved of movers) moved();
  }

  async function openDoor(port: number): Promise<boolean> {
    try {
      if (!doors.ports().includes(port)) await doors.open(bound, port);
      return true;
    } catch (error) {
      if (error instanceof ListenFailure) return false;
      throw error;
    }
  }

  function isRegie(key: string, address: string | undefined): boolean {
    return identify(claimOf({ face: "regie", key, person: null }, address), keys, null) !== null;
  }

  function look() {
    const writable = () => library.room?.readOnly !== true;
    return diagnose({ meters, census: () => hall.census(), writable, data: options.data ?? null });
  }

  async function report(): Promise<string> {
    const everywhere = bound === "0.0.0.0" || bound === "::";
    return makeReport({
      data: options.data ?? null,
      host: {
        diagnostics: await look(),
        settings: {
          port: options.port === undefined ? "usual" : "given",
          address: everywhere ? "all" : isLoopback(bound) ? "loopback" : "one",
          names: options.allowHosts?.length ?? 0,
        },
        addresses: addresses(),
        state: (await library.room?.still()) ?? null,
        lines: options.recent?.all() ?? [],
      },
    });
  }

  async function bringer(key: string, person: string | null, address: string | undefined) {
    const { room } = library;
    if (!room) return refuse("no-meeting");
    const place = { state: room.state, secret: room.secret };
    // A staff device shows a token that is good for this alone: it goes over the air as it is.
    const staff = ringOf(place).find((each) => sameKey(key, each.keys.photo));
    const regie = identify(claimOf({ face: "regie", key, person: null }, address), keys, place);
    if (staff || regie)
      return (await limits.allow("staff", "photo")) ? (staff?.keys.id ?? "regie") : refuse("too-fast");
    const who = identify(claimOf({ face: "deelnemer", key, person }, address), keys, place);
    const found = who?.kind === "phone" ? find(room.state, "person", who.person) : undefined;
    if (!found) return refuse("not-allowed");
    if (found.state !== "in") return refuse("removed");
    return (await limits.allow("photo", found.id)) ? found.id : refuse("too-fast");
  }

  /** Twice is once. */
  function close(): Promise<void> {
    closing ??= closeAll();
    return closing;
  }

  async function closeAll(): Promise<void> {
    clock.stop();
    meters.stop();
    stopWatching();
    await copies.close();
    await library.close();
    await hall.close();
    await io.close();
    await http.app.close();
    await doors.close();
  }

  return {
    addresses,
    port: () => where.port,
    keys,
    library,
    room: () => library.room,
    copy: () => copies.announce(),
    page: (face) =>
      `${urlOf(bound.startsWith("127.") ? bound : "127.0.0.1", where.port)}/${face}#k=${keys[face]}`,
    onMoved: (listener) => void movers.push(listener),
    close,
  };
}
