import { type Channel, coachChannel, STAFF, teamChannel } from "../../shared/core/channel.ts";
import type { Touched } from "../../shared/core/evolve.ts";
import { refuse } from "../../shared/core/refusal.ts";
import { find, type State } from "../../shared/core/state.ts";
import { view } from "../../shared/core/view.ts";
import type { Rec } from "../../shared/records.ts";
import {
  type Answer,
  type Hello,
  type LeaseRequest,
  PROTOCOL,
  type Status,
  type TicketAnswer,
} from "../../shared/wire/protocol.ts";
import { identify, type StaffKeys } from "./actors.ts";
import type { Channels } from "./channels.ts";
import type { Leases } from "./leases.ts";
import { pulseOfTeam, takePulse } from "./presence.ts";
import type { Room } from "./room.ts";
import { langOf, placeOf, type Screen } from "./screens.ts";
import { SlowReaders } from "./slow-readers.ts";
import { type Io, type ScreenSocket, sendAway } from "./sockets.ts";

const PULSE_MS = 1_000;
/** At closing: how often, and how many times we look whether everybody was sent their answers. */
const LAST_LOOK_MS = 20;
const LAST_LOOKS = 25;

/** The room that is open, with what has been told of it. */
export type OpenRoom = {
  room: Room;
  channels: Channels;
  /** What staff should know of it when they come in, as codes of notices. */
  notices: readonly string[];
};

export type HallOptions = {
  io: Io;
  run: string;
  keys: StaffKeys;
  leases: Leases;
  addresses: () => string[];
  /** Pages opened by phones since the host began. */
  opened: () => number;
  library: (input: unknown) => Promise<Answer>;
};

/**
 * Who is here and where they sit: gives every screen its channels, and moves it when its person changes teams, is let in
 * or is taken out. Told are only things that are on disk.
 */
export class Hall {
  readonly #options: HallOptions;
  readonly #sockets = new Map<Screen, ScreenSocket>();
  readonly #moving = new Set<Screen>();
  readonly #slow: SlowReaders;
  readonly #leasesTold = new Map<string, string>();
  readonly #beat: NodeJS.Timeout;
  #open: OpenRoom | null = null;
  #stirred = false;
  #moveSoon = false;

  constructor(options: HallOptions) {
    this.#options = options;
    this.#slow = new SlowReaders(this.#sockets, (screen) => this.#move(screen));
    this.#beat = setInterval(() => this.#tick(), PULSE_MS);
    this.#beat.unref();
  }

  /** Another room is open, or none: every screen finds its place anew. */
  seat(open: OpenRoom | null): void {
    for (const [screen, socket] of this.#sockets) {
      for (const name of screen.channels.keys()) {
        socket.leave(name);
        socket.emit("leave", name);
      }
      screen.channels.clear();
      screen.who = null;
      screen.status = null;
    }
    this.#leasesTold.clear();
    this.#open?.channels.close();
    this.#open = open;
    open?.room.onTold((touched) => {
      // A room that was left still finishes what it took in; nobody here is in it any more.
      if (this.#open === open) this.#told(open, touched);
    });
    open?.room.onReadOnly((now) => {
      this.notice(now ? "read-only" : "writable");
    });
    this.everyone();
  }

  enter(socket: ScreenSocket, screen: Screen): void {
    this.#sockets.set(screen, socket);
    this.#move(screen);
    this.stir();
  }

  leave(_socket: ScreenSocket, screen: Screen): void {
    this.#sockets.delete(screen);
    this.#moving.delete(screen);
    if (this.#options.leases.drop(screen.token)) this.#tellLeases();
    this.stir();
  }

  async command(screen: Screen, input: unknown): Promise<Answer> {
    if (!this.#open) return refuse("no-meeting");
    if (!screen.who) return refuse("not-allowed");
    return this.#open.room.receive(input, { who: screen.who, lease: screen.token });
  }

  async tickets(screen: Screen, input: unknown): Promise<TicketAnswer> {
    if (!this.#open) return refuse("no-meeting");
    if (!screen.who) return refuse("not-allowed");
    return this.#open.room.issue(input, { who: screen.who, lease: screen.token });
  }

  async warm(screen: Screen, input: unknown): Promise<void> {
    if (screen.who) await this.#open?.room.warm(input, { who: screen.who, lease: screen.token });
  }

  async library(screen: Screen, input: unknown): Promise<Answer> {
    return screen.who?.kind === "regie" ? this.#options.library(input) : refuse("not-allowed");
  }

  status(screen: Screen, status: Status): void {
    if (screen.who?.kind !== "phone" || !screen.who.person) return;
    screen.status = status;
    this.stir();
  }

  lease(screen: Screen, { note, take }: LeaseRequest): Answer {
    const { leases } = this.#options;
    if (!this.#open || !screen.who) return refuse("not-allowed");
    if (screen.who.kind === "beamer" || (screen.who.kind === "phone" && !screen.who.person))
      return refuse("not-allowed");
    if (!find(this.#open.room.state, "note", note)) return refuse("not-found");
    if (take && !leases.take(note, screen.token)) return refuse("busy");
    if (!take) leases.giveBack(note, screen.token);
    this.#tellLeases();
    return { ok: true };
  }

  /** Tells staff something the host wants known: a key of `shared/texts/host.ts`. */
  notice(code: string, detail?: string): void {
    for (const [screen, socket] of this.#sockets)
      if (screen.who?.kind === "regie") socket.emit("notice", detail ? { code, detail } : { code });
  }

  /** Addresses or the room changed: everyone hears it. */
  everyone(): void {
    for (const screen of this.#sockets.keys()) this.#move(screen);
    this.stir();
  }

  /** Numbers changed; they are told with the next beat. */
  stir(): void {
    this.#stirred = true;
  }

  /** Gives answers that are on their way the time to leave. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    for (let i = 0; i < LAST_LOOKS && !(i > 0 && this.#slow.done); i += 1)
      await new Promise((resolve) => setTimeout(resolve, LAST_LOOK_MS));
    this.#slow.close();
  }

  /** Finds screens their place, many at once: a snapshot is put into words once for all who come in together. */
  #move(screen: Screen): void {
    this.#moving.add(screen);
    if (this.#moveSoon) return;
    this.#moveSoon = true;
    setImmediate(() => {
      const now = () => {
        this.#moveSoon = false;
        this.#placeAll();
      };
      if (this.#open) this.#open.room.settled(now);
      else now();
    });
  }

  #placeAll(): void {
    const arriving = new Map<string, { channel: Channel; sockets: ScreenSocket[] }>();
    for (const screen of this.#moving) {
      const socket = this.#sockets.get(screen);
      if (!socket || screen.lagging !== null) continue;
      const fresh = this.#placeOne(socket, screen);
      for (const channel of fresh) {
        const group = arriving.get(channel.name) ?? { channel, sockets: [] };
        group.sockets.push(socket);
        arriving.set(channel.name, group);
      }
    }
    this.#moving.clear();
    for (const { channel, sockets } of arriving.values()) {
      const snapshot = this.#open?.channels.snapshot(channel);
      if (!snapshot) continue;
      this.#options.io.to(sockets.map((socket) => socket.id)).emit("snap", snapshot);
      for (const socket of sockets) this.#join(socket, channel);
    }
  }

  /** Says who it is and which channels it holds. @returns channels it needs a snapshot of */
  #placeOne(socket: ScreenSocket, screen: Screen): Channel[] {
    const open = this.#open;
    const state = open?.room.state ?? null;
    const who = identify(
      screen.claim,
      this.#options.keys,
      open ? { state: open.room.state, secret: open.room.secret } : null,
    );
    if (!who && (open || screen.claim.face !== "tafel")) {
      sendAway(socket, "not-allowed");
      return [];
    }
    // The meeting closed and keys are gone; who sat there may look on until the page closes.
    const seated =
      screen.who?.kind === "phone" && who?.kind === "phone" && !who.person && stays(state, screen.who.person);
    if (!seated) screen.who = who;
    const { you, channels } = placeOf(screen.who, state);
    const next = new Map(channels.map((channel) => [channel.name, channel]));
    for (const name of screen.channels.keys()) {
      if (next.has(name)) continue;
      socket.leave(name);
      socket.emit("leave", name);
      screen.channels.delete(name);
    }
    this.#greet(socket, screen, you, [...next.keys()], state);
    const seats = channels.some((channel) => channel === STAFF) && !screen.channels.has(STAFF.name);
    if (open && seats) {
      for (const code of [...open.notices, ...(open.room.readOnly ? ["read-only"] : [])])
        socket.emit("notice", { code });
    }
    if (you && "state" in you && you.state === "removed") {
      sendAway(socket, "removed");
      return [];
    }
    const fresh = channels.filter((channel) => !screen.channels.has(channel.name));
    for (const channel of fresh) screen.channels.set(channel.name, channel);
    const { run, seen } = screen.resume;
    screen.resume = { run: null, seen: {} };
    return fresh.filter((channel) => {
      const seq = run === this.#options.run ? seen[channel.name] : undefined;
      const missed = seq === undefined ? null : open?.channels.since(channel, seq);
      if (!missed) return true;
      for (const batch of missed) socket.emit("batch", batch);
      this.#join(socket, channel);
      return false;
    });
  }

  #join(socket: ScreenSocket, channel: Channel): void {
    socket.join(channel.name);
    const leases = this.#leasesTold.get(channel.name);
    if (leases) socket.emit("leases", JSON.parse(leases) as string[]);
  }

  #greet(socket: ScreenSocket, screen: Screen, you: Hello["you"], channels: string[], state: State | null) {
    const hello: Hello = {
      v: PROTOCOL,
      run: this.#options.run,
      now: Date.now(),
      channels,
      you,
      addresses: this.#options.addresses(),
      lang: langOf(state),
    };
    const said = JSON.stringify({ ...hello, now: 0 });
    if (screen.greeted === said) return;
    screen.greeted = said;
    socket.emit("hello", hello);
  }

  #told({ room, channels }: OpenRoom, touched: Touched): void {
    channels.tell(touched);
    const keys = new Set<string>();
    const persons = new Set<string>();
    let clock = false;
    for (const [id, before] of touched) {
      const after = room.state.records.get(id);
      if (isPerson(before) || isPerson(after)) {
        persons.add(id);
        for (const record of [before, after])
          if (isPerson(record) && record.keyHash) keys.add(record.keyHash);
      }
      if (after?.type === "meeting" || after?.type === "traject") clock = true;
    }
    if (persons.size > 0) {
      for (const screen of this.#sockets.keys()) {
        if (screen.claim.face === "deelnemer" && keys.has(screen.claim.key)) this.#move(screen);
        else if (screen.who?.kind === "phone" && persons.has(screen.who.person ?? "")) this.#move(screen);
      }
    }
    if (persons.size > 0 || clock) this.stir();
    this.#tellLeases();
  }

  #tick(): void {
    if (this.#options.leases.expire()) this.#tellLeases();
    if (!this.#stirred || !this.#open) return;
    this.#stirred = false;
    this.#open.room.settled(() => this.#tellPulse());
  }

  #tellPulse(): void {
    if (!this.#open) return;
    const { state } = this.#open.room;
    const phones = [...this.#sockets.keys()].flatMap(({ who, status }) =>
      who?.kind === "phone" ? [{ person: who.person, status }] : [],
    );
    const pulse = takePulse(state, phones, this.#options.opened());
    this.#options.io.to(["staff", "beamer"]).emit("pulse", pulse);
    for (const team of Object.keys(pulse.teams))
      this.#options.io.to(coachChannel(team).name).emit("pulse", pulseOfTeam(pulse, team));
  }

  /** Which texts are being edited, to those who see the texts. */
  #tellLeases(): void {
    if (!this.#open) return;
    const { state } = this.#open.room;
    const held = this.#options.leases.all().flatMap((id) => find(state, "note", id) ?? []);
    const channels = new Map([[STAFF.name, STAFF]]);
    for (const note of held) if (note.team) channels.set(`team:${note.team}`, teamChannel(note.team));
    for (const name of this.#leasesTold.keys()) {
      const [kind, id] = name.split(":");
      if (kind === "team" && id) channels.set(name, teamChannel(id));
    }
    for (const [name, channel] of channels) {
      const list = held.filter((note) => view(note, channel)).map((note) => note.id);
      const said = JSON.stringify(list);
      if ((this.#leasesTold.get(name) ?? "[]") === said) continue;
      this.#leasesTold.set(name, said);
      this.#options.io.to(name).emit("leases", list);
    }
  }
}

const isPerson = (record: Rec | undefined) => record?.type === "person";

/** Does this person still count as in, although their key is gone? */
function stays(state: State | null, id: string | null): boolean {
  const person = state ? find(state, "person", id) : undefined;
  return person?.state === "in" && person.keyHash === null;
}
