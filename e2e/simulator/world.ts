import { coachKey, sha256 } from "../../electron/host/keys.ts";
import { list } from "../../shared/core/state.ts";
import { newId } from "../../shared/new-id.ts";
import { everyMethod } from "../../shared/testing/method.ts";
import { Random } from "../../shared/testing/random.ts";
import { Clock, type Process } from "./clock.ts";
import { Disk } from "./disk.ts";
import { Laptop, STAFF_KEYS } from "./laptop.ts";
import { Oracle, Wrong } from "./oracle.ts";
import { Page } from "./page.ts";
import { Phone } from "./phone.ts";
import { FilePlatter, MemoryPlatter, type Platter } from "./platter.ts";
import { Staff } from "./staff.ts";
import { TROUBLES } from "./trouble.ts";
import type { Weather } from "./wire.ts";

export type WorldOptions = {
  seed: number;
  /** The real store on a folder, what it does in memory, or one that was made for the occasion. */
  store: "memory" | "file" | Platter;
  print?: boolean;
  /** So many teams and phones instead of what the seed says. */
  size?: { teams: number; phones: number };
};

const METHOD = everyMethod();

/** One room on one day, with everybody in it. All of it follows from the seed. */
export class World {
  readonly clock: Clock;
  /** Chance has a stream for each of these, so that one more draw in one leaves the others as they were. */
  readonly network: Random;
  readonly people: Random;
  readonly trouble: Random;
  readonly weather: Weather;
  /** Where things happen that no process does: hands, walls, power. */
  readonly outside: Process;
  readonly platter: Platter;
  readonly disk: Disk;
  readonly laptop: Laptop;
  readonly oracle: Oracle;
  readonly staff: Staff;
  readonly pages = new Set<Page>();
  readonly owners = new WeakMap<Page, Phone>();
  readonly phones: Phone[] = [];
  readonly screens: Page[] = [];
  readonly counts = { acts: 0, troubles: 0, kills: 0, lids: 0, lostBatches: 0 };
  code = "";
  readonly #size: WorldOptions["size"] | null;
  /** What `weather.holes` is while things happen. */
  readonly #holes: number;
  #marks = 0;
  #tabs = 0;

  constructor({ seed, store, print, size }: WorldOptions) {
    this.#size = size ?? null;
    const random = (purpose: number) => new Random(seed * 2_654_435_761 + purpose * 40_503);
    this.clock = new Clock(String(seed));
    this.network = random(1);
    this.people = random(2);
    this.trouble = random(3);
    this.weather = {
      fastest: 1 + this.network.below(20),
      slowest: 40 + this.network.below(1_500),
      duplicates: this.network.one([0, 30, 5]),
      overtakes: this.network.one([0, 30]),
      holes: 0,
    };
    this.#holes = this.network.one([0, 0, 60]);
    this.outside = this.clock.process("outside");
    this.oracle = new Oracle(
      () => this.clock.now,
      (page) => this.personOf(page),
      print ?? false,
    );
    this.platter = store === "file" ? new FilePlatter() : store === "memory" ? new MemoryPlatter() : store;
    this.disk = new Disk(this.clock, random(4), this.platter, this.oracle);
    this.laptop = new Laptop(this.clock, this.disk, this.oracle);
    this.staff = new Staff(this);
  }

  /** A text that is nowhere else. */
  mark(): string {
    this.#marks += 1;
    return `merk${String(this.#marks).padStart(5, "0")}`;
  }

  /** Who sits behind this page, as the disk has it: the host may know before the phone does. */
  personOf(page: Page): string | null {
    const phone = this.owners.get(page);
    const known = phone && list(this.oracle.state, "person", `key:${sha256(phone.key)}`)[0];
    return known?.id ?? phone?.person ?? null;
  }

  get regie(): Page {
    return this.screens[0] as Page;
  }

  /** Everybody comes in: a host, a meeting that is open, staff at their screens, phones that will join. */
  async begin(): Promise<void> {
    this.laptop.start();
    await this.until(() => this.laptop.room !== null, "the host begins");
    const regie = new Page(this, "regie-1", "regie", { key: STAFF_KEYS.regie });
    this.screens.push(regie);
    await this.until(() => regie.line.records.all("traject").length > 0, "the regie sees the traject");
    const teams = Array.from({ length: this.#size?.teams ?? 2 + this.people.below(2) }, (_, i) => ({
      name: `Team ${i}`,
      sign: "fiets",
    }));
    const id = regie.act(() => newId());
    const meeting = { title: "Dromen", date: "2026-11-03", lang: "nl", method: METHOD, teams };
    void this.staff.send(regie, { type: "meeting.create", id, ...meeting });
    await this.until(() => regie.line.records.get("meeting", id) !== undefined, "the meeting is there");
    void this.staff.send(regie, { type: "meeting.open", id, from: "prepared" });
    const opened = () => regie.line.records.get("meeting", id)?.state === "open";
    await this.until(opened, "the meeting opens");
    this.code = regie.line.records.get("meeting", id)?.code ?? "";
    this.screens.push(new Page(this, "beamer", "beamer", { key: STAFF_KEYS.beamer }));
    if (this.people.once(2)) this.screens.push(new Page(this, "regie-2", "regie", { key: STAFF_KEYS.regie }));
    const secret = this.platter.secret();
    for (const team of regie.line.records.all("team"))
      this.screens.push(
        new Page(this, `tafel-${team.order}`, "tafel", { key: coachKey(secret, team.id), team: team.id }),
      );
    const phones = this.#size?.phones ?? 3 + this.people.below(5);
    for (let i = 1; i <= phones; i += 1) this.phones.push(new Phone(this, `phone-${i}`));
    await this.clock.run(500);
  }

  /** @throws Wrong when it does not come true within two minutes */
  async until(holds: () => boolean, what: string): Promise<void> {
    await this.clock.run(120_000, holds);
    if (!holds()) throw new Wrong(`never: ${what}; ${this.laptop.complaints.join("; ")}`);
  }

  /** So many things happen. */
  async play(acts: number): Promise<void> {
    const troubles = Object.keys(TROUBLES).filter(() => !this.trouble.once(3));
    const often = this.trouble.one([6, 15, 40]);
    this.weather.holes = this.#holes;
    const dotsAt = this.people.below(2 * acts);
    for (let i = 0; i < acts; i += 1) {
      if (i === dotsAt) await this.#toTheDots();
      await this.clock.run(this.#pause());
      this.counts.acts += 1;
      if (this.people.once(4)) this.staff.act(this.people.one(this.#staffed()), this.people);
      else this.people.pick(this.phones)?.act(this.people);
      await this.clock.rest();
      const name = this.trouble.once(often) ? this.trouble.pick(troubles) : undefined;
      if (!name) continue;
      this.counts.troubles += 1;
      this.oracle.log(`trouble ${name}`);
      TROUBLES[name]?.(this);
    }
  }

  /** Chance alone hardly ever names themes and then gives dots to them. */
  async #toTheDots(): Promise<void> {
    this.staff.go("themas");
    await this.clock.run(3_000);
    for (const table of this.screens.filter(({ face, process }) => face === "tafel" && !process.asleep)) {
      const step = table.line.records.all("step").find((each) => each.key === "themas")?.id;
      const title = `thema ${this.mark()}`;
      if (step) void this.staff.send(table, { type: "theme.add", id: table.act(() => newId()), step, title });
    }
    await this.clock.run(3_000);
    this.staff.go("stippen");
    await this.clock.run(3_000);
  }

  #staffed(): [Page, ...Page[]] {
    const [first, ...rest] = this.screens.filter((page) => page.face !== "beamer");
    // The facilitator does more than others.
    return [first as Page, first as Page, first as Page, ...rest];
  }

  #pause(): number {
    if (this.people.once(3)) return 0;
    return this.people.once(15) ? this.people.below(15_000) : this.people.below(400);
  }

  startAgain(): void {
    if (!this.laptop.process) this.laptop.start();
  }

  /** The same phone's page once more: it listens, with its own memory of what it saw. */
  secondTab(phone: Phone | undefined): void {
    if (!phone?.person || this.#tabs > 3) return;
    this.#tabs += 1;
    const page = new Page(this, `${phone.name}-tab-${this.#tabs}`, "deelnemer", {
      key: phone.key,
      person: phone.person,
    });
    this.owners.set(page, phone);
  }

  end(): void {
    for (const page of [...this.pages]) page.process.alive = false;
    if (this.laptop.process) this.laptop.process.alive = false;
    this.platter.close();
  }
}
