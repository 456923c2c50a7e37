import type { Known } from "../../renderer/client/api.ts";
import { randomHex } from "../../renderer/client/hex.ts";
import { type Delivery, type Outbox, openOutbox, type Parcel } from "../../renderer/client/outbox.ts";
import { memoryStorage } from "../../renderer/client/testing.ts";
import { openWallet, type Wallet } from "../../renderer/client/wallet.ts";
import { newId } from "../../shared/new-id.ts";
import type { Random } from "../../shared/testing/random.ts";
import { cheat } from "./cheat.ts";
import { Page } from "./page.ts";
import { ticketMath } from "./ticket-math.ts";
import type { World } from "./world.ts";

/** What a phone remembers of what it wrote or gave: nobody else could tell it whose it was. */
type Own = { id: string; step: string; prompt: string; named: boolean; w: string | null; dot: boolean };

const GOES: ReadonlySet<string> = new Set(["note.withdraw", "dot.take"]);

/** A participant's phone: the real client, outbox and wallet, without what it looks like. */
export class Phone {
  readonly world: World;
  readonly name: string;
  key: string;
  person: string | null = null;
  page: Page;
  outbox: Outbox;
  wallet: Wallet;
  /** How often it got away with a ticket that its own wallet did not know to be free, or may have. */
  cheats = 0;
  #opened = 0;
  #joining = false;

  constructor(world: World, name: string) {
    this.world = world;
    this.name = name;
    const made = world.clock.process(`${name}-made`);
    this.key = world.clock.as(made, () => randomHex(32));
    [this.page, this.outbox, this.wallet] = this.#open(memoryStorage());
  }

  #open(storage: Storage): [Page, Outbox, Wallet] {
    this.#opened += 1;
    const { world, key } = this;
    const page = new Page(world, `${this.name}.${this.#opened}`, "deelnemer", {
      key,
      person: this.person,
      storage,
    });
    world.owners.set(page, this);
    const { shelf, line } = page;
    const [outbox, wallet] = page.act(() => {
      const wallet = openWallet(shelf, line, ticketMath);
      const outbox = openOutbox({ room: line, shelf, ticketFor: wallet.ticketFor });
      outbox.subscribe((delivery) => this.#settle(page, wallet, delivery));
      return [outbox, wallet] as const;
    });
    this.#joining = false;
    return [page, outbox, wallet];
  }

  /** Reloaded: what is on the shelf is all that it knows. */
  reload(): void {
    this.page.close();
    [this.page, this.outbox, this.wallet] = this.#open(this.page.storage);
  }

  /** The host has another address: storage stays behind, and is taken along by hand. */
  move(): void {
    const storage = memoryStorage();
    const { shelf } = this.page;
    const all = shelf.all();
    this.page.close();
    [this.page, this.outbox, this.wallet] = this.#open(storage);
    this.page.close();
    this.page.shelf.restore(all);
    [this.page, this.outbox, this.wallet] = this.#open(storage);
  }

  get own(): Own[] {
    return this.page.shelf.read<Own[]>("own", []);
  }

  set own(own: Own[]) {
    this.page.shelf.write("own", own);
  }

  #settle(page: Page, wallet: Wallet, { parcel, answer }: Delivery): void {
    const { cmd } = parcel;
    this.world.oracle.heard(page, parcel.id, cmd, answer);
    if (page !== this.page) return;
    const id = String(cmd["id"]);
    const forget = () => {
      this.own = this.own.filter((each) => each.id !== id);
      wallet.free(id);
    };
    const gone = GOES.has(cmd.type);
    const made = cmd.type === "note.add" || cmd.type === "dot.place";
    if ((gone && answer.ok) || (made && !answer.ok)) forget();
    else if (answer.ok && typeof answer["w"] === "string") {
      const w = answer["w"];
      this.own = this.own.map((each) => (each.id === id ? { ...each, w } : each));
    }
  }

  get meeting(): Known<"meeting"> | undefined {
    return this.page.line.records.all("meeting").find((each) => each.state === "open");
  }

  get step(): Known<"step"> | undefined {
    return this.page.line.records.get("step", this.meeting?.current);
  }

  get joined(): boolean {
    const you = this.page.line.hello.get()?.you;
    return this.person !== null && !!you && "person" in you && you.state === "in";
  }

  /** Somebody does something with it. */
  act(random: Random): void {
    if (!this.page.open || this.page.process.asleep) return;
    this.page.act(() => {
      if (this.person === null) this.#join(random);
      else this.#contribute(random);
    });
  }

  #join(random: Random): void {
    const { line } = this.page;
    const team = random.pick(line.records.all("team"));
    if (this.#joining || line.link.get() !== "live" || !team) return;
    this.#joining = true;
    const page = this.page;
    void line
      .send({ type: "person.join", id: newId(), code: this.world.code, team: team.id })
      .then((answer) => {
        this.#joining = false;
        if (!answer.ok || page !== this.page) return;
        this.person = String(answer["id"]);
        line.become(this.key, this.person);
      });
  }

  #contribute(random: Random): void {
    const { step } = this;
    if (step?.state === "open") {
      const { prompts = [], perPerson = 1, level } = step;
      const asks = step.block === "vote" ? ["dots"] : level === "named" ? [] : prompts.map(({ key }) => key);
      if (step.block === "vote" || step.block === "notes")
        for (const prompt of asks) void this.wallet.prepare(step.id, prompt, perPerson);
    }
    // What is being taken back is on this screen no more.
    const leaving = (id: string) =>
      this.outbox.pending.get().some(({ cmd }) => cmd["id"] === id && GOES.has(cmd.type));
    const mine = random.pick(this.own.filter(({ id }) => !leaving(id)));
    const what = random.below(10);
    if (random.once(15)) void cheat(this, random);
    if (what === 0 || !step) this.#small(random);
    else if (what === 1 && mine) this.#edit(mine);
    else if (what === 2 && mine) this.#takeBack(mine);
    else if (step.block === "notes") this.write(step, random);
    else if (step.block === "vote") this.dot(step, random);
    else if (step.block === "cluster" && mine) this.#lay(mine, step, random);
    else if (step.block === "actions") this.#promise(step, random);
    else this.#small(random);
  }

  #send(cmd: Parcel["cmd"], own: Own | null): void {
    const right = own && !own.named ? { step: own.step, prompt: own.prompt, use: own.id } : null;
    this.outbox.add(cmd, right);
  }

  /** Writes a note in this step. */
  write(step: Known<"step">, random: Random): void {
    const prompt = random.pick(step.prompts ?? [])?.key;
    if (!prompt) return;
    const own = { id: newId(), step: step.id, prompt, named: step.level === "named", w: null, dot: false };
    this.own = [...this.own, own];
    const text = `wens ${this.world.mark()}`;
    this.#send({ type: "note.add", id: own.id, step: step.id, prompt, text, kind: null, photo: null }, own);
  }

  dot(step: Known<"step">, random: Random): void {
    const target = random.pick(this.page.line.records.all("theme"));
    if (!target) return;
    const own = { id: newId(), step: step.id, prompt: "dots", named: false, w: null, dot: true };
    this.own = [...this.own, own];
    this.#send({ type: "dot.place", id: own.id, step: step.id, target: target.id }, own);
  }

  #edit(own: Own): void {
    if (own.dot) return;
    const from = this.page.line.records.get("note", own.id)?.text?.w ?? own.w;
    if (from) this.#send({ type: "note.edit", id: own.id, from, text: `anders ${this.world.mark()}` }, own);
  }

  #takeBack(own: Own): void {
    this.#send({ type: own.dot ? "dot.take" : "note.withdraw", id: own.id }, own);
  }

  #lay(own: Own, step: Known<"step">, random: Random): void {
    const from = this.page.line.records.get("note", own.id)?.theme ?? null;
    const themes = this.page.line.records.all("theme").filter((each) => each.step === step.id);
    const theme = random.once(5) ? null : (random.pick(themes)?.id ?? null);
    if (!own.dot && theme !== from) this.#send({ type: "note.lay", id: own.id, from, theme }, own);
  }

  #promise(step: Known<"step">, random: Random): void {
    const action = random.pick(this.page.line.records.all("action"));
    if (action && !random.once(3)) {
      const back = { type: "action.back", id: action.id, owner: null };
      const yes = { type: "action.yes", id: action.id, name: `Naam ${this.world.mark()}` };
      this.#send(random.once(3) ? back : yes, null);
      return;
    }
    const empty = { forWhom: "", firstStep: "", effect: "", checkedWith: "", due: null, sources: [] };
    const what = `wat ${this.world.mark()}`;
    this.#send({ type: "action.propose", id: newId(), step: step.id, what, ...empty }, null);
  }

  #small(random: Random): void {
    const { line } = this.page;
    const you = line.hello.get()?.you;
    const what = random.below(4);
    if (what === 0) {
      const to = random.pick(line.records.all("team"))?.id;
      if (you && "person" in you && to)
        this.#send({ type: "person.team", id: you.person, from: you.team, to }, null);
    } else if (what === 1) this.#send({ type: "person.name", name: `Naam ${this.world.mark()}` }, null);
    else if (what === 2) this.#send({ type: random.once(2) ? "redo" : "undo" }, null);
    else line.status({ step: this.step?.id ?? null, writing: random.once(2), ready: random.once(2) });
  }
}
