import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../../shared/ids.ts";
import type { Method } from "../../../shared/methods/schema.ts";
import { announcement } from "../announce.ts";
import { createHost, type Host, type HostOptions } from "../host.ts";
import { Client, type ClientOptions } from "./client.ts";
import { type MemoryStore, MemoryTrajects } from "./memory.ts";

const say = (text: string) => ({ nl: text, en: text });
const step = (key: string, block: string, more: object = {}) => ({
  key,
  block,
  title: say(key),
  say: say(key),
  minutes: 10,
  ...more,
});
const prompts = [{ key: "wens", title: say("Wens"), ask: say("Wat wens je?") }];

/** A method with one step of each kind that the host treats differently. */
const METHOD = {
  format: 1,
  key: "proef",
  title: say("Proef"),
  purpose: say("Proef"),
  source: "test",
  group: say("Proef"),
  steps: [
    step("welkom", "slide"),
    step("open", "notes", { prompts, circle: "zaal", perPerson: 20 }),
    step("verborgen", "notes", { prompts, circle: "zaal", hidden: true }),
    step("naamloos", "notes", { prompts, circle: "zaal", level: "none" }),
  ],
} satisfies Partial<Record<keyof Method, unknown>>;

/** A host on this machine with a meeting that is open, and pages that join it. */
export class Day {
  readonly trajects: MemoryTrajects;
  readonly host: Host;
  readonly regie: Client;
  readonly #clients: Client[] = [];
  readonly #folder: string;

  private constructor(host: Host, trajects: MemoryTrajects, folder: string) {
    this.host = host;
    this.trajects = trajects;
    this.#folder = folder;
    this.regie = this.connect({ face: "regie", key: host.keys.regie });
  }

  /** Starts a host; with `trajects` of an earlier day, the same disk. `keepOpen`: in the room that it resumed. */
  static async begin(
    options: Partial<HostOptions> & { trajects?: MemoryTrajects; keepOpen?: boolean } = {},
  ): Promise<Day> {
    const folder = await mkdtemp(join(tmpdir(), "werktafel-host-"));
    const methods = join(folder, "methods");
    await mkdir(methods);
    await writeFile(join(methods, "proef.json"), JSON.stringify(METHOD));
    const trajects = options.trajects ?? new MemoryTrajects();
    const host = await createHost({
      address: "127.0.0.1",
      port: 0,
      methods,
      retryMs: 5,
      ...options,
      trajects,
    });
    const day = new Day(host, trajects, folder);
    const known = [...trajects.kept.keys()][0];
    await day.regie.until(() => day.regie.hello);
    if (options.keepOpen) await day.regie.until(() => day.regie.channels.size > 0);
    else if (known) await day.regie.socket.emitWithAck("library", { do: "open", traject: known });
    else await day.#furnish();
    await day.regie.until(() => day.regie.all("meeting").length > 0);
    return day;
  }

  async #furnish(): Promise<void> {
    const teams = [
      { name: "De Fiets", sign: "fiets" },
      { name: "De Tent", sign: "tent" },
    ];
    const request = {
      do: "create",
      title: "Proef",
      method: "proef",
      date: "2026-09-14",
      lang: "nl",
      teams,
    } as const;
    await this.regie.socket.emitWithAck("library", request);
    await this.regie.until(() => this.regie.all("meeting").length > 0);
    await this.regie.send({ type: "meeting.open", id: this.meeting, from: "prepared" });
    await this.regie.until(() => this.regie.get(this.meeting)?.["state"] === "open");
  }

  get url(): string {
    return this.host.addresses()[0] ?? "";
  }
  get facts() {
    return announcement(this.host);
  }
  get meeting(): string {
    return this.regie.all("meeting")[0]?.id ?? "";
  }
  get store(): MemoryStore {
    return [...this.trajects.kept.values()][0]?.store as MemoryStore;
  }
  team(index: number): string {
    return this.facts.teams[index]?.id ?? "";
  }
  step(key: string): string {
    return this.regie.all("step").find((each) => each["key"] === key)?.id ?? "";
  }

  connect(options: ClientOptions): Client {
    const client = new Client(this.url, options);
    this.#clients.push(client);
    return client;
  }

  /** A phone that has joined a team. */
  async phone(team = 0): Promise<Client & { person: string }> {
    const phone = this.connect({ face: "deelnemer" });
    await phone.until(() => phone.channels.has("door"));
    const person = newId();
    await phone.send({ type: "person.join", id: person, code: this.facts.code, team: this.team(team) });
    await phone.until(() => phone.channels.has(`own:${person}`));
    return Object.assign(phone, { person });
  }

  async screen(face: "beamer" | "tafel", team = 0): Promise<Client> {
    const key = face === "beamer" ? this.host.keys.beamer : this.facts.keys.coaches[team]?.key;
    const screen = this.connect({ face, key: key ?? "" });
    await screen.until(() => screen.channels.size > 0);
    return screen;
  }

  /** Opens a step and waits until the regie sees it. */
  async go(key: string): Promise<string> {
    const to = this.step(key);
    const from = this.regie.get(this.meeting)?.["current"];
    const answer = await this.regie.send({ type: "meeting.go", id: this.meeting, from, to });
    if (!answer.ok) throw new Error(answer.code);
    await this.regie.until(() => this.regie.get(this.meeting)?.["current"] === to);
    return to;
  }

  async end(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.host.close();
    await rm(this.#folder, { recursive: true });
  }
}

/** The command that writes a note. */
export function note(step: string, text: string, id: string = newId()) {
  return { type: "note.add", id, step, prompt: "wens", text, kind: null, photo: null };
}
