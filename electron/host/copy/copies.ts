import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { refuse } from "../../../shared/core/refusal.ts";
import { find, openMeeting } from "../../../shared/core/state.ts";
import { copyTexts } from "../../../shared/texts/copy.ts";
import { type CopyRequest, type CopyState, copyRequestSchema } from "../../../shared/wire/copy.ts";
import type { Answer, Term } from "../../../shared/wire/protocol.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Room } from "../room.ts";
import type { OpenTraject, Trajects } from "../trajects.ts";
import { openKey, readCode } from "./code.ts";
import { CopyFolder, framesIn, readLabel, wipeCopy } from "./copy-folder.ts";
import type { TakeOver } from "./desk.ts";
import { drives } from "./drives.ts";
import { CopyFailure, readCopy } from "./read-copy.ts";
import { RunningCopies, wipeCopiesOf } from "./running.ts";
import { Standby } from "./standby.ts";
import { adopt, leaveMark, TellOfTakeOver } from "./take-over.ts";
import { type Hosting, isLater, isUnsure, readHosting, termOf } from "./terms.ts";

/** How long the first laptop gets to hand over what it still has, ms. */
const HAND_OVER_MS = 4_000;

export type CopiesOptions = {
  trajects: Trajects;
  log: Log;
  /** The port phones use, and where they find this laptop. */
  port(): number;
  addresses(): string[];
  /** Where they will find it when it takes over a traject that has this port. */
  addressesAt(port: number): string[];
  /** Copies every traject that is opened to this folder. */
  always: string | undefined;
  /** Screens have to hear other addresses. */
  moved(): void;
  /** Another laptop went on: phones go there. */
  standDown(): void;
  /** Opens what was made as the traject of this host. */
  goOn(make: () => Promise<OpenTraject>): Promise<Answer>;
  /** Opens the traject that is open anew. */
  reopen(id: string): Promise<Answer>;
};

/** Is this about copies, of all that the regie asks its laptop? */
export function isCopyRequest(input: unknown): boolean {
  const { do: asked } = (input ?? {}) as { do?: unknown };
  return typeof asked === "string" && asked.startsWith("copy.");
}

type Open = { traject: OpenTraject; room: Room; hosting: Hosting; running: RunningCopies };

/** Running copies of the traject that is open, standing by for another laptop, and going on where that one stopped. */
export class Copies {
  readonly #options: CopiesOptions;
  #open: Open | null = null;
  #standby: Standby | null = null;
  #telling: TellOfTakeOver | null = null;

  constructor(options: CopiesOptions) {
    this.#options = options;
  }

  /** Another laptop went on with what is open here. */
  get succeeded(): boolean {
    return this.#open !== null && this.#open.hosting.succeeded !== null;
  }

  /** The meeting that is going on goes on without what the first laptop did last. */
  get unsure(): boolean {
    const { hosting, room } = this.#open ?? {};
    return room !== undefined && openMeeting(room.state) !== undefined && isUnsure(hosting?.wentOn ?? null);
  }

  /** Where phones may find the room when this laptop is silent: best first when it was succeeded. */
  others(): string[] {
    const { succeeded } = this.#open?.hosting ?? {};
    return succeeded?.addresses ?? this.#open?.running.desk?.addresses ?? [];
  }

  term(): Term | undefined {
    return this.#open ? termOf(this.#open.room.secret, this.#open.hosting.term) : undefined;
  }

  /** A device says which term it last heard of. */
  heard(term: Term | undefined): void {
    if (!term || !this.#open || term.of !== this.term()?.of) return;
    this.#takenOver({ term: term.n, proof: term.proof, addresses: this.others() });
  }

  /** The code and folder of a copy that was asked for on the command line. */
  announce(): { code: string; folder: string } | null {
    const { always } = this.#options;
    const code = this.#open?.running.code;
    return always && code ? { code, folder: resolve(always) } : null;
  }

  /** Another traject is open, or none. */
  async seat(open: { traject: OpenTraject; room: Room } | null): Promise<void> {
    await this.#open?.running.close();
    this.#open = null;
    if (!open) return;
    const { trajects, log, port, moved, always } = this.#options;
    const hosting = await readHosting(trajects, open.traject.id);
    const running = await RunningCopies.resume({
      ...open,
      term: hosting.term,
      trajects,
      log,
      port,
      moved,
      title: () => find(open.room.state, "traject", "traject")?.title ?? "",
      takenOver: (by) => this.#takenOver(by),
    });
    this.#open = { ...open, hosting, running };
    if (hosting.succeeded) open.room.standDown();
    else if (always)
      await running.toStick(always).catch((error) => log.error(errorFacts(error), "a copy failed"));
  }

  /** What the second laptop asks over http. @returns null for a no */
  greet(): Buffer | null {
    const desk = this.#open?.running.desk;
    return desk ? Buffer.from(JSON.stringify(desk.greet())) : null;
  }

  async answer(bytes: Buffer): Promise<Buffer | null> {
    return (await this.#open?.running.desk?.answer(bytes)) ?? null;
  }

  async ask(input: unknown): Promise<Answer> {
    const request = copyRequestSchema.safeParse(input);
    if (!request.success) return refuse("malformed");
    try {
      return await this.#answer(request.data);
    } catch (error) {
      const problem = error instanceof CopyFailure ? error.code : problemOf(error);
      if (!(error instanceof CopyFailure)) this.#options.log.warn(errorFacts(error), "a copy failed");
      return { ...refuse("unknown"), problem } as Answer;
    }
  }

  /** Before a traject is erased. @returns what could not be wiped: folders, `laptop`, and where it is a traject too: `first-laptop`, `second-laptop` */
  async erasing(traject: string): Promise<string[]> {
    const { trajects } = this.#options;
    const { wentOn, succeeded } = await readHosting(trajects, traject);
    const isOpen = this.#open?.traject.id === traject;
    const left = isOpen ? await this.#open?.running.endAll() : await wipeCopiesOf(trajects, traject);
    // There it is no locked copy any more, but a traject like any other.
    if (succeeded) return [...(left ?? []).filter((place) => place !== "laptop"), "second-laptop"];
    return [...(left ?? []), ...(wentOn ? ["first-laptop"] : [])];
  }

  async close(): Promise<void> {
    this.#telling?.stop();
    await this.#standby?.stop();
    this.#standby = null;
    await this.seat(null);
  }

  async #answer(request: CopyRequest): Promise<Answer> {
    const running = this.#open?.running;
    switch (request.do) {
      case "copy.state":
        return this.#state();
      case "copy.stick":
        if (!running) return refuse("no-meeting");
        await running.toStick(request.path);
        return this.#state();
      case "copy.laptop":
        if (!running) return refuse("no-meeting");
        await running.toLaptop();
        return this.#state();
      case "copy.end": {
        if (!running) return refuse("no-meeting");
        const wiped = await running.end(request.copy);
        return { ...(await this.#state()), wiped };
      }
      case "copy.stand-by":
        return this.#standBy(request.address, request.code);
      case "copy.stand-down":
        await this.#standDown();
        return this.#state();
      case "copy.take-over":
        return this.#takeOver();
      case "copy.find":
        return { ok: true, found: await findCopies(await this.#places(request.path)) };
      case "copy.continue":
        return this.#continueFrom(request.dir, request.code);
      case "copy.reclaim":
        return this.#reclaim();
    }
  }

  async #state(): Promise<Answer & { ok: true }> {
    const { hosting, running } = this.#open ?? {};
    const state: CopyState = {
      copies: running?.lines() ?? [],
      code: running?.code ?? null,
      addresses: this.#options.addresses(),
      drives: await drives(),
      standby: this.#standby?.state ?? null,
      succeeded: this.succeeded,
      wentOn: hosting?.wentOn ?? null,
    };
    return { ok: true, ...state };
  }

  /** Where copies may be: on sticks, and what this laptop had when it stood by. */
  async #places(path: string | null): Promise<string[]> {
    return path === null ? [...(await drives()), dirname(this.#options.trajects.standbyFolder(""))] : [path];
  }

  async #standBy(typed: string, typedCode: string): Promise<Answer> {
    // People are in a room here: a laptop does one thing or the other.
    if (this.#open && openMeeting(this.#open.room.state)) return refuse("wrong-state");
    const code = readCode(typedCode);
    const address = readAddress(typed);
    if (!code) throw new CopyFailure("wrong-code");
    if (!address) throw new CopyFailure("silent");
    await this.#standDown();
    this.#standby = await Standby.begin({
      address,
      code,
      log: this.#options.log,
      folderFor: (id) => this.#options.trajects.standbyFolder(id),
      addresses: this.#options.addressesAt,
      ended: () => {
        this.#standby = null;
      },
    });
    return this.#state();
  }

  /** Nobody asked to go on: what was kept for that is wiped. */
  async #standDown(): Promise<void> {
    const standby = this.#standby;
    this.#standby = null;
    await standby?.stop();
    if (standby) await wipeCopy(standby.folder.dir);
  }

  /** A laptop that still answers hands over first: then nothing is missing. */
  async #takeOver(): Promise<Answer> {
    const standby = this.#standby;
    if (!standby) return refuse("not-found");
    const { folder, key } = standby;
    const first = await readCopy(folder.dir, key);
    const term = first.term + 1;
    const over = new TellOfTakeOver(standby, first.secret, term, this.#options.addressesAt(first.port ?? 0));
    if (!standby.state.silent && (await over.once())) await handedOver(standby);
    await standby.stop();
    const { behind, at } = standby.state;
    const copied = await readCopy(folder.dir, key);
    const wentOn = { at, unknown: behind, damaged: copied.cut === "damaged" };
    const { trajects, log } = this.#options;
    const answer = await this.#options.goOn(() => adopt(trajects, copied, folder, wentOn));
    if (!answer.ok) return answer;
    await this.#noteFirst();
    this.#standby = null;
    over.keepTelling();
    this.#telling = over;
    this.#options.moved();
    // Deadlines are on the clock of the laptop that set them.
    const ahead = Math.round(standby.ahead);
    if (Math.abs(ahead) >= 2_000) await this.#open?.room.system({ type: "clock.shift", by: ahead });
    await wipeCopy(folder.dir).catch((error) => log.warn(errorFacts(error), "a copy failed"));
    return answer;
  }

  async #continueFrom(dir: string, typedCode: string): Promise<Answer> {
    const label = await readLabel(dir);
    const code = readCode(typedCode);
    if (!label) throw new CopyFailure("no-copy");
    if (!code) throw new CopyFailure("wrong-code");
    const key = await openKey(label.id, code, label.salt);
    const folder = new CopyFolder(dir, key);
    const head = await folder.head();
    if (head?.takenOver) throw new CopyFailure("taken-over");
    const copied = await readCopy(dir, key);
    const wentOn = { at: head?.at ?? null, unknown: null, damaged: copied.cut === "damaged" };
    const answer = await this.#options.goOn(() => adopt(this.#options.trajects, copied, folder, wentOn));
    // For the first laptop, should it find its stick again.
    if (answer.ok) await leaveMark(folder, copied, head?.at ?? Date.now(), this.#options.log);
    if (answer.ok) await this.#noteFirst();
    return answer;
  }

  /** What the first laptop has is out of our hands: erasing shows it among what was handed out. */
  async #noteFirst(): Promise<void> {
    const { room } = this.#open ?? {};
    const lang = (room && find(room.state, "traject", "traject")?.lang) ?? "nl";
    const to = copyTexts[lang]["first-laptop"];
    await room?.system({ type: "handout.note", what: "copy", meeting: null, scope: "all", to });
  }

  async #reclaim(): Promise<Answer> {
    const open = this.#open;
    const succeeded = open?.hosting.succeeded;
    if (!open || !succeeded) return refuse("not-found");
    const hosting: Hosting = { term: succeeded.term + 1, succeeded: null, wentOn: null };
    await this.#options.trajects.keepAside(open.traject.id, "hosting", hosting);
    return this.#options.reopen(open.traject.id);
  }

  /** @returns whether it is true, also when we knew */
  #takenOver({ term, proof, addresses }: TakeOver): boolean {
    const open = this.#open;
    if (!open) return false;
    const known = open.hosting.succeeded;
    if (known && term <= known.term) return isLater(open.room.secret, open.hosting.term, { term, proof });
    if (!isLater(open.room.secret, open.hosting.term, { term, proof })) return false;
    open.hosting = { ...open.hosting, succeeded: { term, addresses } };
    open.room.standDown();
    this.#options.standDown();
    void this.#options.trajects
      .keepAside(open.traject.id, "hosting", open.hosting)
      .catch((error) => this.#options.log.error(errorFacts(error), "a copy failed"));
    return true;
  }
}

/** Until the second laptop has all that the first one acknowledged. */
async function handedOver(standby: Standby): Promise<void> {
  const end = performance.now() + HAND_OVER_MS;
  const after = performance.now();
  while (performance.now() < end && !(standby.heardSince(after) && standby.state.behind === 0))
    await new Promise((done) => setTimeout(done, 20));
}

/** `192.168.1.7:4300`, with or without what a browser would put before it. */
function readAddress(typed: string): string | null {
  try {
    const url = new URL(
      `http://${typed
        .trim()
        .replace(/^https?:\/\//, "")
        .replace(/\/.*$/, "")}`,
    );
    return url.username || !url.hostname ? null : url.origin;
  } catch {
    return null;
  }
}

/** Copies in these folders, or which these folders are; newest first. */
async function findCopies(paths: readonly string[]): Promise<{ dir: string; at: number }[]> {
  const dirs = await Promise.all(
    paths.map(async (path) => {
      const names = await readdir(path).catch(() => []);
      return [
        path,
        ...names.filter((name) => name.startsWith("werktafel-kopie-")).map((name) => join(path, name)),
      ];
    }),
  );
  const found = await Promise.all(
    dirs.flat().map(async (dir) => {
      if (!(await readLabel(dir))) return [];
      const [newest] = await framesIn(dir);
      return newest ? [{ dir, at: (await stat(join(dir, newest.name))).mtimeMs }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.at - a.at);
}

function problemOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "full";
  return code === "EACCES" || code === "EROFS" || code === "EPERM" ? "read-only" : "io";
}
