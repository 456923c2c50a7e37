import { createHash } from "node:crypto";
import type { CommitBatch } from "../../electron/host/store/store.ts";
import { type Change, idOfChange, type RoomEvent } from "../../shared/core/event.ts";
import { evolve } from "../../shared/core/evolve.ts";
import { emptyState, find, list, type State } from "../../shared/core/state.ts";
import { sameValue } from "../../shared/core/view.ts";
import type { Answer, Envelope } from "../../shared/wire/protocol.ts";
import type { DiskTap } from "./disk.ts";
import { Marks } from "./marks.ts";
import type { Page } from "./page.ts";
import type { Tap } from "./server-io.ts";

/** What went wrong, and when. */
export class Wrong extends Error {
  constructor(what: string) {
    super(what);
    this.name = "Wrong";
  }
}

/** Commands that set a value without naming the one before; only the regie has them. */
const SAYS_WHAT_IS = new Set(["team.edit", "step.edit", "traject.edit"]);

/** Commands that make a record; a yes to one means that the record is, or was, on disk. */
const MAKES = new Set(["note.add", "theme.add", "action.propose", "dot.place", "person.join"]);

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Watches from outside: what is on disk, what the host says, what pages hear. It has a room of its own, made of nothing
 * but what the disk was given, and holds all else against that.
 */
export class Oracle implements Tap, DiskTap {
  /** The room as the disk has it. */
  readonly state: State = emptyState();
  readonly marks = new Marks();
  readonly persons = new Set<string>();
  readonly wrongs: string[] = [];
  readonly counts = { commands: 0, made: 0, answers: 0, over: 0, again: 0 };
  /** Ids of records that were ever put on disk. */
  readonly #put = new Set<string>();
  /** What commands made, by their id. */
  readonly #made = new Map<string, RoomEvent>();
  readonly #asked = new Set<string>();
  readonly #saidYes = new Set<string>();
  readonly #hash = createHash("sha256");
  readonly #now: () => number;
  readonly #personOf: (page: Page) => string | null;
  readonly #print: boolean;
  /** Notes that staff took away at some time: each gave its writer a place that they may have used since. */
  readonly wasAway = new Set<string>();
  /** Notes and dots without a name, that ever were. */
  readonly nameless = new Set<string>();

  constructor(now: () => number, personOf: (page: Page) => string | null, print: boolean) {
    this.#now = now;
    this.#personOf = personOf;
    this.#print = print;
  }

  /** A line of this run; the same seed writes the same lines. */
  log(line: string): void {
    const whole = `${this.#now().toFixed(3)} ${line}\n`;
    this.#hash.update(whole);
    if (this.#print) process.stdout.write(whole);
  }

  digest(): string {
    return this.#hash.copy().digest("hex").slice(0, 16);
  }

  wrong(what: string): void {
    this.log(`WRONG ${what}`);
    if (this.wrongs.length < 12) this.wrongs.push(`${(this.#now() / 1000).toFixed(1)} s: ${what}`);
  }

  durable(given: CommitBatch): void {
    const { events, commands, fold, forget } = throughJson(given);
    const probe = events.length === 1 && events[0]?.name === "store.probe";
    // At the end of a meeting only the command that ended it is written.
    if (!probe && (forget ? 1 : events.length) !== commands.length)
      this.wrong(`${events.length} events of ${commands.length} commands`);
    const folds = events.findIndex((event) => event.fold);
    if (folds >= 0 !== (fold !== null) || (folds >= 0 && folds < events.length - 1))
      this.wrong("a step closed and its log was not folded there");
    events.forEach((event, i) => {
      const command = commands[i - events.length + commands.length];
      this.log(`disk ${event.name} ${command?.id ?? ""}`);
      if (command) {
        // Ids are forgotten when the meeting closes. To say once more what something is called is harmless then.
        const harmless = SAYS_WHAT_IS.has(event.name) && this.#closed();
        if (this.#made.has(command.id) && !harmless) this.wrong(`${event.name} ${command.id} done twice`);
        this.#made.set(command.id, event);
        this.counts.made += 1;
        if (command.anonymous) this.#nameless(event);
      }
      for (const change of event.changes) this.#change(event, change);
      const touched = evolve(this.state, event);
      this.marks.durable(event, this.state);
      for (const id of touched.keys()) this.#budget(id);
    });
    if (!fold) return;
    const folded = new Map(fold.map((record) => [record.id, record]));
    const same =
      folded.size === this.state.records.size &&
      [...folded].every(([id, record]) => sameValue(record, throughJson(this.state.records.get(id))));
    if (!same) this.wrong("the fold is another room than its log makes");
  }

  #change(event: RoomEvent, change: Change): void {
    if (!("put" in change)) return;
    const { id, type } = change.put;
    if (type === "note" && this.#put.has(id)) this.wrong(`note ${id} put twice, by ${event.name}`);
    this.#put.add(id);
    if (type === "person") this.persons.add(id);
    if ((type === "note" || type === "dot") && change.put.ticket) this.nameless.add(id);
  }

  #nameless(event: RoomEvent): void {
    if (event.actor) this.wrong(`${event.name} by ticket says who may undo it`);
    const text = JSON.stringify(event);
    for (const person of this.persons)
      if (text.includes(person)) this.wrong(`${event.name} by ticket names a person`);
  }

  #budget(id: string): void {
    const record = this.state.records.get(id);
    if (record?.type !== "note" && record?.type !== "dot") return;
    if (record.ticket) {
      const used = [...(this.state.index.get(`ticket:${record.ticket}`) ?? [])];
      const live = used.filter((each) => find(this.state, "note", each)?.state !== "removed");
      // One that staff took away gave its place back; staff may bring it back beside what came instead.
      if (
        record.type === "dot"
          ? used.length > 1
          : live.length > 1 && record.state === "shown" && !live.some((each) => this.wasAway.has(each))
      )
        this.wrong(`ticket used ${live.length} times`);
    }
    if (record.type !== "note") return;
    if (record.state !== "shown") this.wasAway.add(id);
    if (!record.author) return;
    const used = list(this.state, "note", `budget:${record.step}:${record.prompt}:${record.author}`);
    const most = find(this.state, "step", record.step)?.perPerson ?? 0;
    if (used.length > most && !used.some((each) => this.wasAway.has(each.id)))
      this.wrong(`${used.length} notes of ${most} by one person`);
  }

  confirmed(): void {
    this.marks.confirmed(this.state);
  }

  told(page: Page, event: string, json: string): void {
    if (!json.includes("merk")) return;
    for (const wrong of this.marks.wrongs(page, this.#personOf(page), json, this.state))
      this.wrong(`${event}: ${wrong}`);
  }

  answered(page: Page, event: string, asked: unknown, answer: unknown): void {
    const said = answer as Answer;
    this.counts.answers += 1;
    if (event === "tickets") this.log(`${page.name} tickets ${said.ok ? "yes" : said.code}`);
    if (event !== "cmd") return;
    const { id, cmd } = asked as Envelope;
    if (this.#asked.has(id)) this.counts.again += 1;
    else this.counts.commands += 1;
    this.#asked.add(id);
    this.log(`${page.name} ${cmd.type} ${id} ${said.ok ? "yes" : said.code}`);
    if (said.ok) this.#saidYes.add(id);
    if (said.ok && !this.#made.has(id)) this.#yesToNothing(cmd);
  }

  /** A yes to what is not on disk under this id: then there was nothing to do. */
  #yesToNothing(cmd: Envelope["cmd"]): void {
    const id = String(cmd["id"]);
    if (MAKES.has(cmd.type)) {
      if (!this.#put.has(id) && cmd.type !== "person.join")
        this.wrong(`yes to ${cmd.type} that is not on disk`);
    } else if (cmd.type === "note.withdraw" || cmd.type === "dot.take" || cmd.type === "note.erase") {
      const record = this.state.records.get(id);
      // That there was a note with this id is kept until the meeting closes; the note is not.
      if (record?.type === "note" || record?.type === "dot")
        this.wrong(`yes to ${cmd.type} of what is still there`);
    } else if (cmd.type === "note.edit") {
      if (!this.marks.knows(String(cmd["text"]))) this.wrong("yes to note.edit that is not on disk");
    } else if (cmd.type === "meeting.go") this.wrong("yes to meeting.go that is not on disk");
  }

  /** A page heard the last word on a command. */
  heard(page: Page, id: string, cmd: { type: string } & Record<string, unknown>, answer: Answer) {
    this.log(`${page.name} hears ${cmd.type} ${id} ${answer.ok ? "yes" : answer.code}`);
    const event = this.#made.get(id);
    if (answer.ok) {
      if (event) this.#content(cmd, event);
      else if (!this.#saidYes.has(id)) this.wrong(`a yes to ${cmd.type} that the host never gave`);
      return;
    }
    // A no that asks to keep it is not the last word.
    if (!event || answer.keep) return;
    // It was done, the yes got lost, and the meeting closed, which drops the ids of all commands: nobody can say yes any
    // more. What may be said is only that it may have been done. The regie goes on, and sees how it is now.
    this.counts.over += 1;
    const seesItself = page.face === "regie" && this.#closed();
    // Ids without a name go when a step closes. What was reworded then, and by staff once more, was indeed changed since.
    const reworded = answer.code === "changed" && cmd.type === "note.edit" && !this.#reads(cmd);
    if (answer.code !== "over" && !seesItself && !reworded)
      this.wrong(`${cmd.type} is on disk, and was refused with ${answer.code}`);
  }

  /** Does the note read now as this command wanted it? */
  #reads({ id, text }: Record<string, unknown>): boolean {
    return find(this.state, "note", String(id))?.text.t === String(text).trim();
  }

  #closed(): boolean {
    return list(this.state, "meeting", "meetings").every((each) => each.state === "closed");
  }

  #content(cmd: { type: string } & Record<string, unknown>, event: RoomEvent): void {
    const text = cmd["text"] ?? cmd["title"] ?? cmd["what"];
    if (cmd.type !== event.name) this.wrong(`${cmd.type} is on disk as ${event.name}`);
    if (typeof text !== "string" || event.changes.length === 0) return;
    if (!JSON.stringify(event.changes).includes(text) && !this.marks.erased.has(text.slice(-9)))
      this.wrong(`${cmd.type} is on disk with other words`);
    if (typeof cmd["id"] === "string" && !event.changes.some((change) => idOfChange(change) === cmd["id"]))
      this.wrong(`${cmd.type} is on disk about something else`);
  }
}
