import { coachChannel } from "../../shared/core/channel.ts";
import type { Touched } from "../../shared/core/evolve.ts";
import { refuse } from "../../shared/core/refusal.ts";
import type { Network } from "../../shared/hall/findings.ts";
import type { Rec } from "../../shared/records.ts";
import type { Person } from "../../shared/room/records.ts";
import type { Census } from "../../shared/wire/diagnostics.ts";
import type {
  Answer,
  Face,
  LeaseRequest,
  ReturnRequest,
  Status,
  Term,
  TicketAnswer,
} from "../../shared/wire/protocol.ts";
import type { SealedFace, StaffKeys } from "../../shared/wire/sealed.ts";
import { takeCensus } from "./diagnostics/census.ts";
import { ringOf } from "./key-ring.ts";
import { LeaseDesk } from "./lease-desk.ts";
import type { Leases } from "./leases.ts";
import { hangUp } from "./lines.ts";
import { PairingDesk } from "./pairing.ts";
import { pulseOfTeam, takePulse } from "./presence.ts";
import type { Io, ScreenSocket } from "./screen-socket.ts";
import { isNobody, overstays, Pages, type Screen } from "./screens.ts";
import { type OpenRoom, Seating, type SeatingOptions, type ToldRoom } from "./seating.ts";
import { presentIn, SightDesk } from "./sight-desk.ts";
import { SlowReaders } from "./slow-readers.ts";
import type { Traffic } from "./traffic.ts";
import { Voice } from "./voice.ts";

const PULSE_MS = 1_000;
/** At closing: how often, and how many times we look whether everybody was sent their answers. */
const LAST_LOOK_MS = 20;
const LAST_LOOKS = 25;

export type HallOptions = SeatingOptions & {
  io: Io;
  leases: Leases;
  traffic: Traffic;
  networks: () => Network[] | null;
  library: (input: unknown) => Promise<Answer>;
  /** False when another laptop goes on with the room. */
  hosting: () => boolean;
  /** What a device says of the latest takeover it heard of. */
  heard: (term: Term | undefined) => void;
};

/**
 * Who is here, and what they send and hear: moves a screen when its person changes teams, is let in or is taken out.
 * Told are only things that are on disk.
 */
export class Hall {
  readonly #options: HallOptions;
  readonly #sockets = new Map<Screen, ScreenSocket>();
  readonly #pages = new Pages();
  readonly #slow: SlowReaders;
  readonly #leases: LeaseDesk;
  readonly #seating: Seating;
  readonly #voice: Voice;
  readonly #pairing: PairingDesk;
  /** What each regie was told of devices last, as JSON. */
  readonly #toldDevices = new WeakMap<Screen, string>();
  readonly #beat: NodeJS.Timeout;
  readonly #sight: SightDesk;
  #stirred = false;

  constructor(options: HallOptions) {
    this.#options = options;
    this.#sight = new SightDesk(options.traffic, options.networks);
    this.#voice = new Voice(options.io);
    this.#slow = new SlowReaders(this.#sockets, (screen) => this.#seating.move(screen));
    this.#leases = new LeaseDesk(options.leases, (channel, notes) => {
      this.#voice.say([channel], "leases", notes);
    });
    this.#pairing = new PairingDesk(() => this.#open?.room ?? null);
    this.#seating = new Seating(options, this.#sockets, this.#leases, this.#voice);
    this.#beat = setInterval(() => this.#tick(), PULSE_MS);
    this.#beat.unref();
  }

  /** Another room is open, or none: every screen finds its place anew. */
  seat(open: OpenRoom | null): void {
    for (const screen of this.#sockets.keys()) {
      screen.who = null;
      screen.status = null;
    }
    this.#sight.begin();
    this.#pairing.forget();
    this.#seating.begin(open);
    if (open) this.#listen(open);
    this.everyone();
  }

  #listen(open: OpenRoom): void {
    const { room } = open;
    // A room that was left still finishes what it took in; nobody here is in it any more.
    const here = () => this.#open?.room === room;
    room.onTold((touched) => {
      if (this.#open && here()) this.#told(this.#open, touched);
    });
    room.onReadOnly((now) => {
      if (here()) this.notice(now ? "read-only" : "writable");
    });
    room.onRestored(() => {
      if (!here()) return;
      // What was read back may be more than what was told: nobody goes on counting from there.
      this.#seating.begin(open);
      this.everyone();
    });
  }

  get #open(): ToldRoom | null {
    return this.#seating.open;
  }

  /**
   * The keys behind the id that a page names; `offer`: of a code that waits for a device. "later" while there is no room
   * that could have any.
   */
  keyOf(face: SealedFace, id: string): { keys: StaffKeys; offer: string | null } | "later" | null {
    if (!this.#open) return "later";
    const known = ringOf(this.#open.room).find((each) => each.face === face && each.keys.id === id);
    return known ? { keys: known.keys, offer: null } : this.#pairing.keyOf(face, id);
  }

  /** A device scanned the code of an offer. @returns what to do when it goes, or null: it is not wanted */
  arrived(...[offer, candidate]: Parameters<PairingDesk["arrived"]>): (() => void) | null {
    const gone = this.#pairing.arrived(offer, candidate);
    this.#tellDevices();
    return (
      gone &&
      (() => {
        gone();
        this.#tellDevices();
      })
    );
  }

  async pair(screen: Screen, input: unknown): Promise<Answer> {
    if (screen.who?.kind !== "regie") return refuse("not-allowed");
    const answer = await this.#pairing.ask(input);
    this.#tellDevices();
    return answer;
  }

  heard(term: Term | undefined): void {
    this.#options.heard(term);
  }

  /** May a page of this kind come in? Staff may look at what a laptop has that was succeeded. */
  takes(face: Face): boolean {
    return this.#options.hosting() || face === "regie" || face === "beamer";
  }

  /** Another laptop goes on with the room: phones and tables hear nothing here any more, and find it. */
  sendOn(): void {
    for (const [screen, socket] of this.#sockets) if (!this.takes(screen.claim.face)) hangUp(socket.conn);
    // Staff's own pages stay, and hear where the room is.
    this.everyone();
    this.notice("succeeded");
  }

  enter(socket: ScreenSocket, screen: Screen): void {
    this.#voice.enter(socket);
    this.#sockets.set(screen, socket);
    this.#sight.entered(screen);
    const stale = this.#pages.open(screen);
    const line = stale && this.#sockets.get(stale);
    if (line) hangUp(line.conn);
    this.#seating.move(screen);
    this.stir();
  }

  leave(socket: ScreenSocket, screen: Screen): void {
    this.#voice.left(socket);
    if (screen.claim.sealed) this.#pairing.left(screen.claim.key);
    this.#sockets.delete(screen);
    this.#sight.left(screen);
    this.#pages.close(screen);
    if (this.#options.leases.drop(screen.token)) this.#tellLeases();
    this.stir();
  }

  /** Hangs up on a page that is nobody: it may come back when it is less crowded. @returns whether there was one */
  spare(): boolean {
    for (const [screen, socket] of this.#sockets) {
      if (!isNobody(screen)) continue;
      hangUp(socket.conn);
      return true;
    }
    return false;
  }

  async command(screen: Screen, input: unknown): Promise<Answer> {
    // The traject may be opened again, or this may not be the laptop the page thinks it is: nothing gets lost over it.
    if (!this.#open) return { ...refuse("no-meeting"), keep: true };
    if (!screen.who) return refuse("not-allowed");
    return this.#open.room.receive(input, { who: screen.who, lease: screen.token });
  }

  async tickets(screen: Screen, input: unknown): Promise<TicketAnswer> {
    if (!this.#open) return refuse("no-meeting");
    if (!screen.who) return refuse("not-allowed");
    return this.#open.room.issue(input, { who: screen.who, lease: screen.token });
  }

  async library(screen: Screen, input: unknown): Promise<Answer> {
    return screen.who?.kind === "regie" ? this.#options.library(input) : refuse("not-allowed");
  }

  status(screen: Screen, status: Status): void {
    if (screen.who?.kind !== "phone" || !screen.who.person) return;
    screen.status = status;
    this.stir();
  }

  lease(screen: Screen, request: LeaseRequest): Answer {
    if (!this.#open) return refuse("not-allowed");
    const answer = this.#leases.ask(screen, request, this.#open.room.state);
    if (answer.ok) this.#tellLeases();
    return answer;
  }

  /** Has this person a page open? */
  here(person: string): boolean {
    return presentIn(this.#sockets).has(person);
  }

  /** What staff ask about somebody who comes back on another phone. */
  back(screen: Screen, request: ReturnRequest): Answer {
    if (!this.#open) return refuse("not-allowed");
    return this.#open.room.back(request, screen.who, presentIn(this.#sockets));
  }

  /** The traject that is open is about to be erased: every page forgets what it kept of it. */
  forget(): void {
    this.#forget(({ who }) => placeIn(who) !== "");
  }

  #forget(which: (screen: Screen) => boolean): void {
    for (const [screen, socket] of this.#sockets) if (which(screen)) socket.emit("forget");
  }

  /** Tells staff something the host wants known: a key of `shared/texts/host.ts`. */
  notice(code: string, detail?: string): void {
    for (const [screen, socket] of this.#sockets)
      if (screen.who?.kind === "regie" || screen.who?.kind === "staf")
        socket.emit("notice", detail ? { code, detail } : { code });
  }

  /** Addresses or the room changed: everyone hears it. */
  everyone(): void {
    for (const screen of this.#sockets.keys()) this.#seating.move(screen);
    this.stir();
  }

  /** Numbers changed; they are told with the next beat. */
  stir(): void {
    this.#stirred = true;
  }

  /** How many screens of which kind have a line now. */
  census(): Census {
    return takeCensus(this.#sockets.keys());
  }

  /** Gives answers that are on their way the time to leave. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    for (let i = 0; i < LAST_LOOKS && !(i > 0 && this.#slow.done); i += 1)
      await new Promise((resolve) => setTimeout(resolve, LAST_LOOK_MS));
    this.#slow.close();
  }

  #told({ room, channels, sittings }: ToldRoom, touched: Touched): void {
    channels.tell(touched);
    const keys = new Set<string>();
    const persons = new Set<string>();
    let clock = false;
    let opens = false;
    const erased = new Set<string>();
    for (const [id, before] of touched) {
      const after = room.state.records.get(id);
      if (before && !after && (before.type === "person" || before.type === "team")) erased.add(id);
      // A device that is no longer paired goes at once.
      opens ||= before?.type === "device" && !after;
      if (isPerson(before) || isPerson(after)) {
        persons.add(id);
        if (
          !isPerson(before) ||
          !isPerson(after) ||
          before.team !== after.team ||
          before.state !== after.state
        )
          sittings.ended(id);
        for (const record of [before, after])
          if (isPerson(record) && record.keyHash) keys.add(record.keyHash);
      }
      if (after?.type === "meeting" || after?.type === "traject") clock = true;
      if (after?.type === "meeting" && before?.type === "meeting" && before.state !== after.state) {
        opens = true;
        this.#sight.begin();
      }
    }
    // First, before they are shown another place: what they kept of that meeting has to go.
    if (erased.size > 0) this.#forget(({ who }) => erased.has(placeIn(who)));
    // Keys of one meeting end, those of another begin; a meeting that was erased has none.
    if (opens || erased.size > 0) this.everyone();
    if (persons.size > 0) {
      for (const screen of this.#sockets.keys()) {
        if (screen.claim.face === "deelnemer" && keys.has(screen.claim.key)) this.#seating.move(screen);
        else if (screen.who?.kind === "phone" && persons.has(screen.who.person ?? ""))
          this.#seating.move(screen);
      }
    }
    // At once, before more is told: who was taken out hears nothing of it.
    this.#seating.placeAll();
    if (persons.size > 0 || clock) this.stir();
    this.#tellLeases();
  }

  #tick(): void {
    if (this.#options.leases.expire()) this.#tellLeases();
    this.#pairing.expire();
    this.#tellDevices();
    const now = performance.now();
    for (const [screen, socket] of this.#sockets)
      if (overstays(screen, now, this.#sockets.size)) socket.disconnect(true);
    this.#sight.tell(this.#sockets, this.census().lagging);
    if (!this.#stirred || !this.#open) return;
    this.#stirred = false;
    this.#open.room.settled(() => this.#tellPulse());
  }

  /** To the laptop's own screens, when it is something else than they were told. */
  #tellDevices(): void {
    this.#open?.room.settled(() => this.#tellRegies());
  }

  #tellRegies(): void {
    const regies = [...this.#sockets].filter(([screen]) => screen.who?.kind === "regie");
    if (!this.#open || regies.length === 0) return;
    const here = new Set([...this.#sockets.keys()].flatMap(({ claim }) => (claim.sealed ? claim.key : [])));
    const devices = this.#pairing.list(this.#open.room.state, here);
    const said = JSON.stringify(devices);
    for (const [screen, socket] of regies) {
      if (this.#toldDevices.get(screen) === said) continue;
      this.#toldDevices.set(screen, said);
      socket.emit("devices", devices);
    }
  }

  #tellPulse(): void {
    if (!this.#open) return;
    const { state } = this.#open.room;
    const phones = [...this.#sockets.keys()].flatMap(({ who, status }) =>
      who?.kind === "phone" ? [{ person: who.person, status }] : [],
    );
    const pulse = takePulse(state, phones, this.#sight.opened);
    this.#voice.say(["staff", "beamer"], "pulse", pulse);
    for (const team of Object.keys(pulse.teams))
      this.#voice.say([coachChannel(team).name], "pulse", pulseOfTeam(pulse, team));
  }

  #tellLeases(): void {
    if (this.#open) this.#leases.tell(this.#open.room.state);
  }
}

/** The person or the team that a screen is there as, by id. */
function placeIn(who: Screen["who"]): string {
  if (who?.kind === "phone") return who.person ?? "";
  return who?.kind === "coach" ? who.team : "";
}

const isPerson = (record: Rec | undefined): record is Person => record?.type === "person";
