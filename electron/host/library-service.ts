import { refuse } from "../../shared/core/refusal.ts";
import { find, list, type State, teamsOf } from "../../shared/core/state.ts";
import { plusDays, plusMonths } from "../../shared/dates.ts";
import { newId } from "../../shared/ids.ts";
import type { Method } from "../../shared/methods/schema.ts";
import type { Meeting, Team } from "../../shared/room/records.ts";
import {
  type Answer,
  type LibraryRequest,
  libraryRequestSchema,
  type ShelfTraject,
} from "../../shared/wire/protocol.ts";
import { meetingOfKeys } from "./key-ring.ts";
import { coachKey } from "./keys.ts";
import { errorFacts, type Log } from "./log.ts";
import type { Room } from "./room.ts";
import { StoreFailure } from "./store/store.ts";
import { ArchiveFailure, readTrajectJson } from "./store/traject-json.ts";
import type { OpenTraject, Trajects } from "./trajects.ts";

type Open = { traject: OpenTraject; room: Room };

export type LibraryOptions = {
  trajects: Trajects;
  methods: readonly Method[];
  log: Log;
  openRoom(traject: OpenTraject): Promise<Room>;
  /** The room that screens are in from now on. */
  seat(open: Open | null): Promise<void>;
  /** Pages that are in the open room are to forget what they kept of it. */
  forget(): void;
  /** Best first. */
  addresses(): string[];
  /** Key of the projection: in a browser, the regie opens that window itself. */
  beamer: string;
  today(): string;
  /** Before a traject is erased: its copies go first. @returns those that could not be reached */
  erasing(traject: string): Promise<string[]>;
};

type CreateRequest = Omit<Extract<LibraryRequest, { do: "create" }>, "do">;

/** How long a traject is kept when nobody says otherwise; and how long before the end the library says so, days. */
const KEEP_MONTHS = 12;
const NEAR_DAYS = 30;

/** What QR codes are made of. */
export type RoomKeys = {
  keys: { team: string; name: string; coach: string }[];
  code: string | null;
  addresses: string[];
};

/** *Mijn trajecten*: one is open at a time. Requests wait for each other. */
export class Library {
  readonly #options: LibraryOptions;
  #open: Open | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  get room(): Room | null {
    return this.#open?.room ?? null;
  }

  get traject(): OpenTraject | null {
    return this.#open?.traject ?? null;
  }

  /** Answers a request of the regie; a store that fails becomes a notice in plain words. */
  async ask(input: unknown): Promise<Answer> {
    const request = libraryRequestSchema.safeParse(input);
    return request.success ? this.#inTurn(() => this.#answer(request.data)) : refuse("malformed");
  }

  /** Takes in a `.werktafel`, or a traject as JSON. It is then in the library, not open. */
  bring(bytes: Uint8Array): Promise<Answer> {
    return this.#inTurn(async () => {
      const { trajects } = this.#options;
      const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const json = () => readTrajectJson(new TextDecoder().decode(bytes));
      const traject = zip ? await trajects.import(bytes) : await trajects.importRecords(json());
      await traject.store.close();
      return { ok: true, traject: traject.id };
    });
  }

  /** Opens a traject that is made from a copy. */
  goOn(make: () => Promise<OpenTraject>): Promise<Answer> {
    return this.#inTurn(async () => {
      const traject = await make();
      await this.#enter({ traject, room: await this.#roomOf(traject) });
      return { ok: true, traject: traject.id };
    });
  }

  async #inTurn(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(work);
    this.#last = answer.catch(() => {});
    try {
      return await answer;
    } catch (error) {
      this.#options.log.error(errorFacts(error), "the library failed");
      if (error instanceof StoreFailure || error instanceof ArchiveFailure)
        return { ...refuse("unknown"), problem: error.code } as Answer;
      return refuse("unknown");
    }
  }

  /** Opens the traject of the meeting that was going on when the host fell, if there is one: first the one that was open. */
  async resume(): Promise<void> {
    const { trajects } = this.#options;
    const last = await trajects.lastOpen();
    const going = (await trajects.list())
      .filter(({ meetings }) => meetings.some(({ state }) => state === "open"))
      .sort((a, b) => Number(b.id === last) - Number(a.id === last));
    for (const { id } of going) if ((await this.ask({ do: "open", traject: id })).ok) return;
  }

  /** Leaves what is open. */
  async close(): Promise<void> {
    await this.#last;
    await this.#leave();
  }

  async #answer(request: LibraryRequest): Promise<Answer> {
    const { trajects, methods } = this.#options;
    switch (request.do) {
      case "list":
        return {
          ok: true,
          trajects: (await trajects.list()).map((each) => ({
            ...each,
            keep: keepOf(each.keepUntil, this.#options.today()),
          })),
          methods: methods.map(({ key, title, purpose }) => ({ key, title, purpose })),
          open: this.#open?.traject.id ?? null,
        };
      case "create":
        return this.#create(request);
      case "keep":
        return this.#keep(request.traject, request.from, request.to);
      case "meeting":
        return this.#addMeeting(request);
      case "open":
        return this.#openTraject(request.traject);
      case "leave":
        await this.#leave();
        await this.#remember(null);
        return { ok: true };
      case "erase":
        return this.#erase(request.traject, request.title);
      case "keys":
        return this.#open ? { ok: true, ...this.keys(), beamer: this.#options.beamer } : refuse("no-meeting");
    }
  }

  /** Keys of the coaches of the meeting that is open, or else the one that is next. */
  keys(): RoomKeys {
    const room = this.#open?.room;
    const meeting = room && meetingOfKeys(room.state);
    if (!room || !meeting) return { keys: [], code: null, addresses: this.#options.addresses() };
    return {
      keys: teamsOf(room.state, meeting.id).map((team: Team) => ({
        team: team.id,
        name: team.name,
        coach: coachKey(room.secret, team.id),
      })),
      code: meeting.code,
      addresses: this.#options.addresses(),
    };
  }

  async #create(request: CreateRequest): Promise<Answer> {
    const method = this.#method(request.method);
    if (!method) return refuse("not-found");
    const { trajects } = this.#options;
    const traject = await trajects.create(request.title);
    const room = await this.#roomOf(traject);
    const { title, lang, date, teams } = request;
    const madeOn = this.#options.today();
    const { keepUntil = plusMonths(madeOn, KEEP_MONTHS) } = request;
    const made = await room.system({ type: "traject.create", title, lang, madeOn, keepUntil });
    const meeting = made.ok
      ? await room.system({ type: "meeting.create", id: newId(), title, date, lang, method, teams })
      : made;
    if (meeting.ok) {
      await this.#enter({ traject, room });
      return { ok: true, traject: traject.id };
    }
    await room.close();
    await trajects.erase(traject.id);
    return meeting;
  }

  async #addMeeting(request: Extract<LibraryRequest, { do: "meeting" }>): Promise<Answer> {
    const method = this.#method(request.method);
    const room = this.#open?.room;
    if (!method || !room) return refuse("not-found");
    const before = currentMeeting(room.state);
    const id = newId();
    const teams = before ? teamsOf(room.state, before.id).map(({ name, sign }) => ({ name, sign })) : [];
    const lang = before?.lang ?? "nl";
    const { title, date } = request;
    const made = await room.system({ type: "meeting.create", id, title, date, lang, method, teams });
    return made.ok ? { ok: true, meeting: id } : made;
  }

  /** Until when it is kept. One that is not open is opened for it, and nobody is let in. */
  async #keep(id: string, from: string | null, to: string | null): Promise<Answer> {
    const here = this.#open?.traject.id === id ? this.#open.room : null;
    const traject = here ? null : await this.#options.trajects.open(id);
    if (!here && !traject) return refuse("not-found");
    const room = here ?? (traject && (await this.#roomOf(traject)));
    if (!room) return refuse("not-found");
    try {
      const now = find(room.state, "traject", "traject")?.keepUntil;
      if (now === to) return { ok: true };
      if (now !== from) return refuse("changed");
      return await room.system({ type: "traject.edit", set: { keepUntil: to } });
    } finally {
      if (room !== here) await room.close();
    }
  }

  async #openTraject(id: string): Promise<Answer> {
    if (this.#open?.traject.id === id) return { ok: true };
    const traject = await this.#options.trajects.open(id);
    if (!traject) return refuse("not-found");
    await this.#enter({ traject, room: await this.#roomOf(traject) });
    return { ok: true };
  }

  /** A room, or else the traject is let go of. */
  async #roomOf(traject: OpenTraject): Promise<Room> {
    try {
      return await this.#options.openRoom(traject);
    } catch (error) {
      await traject.store.close();
      throw error;
    }
  }

  /** From one traject to another. What was open stays so until the other is there: it may turn out not to open. */
  async #enter(next: Open): Promise<void> {
    const before = this.#open;
    this.#open = next;
    try {
      await this.#options.seat(next);
    } catch (error) {
      this.#open = before;
      await next.room.close();
      throw error;
    }
    await this.#remember(next.traject.id);
    await before?.room.close();
  }

  /** For after a fall. Not worth refusing anything for. */
  async #remember(id: string | null): Promise<void> {
    const { trajects, log } = this.#options;
    await trajects.keepLastOpen(id).catch((error) => log.error(errorFacts(error), "cannot remember"));
  }

  async #leave(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    await this.#options.seat(null);
    await open.room.close();
  }

  /** The title is asked for once more: nobody erases a day's work by a slip of the finger. */
  async #erase(id: string, title: string): Promise<Answer> {
    const { trajects } = this.#options;
    const found = (await trajects.list()).find((each) => each.id === id);
    if (!found) return refuse("not-found");
    if (found.title !== title) return refuse("changed");
    const copiesLeft = await this.#options.erasing(id);
    if (this.#open?.traject.id === id) {
      this.#options.forget();
      await this.#leave();
    }
    return (await trajects.erase(id)) ? { ok: true, copiesLeft } : refuse("not-found");
  }

  #method(key: string): Method | undefined {
    return this.#options.methods.find((method) => method.key === key);
  }
}

/** How near the day is on which a traject was to be erased. */
function keepOf(until: string | null, today: string): ShelfTraject["keep"] {
  if (until === null) return "unknown";
  if (until <= today) return "passed";
  return until <= plusDays(today, NEAR_DAYS) ? "near" : "fine";
}

/** The open meeting; else the next that is prepared; else the last. */
export function currentMeeting(state: State): Meeting | undefined {
  return meetingOfKeys(state) ?? list(state, "meeting", "meetings").at(-1);
}
