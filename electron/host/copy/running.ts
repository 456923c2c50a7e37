import { randomBytes } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { newId } from "../../../shared/ids.ts";
import { LIMITS } from "../../../shared/limits.ts";
import type { CopyLine } from "../../../shared/wire/copy.ts";
import type { Log } from "../log.ts";
import type { Room } from "../room.ts";
import type { OpenTraject, Trajects } from "../trajects.ts";
import { type CopyKey, makeCode, openKey } from "./code.ts";
import { CopyFolder, readLabel, wipeCopy } from "./copy-folder.ts";
import { ReserveDesk, type TakeOver } from "./desk.ts";
import { Stick } from "./stick.ts";
import { type CopySource, CopyStream } from "./stream.ts";

const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{20}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Beside the traject itself, which whoever reads this can read too. */
  code: z.string().max(40),
  /** Folders in which the folder of the copy is. */
  sticks: z.array(z.string().max(400)).max(4),
  laptop: z.boolean(),
});
/** Which copies a traject has; they go on whenever it is open. */
export type CopyPlan = z.infer<typeof planSchema>;

export type RunningOptions = {
  traject: OpenTraject;
  room: Room;
  term: number;
  trajects: Trajects;
  log: Log;
  port(): number;
  title(): string;
  /** Where phones find the reserve changed. */
  moved(): void;
  takenOver(by: TakeOver): boolean;
};

export const copyDir = (path: string, id: string): string => join(path, `werktafel-kopie-${id}`);

export async function readPlan(trajects: Trajects, traject: string): Promise<CopyPlan | null> {
  const plan = planSchema.safeParse(await trajects.aside(traject, "copies"));
  return plan.success ? plan.data : null;
}

/** The copies of the traject that is open. */
export class RunningCopies {
  readonly #options: RunningOptions;
  readonly #source: CopySource;
  readonly #sticks = new Map<string, Stick>();
  #desk: ReserveDesk | null = null;
  #plan: CopyPlan | null = null;
  #key: CopyKey | null = null;

  private constructor(options: RunningOptions) {
    this.#options = options;
    const { room, term, port } = options;
    this.#source = { secret: room.secret, term, port, room };
  }

  /** With those that there were when it was open last. */
  static async resume(options: RunningOptions): Promise<RunningCopies> {
    const running = new RunningCopies(options);
    const plan = await readPlan(options.trajects, options.traject.id);
    if (!plan) return running;
    running.#plan = plan;
    running.#key = await openKey(plan.id, plan.code, plan.salt);
    for (const path of plan.sticks) running.#follow(path, running.#key);
    if (plan.laptop) running.#openDesk(running.#key, plan.salt);
    return running;
  }

  get code(): string | null {
    return this.#plan?.code ?? null;
  }

  get desk(): ReserveDesk | null {
    return this.#desk;
  }

  lines(): CopyLine[] {
    const sticks = [...this.#sticks].map(
      ([id, { state, behind, at }]): CopyLine => ({ id, kind: "stick", state, behind, at }),
    );
    if (!this.#desk) return sticks;
    const { present, behind } = this.#desk;
    const state = behind === null ? "waiting" : !present ? "gone" : behind === 0 ? "complete" : "busy";
    return [...sticks, { id: "laptop", kind: "laptop", state, behind, at: null }];
  }

  /** @throws when the folder cannot be written to */
  async toStick(folder: string): Promise<void> {
    const path = resolve(folder);
    const { plan, key } = await this.#begin();
    if (!this.#sticks.has(path)) {
      const dir = copyDir(path, plan.id);
      if ((await readLabel(dir)) === null) await CopyFolder.make(dir, { id: plan.id, salt: plan.salt });
      await this.#keep({ ...plan, sticks: [...new Set([...plan.sticks, path])] });
      this.#follow(path, key);
      await this.#note(basename(path) || path);
    }
  }

  async toLaptop(): Promise<void> {
    const { plan, key } = await this.#begin();
    if (this.#desk) return;
    await this.#keep({ ...plan, laptop: true });
    this.#openDesk(key, plan.salt);
    await this.#note(null);
  }

  /** A copy is out of our hands once it is unplugged: it stands among what was handed out. */
  async #note(to: string | null): Promise<void> {
    const name = to?.slice(0, LIMITS.nameChars) ?? null;
    await this.#options.room.system({
      type: "handout.note",
      what: "copy",
      meeting: null,
      scope: "all",
      to: name,
    });
  }

  /** Ends one copy. @returns whether it was wiped; what is not there now cannot be */
  async end(id: string): Promise<boolean> {
    const plan = this.#plan;
    if (!plan) return false;
    if (id === "laptop") {
      const wiped = (await this.#desk?.end()) ?? false;
      this.#desk = null;
      this.#options.moved();
      await this.#keep({ ...plan, laptop: false });
      return wiped;
    }
    const stick = this.#sticks.get(id);
    this.#sticks.delete(id);
    await stick?.stop();
    await this.#keep({ ...plan, sticks: plan.sticks.filter((path) => path !== id) });
    return wipeWhatIsThere(copyDir(id, plan.id), plan.id);
  }

  /** Ends all of them. @returns those that could not be wiped */
  async endAll(): Promise<string[]> {
    const left: string[] = [];
    for (const { id } of this.lines()) if (!(await this.end(id))) left.push(id);
    return left;
  }

  /** The traject is left: copies stay as they are until it is open again. */
  async close(): Promise<void> {
    this.#desk?.close();
    await Promise.all([...this.#sticks.values()].map((stick) => stick.stop()));
  }

  async #begin(): Promise<{ plan: CopyPlan; key: CopyKey }> {
    this.#plan ??= {
      id: newId(),
      salt: randomBytes(16).toString("hex"),
      code: makeCode(),
      sticks: [],
      laptop: false,
    };
    this.#key ??= await openKey(this.#plan.id, this.#plan.code, this.#plan.salt);
    return { plan: this.#plan, key: this.#key };
  }

  /** With the last copy its code goes too: the next one has another. */
  async #keep(plan: CopyPlan): Promise<void> {
    const none = plan.sticks.length === 0 && !plan.laptop;
    this.#plan = none ? null : plan;
    if (none) this.#key = null;
    await this.#options.trajects.keepAside(this.#options.traject.id, "copies", this.#plan);
  }

  #follow(path: string, key: CopyKey): void {
    const { traject, log, takenOver } = this.#options;
    const stick = new Stick({
      folder: new CopyFolder(copyDir(path, key.id), key),
      stream: new CopyStream(this.#source, key),
      photos: traject.photos,
      log,
      takenOver: (by) => void takenOver({ ...by, addresses: [] }),
    });
    this.#sticks.set(path, stick);
  }

  #openDesk(key: CopyKey, salt: string): void {
    const { traject, port, title, moved, takenOver } = this.#options;
    this.#desk = new ReserveDesk({
      key,
      salt,
      source: this.#source,
      photos: traject.photos,
      port,
      title,
      moved,
      takenOver,
    });
  }
}

/** @returns false when this copy is not there now */
export async function wipeWhatIsThere(dir: string, id: string): Promise<boolean> {
  if ((await readLabel(dir))?.id !== id) return false;
  try {
    await wipeCopy(dir);
    return true;
  } catch {
    return false;
  }
}

/** Wipes the copies on sticks of a traject that is not open. @returns those that could not be reached */
export async function wipeCopiesOf(trajects: Trajects, traject: string): Promise<string[]> {
  const plan = await readPlan(trajects, traject);
  const left: string[] = plan?.laptop ? ["laptop"] : [];
  for (const path of plan?.sticks ?? [])
    if (!(await wipeWhatIsThere(copyDir(path, plan?.id ?? ""), plan?.id ?? ""))) left.push(path);
  return left;
}
