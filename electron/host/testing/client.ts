import { randomBytes } from "node:crypto";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { io, type Socket } from "socket.io-client";
import { newId } from "../../../shared/ids.ts";
import { checkWords } from "../../../shared/wire/check-words.ts";
import {
  type Answer,
  type Batch,
  type ClientToServer,
  type Devices,
  type Envelope,
  type Face,
  type Gone,
  type Hello,
  PROTOCOL,
  type Pulse,
  type SealedDown,
  type ServerToClient,
  type Snapshot,
  type Term,
  type Ticket,
  type TicketAnswer,
} from "../../../shared/wire/protocol.ts";
import { call, keysOf, type SealedLine } from "../../../shared/wire/sealed.ts";
import { sealMeans } from "../seal-means.ts";

type Seal = {
  called: ReturnType<typeof call>;
  /** What it says first under seal. */
  begin: { run: string | null; seen: Record<string, number>; term?: Term };
};
type Known = { id: string; type: string } & Record<string, unknown>;
export type ClientOptions = {
  face: Face;
  key?: string;
  person?: string | null;
  run?: string | null;
  seen?: Record<string, number>;
  v?: number;
  term?: Term;
  headers?: Record<string, string>;
  /** Says this instead of what a page of ours would say first. */
  auth?: Record<string, unknown>;
};

/** A page as a test needs it: it keeps what it was told, and every byte that came over the line. */
export class Client {
  readonly key: string;
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly channels = new Map<string, { seq: number; records: Map<string, Known> }>();
  readonly notices: string[] = [];
  hello: Hello | null = null;
  pulse: Pulse | null = null;
  leases: string[] = [];
  devices: Devices | null = null;
  /** Words of a sealed line, to compare when it scanned a code, and the key it was given. */
  words: string[] = [];
  given = "";
  gone: Gone["why"] | null = null;
  /** How often it was told to forget what it kept. */
  forgets = 0;
  refused: string | null = null;
  snapshots = 0;
  batches: Batch[] = [];
  /** Everything received, as text, unsealed. */
  tapped = "";
  /** Everything received, as it went over the air. */
  air = "";
  line: SealedLine | null = null;
  readonly #seal: Seal | null;
  readonly #heard = new Map<string, (value: unknown) => void>();
  readonly #asked = new Map<number, (answer: unknown) => void>();
  #unsaid: object[] = [];
  #count = 0;
  #watchers = new Set<() => void>();

  constructor(url: string, options: ClientOptions) {
    this.key = options.key ?? randomBytes(32).toString("hex");
    const { face, person = null, run = null, seen = {}, v = PROTOCOL, term } = options;
    const staff = face === "tafel" || face === "staf";
    const keys = keysOf(sealMeans, this.key);
    const called = staff ? call(sealMeans, keys, face) : null;
    this.#seal = called && { called, begin: { run, seen, ...(term ? { term } : {}) } };
    this.socket = io(url, {
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
      auth: options.auth
        ? options.auth
        : called
          ? { v, face, id: keys.id, hello: called.hello }
          : { v, face, key: this.key, person, run, seen, ...(term ? { term } : {}) },
      ...(options.headers ? { extraHeaders: options.headers } : {}),
    });
    this.#listen();
  }

  #listen(): void {
    const { socket } = this;
    socket.io.on("open", () => {
      socket.io.engine.on("data", (data) => {
        this.air += String(data);
        if (!this.#seal) this.tapped += String(data);
      });
    });
    const on = <A>(event: string, take: (value: A) => void) => {
      const hear = (value: A) => {
        take(value);
        for (const watcher of this.#watchers) watcher();
      };
      this.#heard.set(event, hear as (value: unknown) => void);
      // Under seal nothing counts but what is sealed, but for a no before it.
      if (!this.#seal || ["gone", "connect_error", "connect", "disconnect"].includes(event))
        (socket as unknown as Socket).on(event, hear);
    };
    on("hello", (hello: Hello) => {
      this.hello = hello;
    });
    on("snap", (snap: Snapshot) => {
      this.snapshots += 1;
      const records = new Map(snap.records.map((record) => [record.id, record as unknown as Known]));
      this.channels.set(snap.ch, { seq: snap.seq, records });
    });
    on("batch", (batch: Batch) => this.#apply(batch));
    on("leave", (name: string) => {
      this.channels.delete(name);
    });
    on("pulse", (pulse: Pulse) => {
      this.pulse = pulse;
    });
    on("leases", (leases: string[]) => {
      this.leases = leases;
    });
    on("devices", (devices: Devices) => {
      this.devices = devices;
    });
    on("paired", ({ key }: { key: string }) => {
      this.given = key;
    });
    on("forget", () => {
      this.forgets += 1;
    });
    on("gone", (gone: Gone) => {
      this.gone = gone.why;
    });
    on("notice", (notice: { code: string }) => {
      this.notices.push(notice.code);
    });
    on("connect_error", (error: Error) => {
      this.refused = error.message;
    });
    on("connect", () => {});
    on("disconnect", () => {});
    if (this.#seal) this.#listenSealed(this.#seal);
  }

  #listenSealed({ begin, called }: Seal): void {
    const socket = this.socket as unknown as Socket;
    socket.on("seal", (said: string) => {
      const line = called.finish(said);
      this.line = line;
      this.words = checkWords(line.mark);
      this.sealed({ ...begin, name: "Test", nonce: called.nonce });
      for (const message of this.#unsaid.splice(0)) this.sealed(message);
    });
    socket.on("s", (frame: string) => {
      const message = this.line?.unshut(frame) as SealedDown;
      this.tapped += JSON.stringify(message);
      if ("e" in message) this.#heard.get(message.e)?.(message.d);
      else {
        this.#asked.get(message.a)?.(message.d);
        this.#asked.delete(message.a);
      }
    });
  }

  /** Says this under seal, whatever it is. @returns the frame that went over the air */
  sealed(message: unknown): string {
    const frame = this.line?.shut(message) ?? "";
    (this.socket as unknown as Socket).emit("s", frame);
    return frame;
  }

  #ask(event: string, input: unknown): Promise<unknown> {
    if (!this.#seal) return (this.socket as unknown as Socket).emitWithAck(event, input);
    return new Promise((resolve) => {
      const a = this.#count;
      this.#count += 1;
      this.#asked.set(a, resolve);
      const message = { e: event, d: input, a };
      if (this.line) this.sealed(message);
      else this.#unsaid.push(message);
    });
  }

  #apply(batch: Batch): void {
    this.batches.push(batch);
    const channel = this.channels.get(batch.ch) ?? { seq: batch.seq - 1, records: new Map() };
    if (batch.seq !== channel.seq + 1) throw new Error(`${batch.ch}: ${batch.seq} after ${channel.seq}`);
    channel.seq = batch.seq;
    this.channels.set(batch.ch, channel);
    for (const op of batch.ops) {
      if ("put" in op) channel.records.set(op.put.id, op.put as unknown as Known);
      else if ("remove" in op) channel.records.delete(op.remove);
      else {
        const next = { ...channel.records.get(op.patch), ...op.set } as Known;
        for (const key of op.unset ?? []) delete next[key];
        channel.records.set(op.patch, next);
      }
    }
  }

  /** Waits until something holds; the test's own time limit ends it. */
  until(holds: () => unknown): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Everything known of a type, over all channels. */
  all(type: string): Known[] {
    const found = new Map<string, Known>();
    for (const { records } of this.channels.values())
      for (const record of records.values()) if (record.type === type) found.set(record.id, record);
    return [...found.values()];
  }

  get(id: string): Known | undefined {
    for (const { records } of this.channels.values()) {
      const found = records.get(id);
      if (found) return found;
    }
    return undefined;
  }

  send(cmd: Envelope["cmd"], more: { id?: string; ticket?: Ticket } = {}): Promise<Answer> {
    const envelope = { id: more.id ?? newId(), cmd, ticket: more.ticket ?? null };
    return this.#ask("cmd", envelope) as Promise<Answer>;
  }

  /** Sends anything under any name, as only a broken or hostile page would. */
  raw<A = unknown>(event: string, input: unknown): Promise<A> {
    return this.#ask(event, input) as Promise<A>;
  }

  /** The phone's half of tickets without names. */
  async tickets(
    step: string,
    prompt: string,
    count: number,
  ): Promise<{ answer: TicketAnswer; tickets: Ticket[] }> {
    const tokens = Array.from({ length: count }, () => new Uint8Array(randomBytes(32)));
    const blinds = tokens.map((token) => ristretto255_oprf.oprf.blind(token));
    const blinded = blinds.map(({ blinded }) => Buffer.from(blinded).toString("hex"));
    const answer = await this.socket.emitWithAck("tickets", { id: newId(), step, prompt, blinded });
    const tickets = (answer.ok ? answer.signed : []).map((signed, i) => {
      const token = tokens[i] as Uint8Array;
      const blind = blinds[i] as (typeof blinds)[number];
      const proof = ristretto255_oprf.oprf.finalize(
        token,
        blind.blind,
        new Uint8Array(Buffer.from(signed, "hex")),
      );
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
      return { step, prompt, token: hex(token), proof: hex(proof) };
    });
    return { answer, tickets };
  }

  close(): void {
    this.socket.disconnect();
  }
}
