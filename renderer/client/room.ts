import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import type { Sight } from "../../shared/hall/findings.ts";
import { newId } from "../../shared/new-id.ts";
import type {
  Answer,
  Devices,
  Envelope,
  Face,
  Gone,
  Hello,
  Leases,
  Pulse,
  Status,
  Term,
  TicketAnswer,
} from "../../shared/wire/protocol.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { Link, Room } from "./api.ts";
import { type OpenLine, openLine } from "./line.ts";
import { holdings } from "./records.ts";
import { cell } from "./watched.ts";

export type RoomOptions = {
  face: Face;
  /** Key of the laptop's own screen, or the secret that this phone made for itself; a sealed line shows none. */
  key?: string;
  /** How its line is opened: in the open when absent. */
  line?: OpenLine;
  /** Who this phone is, once it has joined. */
  person?: string | null;
  /** Origin of the host; the page's own when absent. */
  url?: string;
  /** Key of the only traject this page has to do with, or null when any will do. */
  home?: () => string | null;
  /** The latest takeover that this device heard of. */
  term?: () => Term | null;
};

/** A line that is quiet this long is called away, in milliseconds. */
const AWAY_AFTER = 60_000;
/** A command without an answer is sent again after this long, in milliseconds. */
const ASK_AGAIN = 8_000;
/** A phone that was taken out, or that found another traject, asks this seldom whether that changed, in milliseconds. */
const SELDOM_ASKS = 4_000;
/** A new greeting comes this soon after a join, in milliseconds. */
const GREETS_WITHIN = 400;
/** Opening or erasing a traject takes a while. */
const LIBRARY_PATIENCE = 60_000;

type Waiting = { envelope: Envelope; answer: (answer: Answer) => void };

/**
 * Opens the line to the host and keeps it: connects again by itself, asks only for what it missed, and sends every
 * command until it is answered.
 */
export function openRoom(options: RoomOptions): Room {
  let { key = "" } = options;
  let person = options.person ?? null;
  let run: string | null = null;
  let offset = 0;
  let status: Status | null = null;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let becomeTimer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<string, Waiting>();
  const forgets: (() => void)[] = [];
  const held = holdings();
  const link = cell<Link>("connecting");
  const hello = cell<Hello | null>(null);
  const pulse = cell<Pulse | null>(null);
  const leases = cell<Leases>([]);
  const sight = cell<Sight | null>(null);
  const devices = cell<Devices | null>(null);
  const notice = cell<{ code: string; detail?: string } | null>(null);

  const socket = (options.line ?? openLine)({
    url: options.url ?? location.origin,
    face: options.face,
    greet() {
      const term = options.term?.();
      return { v: PROTOCOL, key, person, run, seen: held.seen(), ...(term ? { term } : {}) };
    },
  });

  /** Removed is not the end: staff can take it back, so such a page asks again now and then. */
  const ended = () => link.get() === "stale" || link.get() === "not-allowed";

  function silent(): void {
    if (ended() || ["quiet", "away", "removed", "elsewhere"].includes(link.get())) return;
    link.set("quiet");
    quietTimer = setTimeout(() => link.get() === "quiet" && link.set("away"), AWAY_AFTER);
  }

  /** A line does not come back by itself after the host hung up or refused. */
  function comeBack(): void {
    clearTimeout(retryTimer);
    const patience = ["removed", "elsewhere"].includes(link.get()) ? SELDOM_ASKS : 600;
    if (!ended()) retryTimer = setTimeout(() => socket.connect(), patience * (1 + Math.random()));
  }

  function resume(): void {
    socket.disconnect();
    socket.connect();
  }

  function transmit({ envelope, answer }: Waiting): void {
    socket.ask("cmd", envelope, ASK_AGAIN, (late, given: Answer) => {
      // Sent twice, as at a hello, and asked for anew since: an answer to the old asking must not end the new one.
      if (waiting.get(envelope.id)?.answer !== answer) return;
      if (late) {
        // Without a line the next hello sends it; with one, the answer was lost.
        if (socket.connected) transmit({ envelope, answer });
        return;
      }
      waiting.delete(envelope.id);
      answer(given);
    });
  }

  function deliver(envelope: Envelope): Promise<Answer> {
    return new Promise((answer) => {
      const item = { envelope, answer };
      waiting.set(envelope.id, item);
      if (link.get() === "live") transmit(item);
    });
  }

  function sendAway(why: Gone["why"] | undefined): void {
    if (why === "stale" || why === "removed" || why === "not-allowed") link.set(why);
    else silent();
  }

  /** Another laptop may have been given the address that ours had: it gets nothing of this page, and shows it nothing. */
  function isElsewhere({ home }: Hello): boolean {
    const expected = options.home?.() ?? null;
    if (!expected || !home || home === expected) return false;
    link.set("elsewhere");
    socket.disconnect();
    comeBack();
    return true;
  }

  socket.on("hello", (said) => {
    clearTimeout(quietTimer);
    if (isElsewhere(said)) return;
    // Batches are counted within one run of the host; those of another say nothing about this one.
    if (run !== said.run) held.awaitSnapshots();
    run = said.run;
    offset = said.now - Date.now();
    held.hold(said.channels);
    const first = link.get() !== "live";
    hello.set(said);
    link.set("live");
    if (!first) return;
    for (const item of waiting.values()) transmit(item);
    if (status) socket.say("status", status);
  });
  socket.on("snap", (snapshot) => held.snap(snapshot));
  socket.on("batch", (batch) => {
    if (!held.batch(batch)) resume();
  });
  // The greeting that follows says which channels stay; until then nothing blinks. This is for when none follows.
  socket.on("leave", (ch) => {
    setTimeout(() => hello.get()?.channels.includes(ch) || held.leave(ch), GREETS_WITHIN);
  });
  socket.on("pulse", (now) => pulse.set(now));
  socket.on("sight", (now) => sight.set(now));
  socket.on("leases", (now) => leases.set(now));
  socket.on("devices", (now) => devices.set(now));
  socket.on("notice", (now) => notice.set(now));
  socket.on("forget", () => {
    for (const listener of forgets) listener();
  });
  socket.on("gone", ({ why }) => sendAway(why));
  socket.on("broken", (hungUp) => {
    silent();
    if (hungUp) comeBack();
  });
  socket.on("failed", (why) => {
    sendAway(why);
    if (!socket.active) comeBack();
  });

  /** A phone that wakes should not wait for its next try. */
  const wake = () => {
    if (document.visibilityState === "visible" && !socket.connected && !ended()) socket.connect();
  };
  if (typeof document !== "undefined") {
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
  }

  return {
    face: options.face,
    records: held,
    link,
    hello,
    pulse,
    leases,
    sight,
    notice,
    devices,
    onForget: (listener) => void forgets.push(listener),
    now: () => Date.now() + offset,
    send: (cmd) => deliver({ id: newId(), cmd, ticket: null }),
    deliver,
    tickets: (request) => patiently<TicketAnswer>((done) => socket.ask("tickets", request, ASK_AGAIN, done)),
    library: (request) => patiently<Answer>((done) => socket.ask("library", request, LIBRARY_PATIENCE, done)),
    pair: (request) => patiently<Answer>((done) => socket.ask("pair", request, ASK_AGAIN, done)),
    back: (person) => patiently<Answer>((done) => socket.ask("back", { person }, ASK_AGAIN, done)),
    lease: (note, take) => patiently<Answer>((done) => socket.ask("lease", { note, take }, ASK_AGAIN, done)),
    status(now) {
      status = now;
      if (link.get() === "live") socket.say("status", now);
    },
    become(newKey, newPerson) {
      const known = key === newKey && newPerson !== null;
      key = newKey;
      person = newPerson;
      const settled = () => {
        const you = hello.get()?.you;
        return known && you != null && "person" in you && you.person === newPerson;
      };
      // After a join the host greets anew by itself; connecting again is for when it does not.
      clearTimeout(becomeTimer);
      if (!known) resume();
      else becomeTimer = setTimeout(() => settled() || resume(), GREETS_WITHIN);
    },
    close() {
      clearTimeout(becomeTimer);
      clearTimeout(quietTimer);
      clearTimeout(retryTimer);
      if (typeof document !== "undefined") {
        document.removeEventListener("visibilitychange", wake);
        window.removeEventListener("online", wake);
        window.removeEventListener("pageshow", wake);
      }
      socket.disconnect();
    },
  };
}

/** An answer, or the plain no of a line that stays silent; the asker may try again. */
function patiently<A>(ask: (done: (late: boolean, answer: A) => void) => void): Promise<A | Refusal> {
  return new Promise((settle) => {
    ask((late, answer) => settle(late ? { ...refuse("unknown"), keep: true } : answer));
  });
}
