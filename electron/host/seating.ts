import { type Channel, STAFF } from "../../shared/core/channel.ts";
import { find, type State } from "../../shared/core/state.ts";
import { newId } from "../../shared/ids.ts";
import { type Batch, type Hello, PROTOCOL, type Term } from "../../shared/wire/protocol.ts";
import { identify, type StaffKeys } from "./actors.ts";
import { Channels } from "./channels.ts";
import type { LeaseDesk } from "./lease-desk.ts";
import type { Room } from "./room.ts";
import { type ScreenSocket, sendAway } from "./screen-socket.ts";
import { langOf, looksOn, placeOf, type Screen } from "./screens.ts";
import { Sittings } from "./sittings.ts";
import type { Voice } from "./voice.ts";

/** The room that is open. */
export type OpenRoom = {
  room: Room;
  /** What staff should know of it when they come in, as codes of notices. */
  notices: readonly string[];
};

/** With what has been told of it. A run is one count of batches: what counts anew is another run. */
export type ToldRoom = OpenRoom & { run: string; channels: Channels; sittings: Sittings };

export type SeatingOptions = {
  keys: StaffKeys;
  addresses: () => string[];
  term: () => Term | undefined;
};

/** Finds every screen its place, and so its channels, in the room that is open. */
export class Seating {
  readonly #options: SeatingOptions;
  readonly #sockets: ReadonlyMap<Screen, ScreenSocket>;
  readonly #leases: LeaseDesk;
  readonly #voice: Voice;
  readonly #moving = new Set<Screen>();
  /** Run of a host without a room. */
  readonly #empty = newId();
  #open: ToldRoom | null = null;
  #moveSoon = false;

  constructor(
    options: SeatingOptions,
    sockets: ReadonlyMap<Screen, ScreenSocket>,
    leases: LeaseDesk,
    voice: Voice,
  ) {
    this.#options = options;
    this.#voice = voice;
    this.#sockets = sockets;
    this.#leases = leases;
  }

  get open(): ToldRoom | null {
    return this.#open;
  }

  /** Takes everybody from their channels; from now on places are in this room, or in none, and batches count anew. */
  begin(open: OpenRoom | null): void {
    for (const [screen, socket] of this.#sockets) {
      for (const name of screen.channels.keys()) {
        socket.leave(name);
        socket.emit("leave", name);
      }
      screen.channels.clear();
    }
    this.#leases.forget();
    this.#open?.channels.close();
    this.#open = open && { ...open, run: newId(), channels: this.#tell(open.room), sittings: new Sittings() };
  }

  #tell(room: Room): Channels {
    return new Channels(
      () => room.state,
      (batch) => this.#voice.say([batch.ch], "batch", batch),
    );
  }

  /** Finds a screen its place, soon: a snapshot is put into words once for all who come in together. */
  move(screen: Screen): void {
    this.#moving.add(screen);
    if (this.#moveSoon) return;
    this.#moveSoon = true;
    setImmediate(() => {
      const now = () => {
        this.#moveSoon = false;
        this.placeAll();
      };
      if (this.#open) this.#open.room.settled(now);
      else now();
    });
  }

  /** Now, for all that are to move. Only when the state is what is on disk. */
  placeAll(): void {
    const arriving = new Map<string, { channel: Channel; screens: Map<Screen, ScreenSocket> }>();
    const moving = [...this.#moving];
    this.#moving.clear();
    for (const screen of moving) {
      const socket = this.#sockets.get(screen);
      if (!socket || screen.lagging !== null) continue;
      const fresh = this.#placeOne(socket, screen);
      for (const channel of fresh) {
        const group = arriving.get(channel.name) ?? { channel, screens: new Map() };
        group.screens.set(screen, socket);
        arriving.set(channel.name, group);
      }
    }
    for (const { channel, screens } of arriving.values()) {
      const snapshot = this.#open?.channels.snapshot(channel);
      if (!snapshot) continue;
      const sockets = [...screens.values()];
      const each = sockets.map((socket) => socket.id);
      this.#voice.say(each, "snap", snapshot);
      for (const [screen, socket] of screens) {
        const person = personOf(screen);
        if (person) this.#open?.sittings.began(person, channel.name, snapshot.seq);
        this.#join(socket, channel);
      }
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
    if (!(state && looksOn(screen.who, who, state))) {
      if (!who && (open || screen.claim.face !== "tafel")) {
        sendAway(socket, "not-allowed");
        return [];
      }
      screen.who = who;
    }
    const { you, channels } = placeOf(screen.who, state, screen.claim);
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
    return fresh.filter((channel) => {
      const missed = this.#missed(screen, channel);
      if (!missed) return true;
      for (const batch of missed) socket.emit("batch", batch);
      this.#join(socket, channel);
      return false;
    });
  }

  /** What a screen that comes back has missed; null when it is to get a snapshot. Asked once for each channel. */
  #missed({ resume, who }: Screen, channel: Channel): Batch[] | null {
    const { [channel.name]: seq } = resume.seen;
    delete resume.seen[channel.name];
    const open = this.#open;
    if (!open || resume.run !== open.run || seq === undefined || !who) return null;
    if (who.kind === "phone" && !(who.person && open.sittings.covers(who.person, channel.name, seq)))
      return null;
    return open.channels.since(channel, seq);
  }

  #join(socket: ScreenSocket, channel: Channel): void {
    socket.join(channel.name);
    const leases = this.#leases.on(channel.name);
    if (leases) socket.emit("leases", leases);
  }

  #backOf(you: Hello["you"]): string | null {
    const room = this.#open?.room;
    if (!room || !you || !("person" in you) || you.state === "removed") return null;
    const person = find(room.state, "person", you.person);
    return person ? room.returns.ownCode(person) : null;
  }

  #greet(socket: ScreenSocket, screen: Screen, you: Hello["you"], channels: string[], state: State | null) {
    const hello: Hello = {
      v: PROTOCOL,
      run: this.#open?.run ?? this.#empty,
      now: Date.now(),
      channels,
      you,
      addresses: this.#options.addresses(),
      home: this.#open?.room.home.key ?? null,
      back: this.#backOf(you),
      lang: langOf(state),
    };
    const term = this.#options.term();
    if (term) hello.term = term;
    const said = JSON.stringify({ ...hello, now: 0 });
    if (screen.greeted === said) return;
    screen.greeted = said;
    socket.emit("hello", hello);
  }
}

function personOf({ who }: Screen): string | null {
  return who?.kind === "phone" ? who.person : null;
}
