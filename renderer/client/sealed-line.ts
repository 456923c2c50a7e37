import type { SealedDown, SealedHandshake, SealedUp, ServerToClient } from "../../shared/wire/protocol.ts";
import { call, keysOf, type SealedFace, type SealedLine } from "../../shared/wire/sealed.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { type Line, type LineEvents, type LineOptions, type OpenLine, rawLine, tellOf } from "./line.ts";
import { sealMeans } from "./seal-means.ts";

type Asked = { done: (late: boolean, answer: never) => void; timer: ReturnType<typeof setTimeout> };
type Listener = (value: never) => void;

/**
 * How to open lines that are sealed by this secret. It never goes over them, nor anything it could be guessed from.
 * @param met called with the mark of a line (see `call`), before the host can know it
 */
export function sealedBy(secret: string, met: (mark: Uint8Array) => void = () => {}): OpenLine {
  const keys = keysOf(sealMeans, secret);
  return ({ url, face, greet }) => new Sealed(url, face as SealedFace, keys, greet, met);
}

/**
 * A line of which every message is sealed. A message that was changed, left out, sent again or put in another order ends
 * it; then it is opened anew, with other keys.
 */
class Sealed implements Line {
  readonly #socket: ReturnType<typeof rawLine>;
  readonly #listeners = new Map<string, Listener>();
  readonly #asked = new Map<number, Asked>();
  #unsaid: SealedUp[] = [];
  #calling: ReturnType<typeof call> | null = null;
  #line: SealedLine | null = null;
  #count = 0;
  /** Something came that was not the host's. */
  #spoilt = false;

  constructor(
    url: string,
    face: SealedFace,
    keys: ReturnType<typeof keysOf>,
    greet: LineOptions["greet"],
    met: (mark: Uint8Array) => void,
  ) {
    this.#socket = rawLine(url, (): SealedHandshake => {
      this.#calling = call(sealMeans, keys, face);
      return { v: PROTOCOL, face, id: keys.id, hello: this.#calling.hello };
    });
    this.#socket.on("seal", (said) => {
      const calling = this.#calling;
      if (this.#line || !calling) return;
      const line = this.#open(() => calling.finish(said));
      if (!line) return;
      this.#line = line;
      met(line.mark);
      const { run, seen, term } = greet();
      this.#shut({ run, seen, name: deviceName(), nonce: calling.nonce, ...(term ? { term } : {}) });
      for (const message of this.#unsaid.splice(0)) this.#shut(message);
    });
    this.#socket.on("s", (frame) => {
      const line = this.#line;
      const message = line && this.#open(() => line.unshut(frame) as SealedDown);
      if (message) this.#hear(message);
    });
    // Said in the open only to who is not let in; a line that is sealed hears nothing else.
    this.#socket.on("gone", (gone) => {
      if (!this.#line) this.#tell("gone", gone);
    });
    tellOf(this.#socket, {
      broken: (hungUp) => this.#ended(hungUp),
      failed: (why) => this.#tell("failed", why),
    });
  }

  get connected(): boolean {
    return this.#socket.connected && this.#line !== null;
  }

  get active(): boolean {
    return this.#socket.active;
  }

  on<E extends keyof (ServerToClient & LineEvents)>(
    event: E,
    listener: (ServerToClient & LineEvents)[E],
  ): void {
    this.#listeners.set(event, listener as Listener);
  }

  say(event: string, value: unknown): void {
    this.#send({ e: event, d: value, a: null });
  }

  ask(event: string, value: unknown, patience: number, done: Asked["done"]): void {
    const asked = this.#count;
    this.#count += 1;
    const timer = setTimeout(() => {
      this.#unsaid = this.#unsaid.filter((message) => message.a !== asked);
      this.#late(asked);
    }, patience);
    this.#asked.set(asked, { done, timer });
    this.#send({ e: event, d: value, a: asked });
  }

  connect(): void {
    this.#socket.connect();
  }

  disconnect(): void {
    this.#socket.disconnect();
  }

  #send(message: SealedUp): void {
    if (this.connected) this.#shut(message);
    else this.#unsaid.push(message);
  }

  #shut(value: unknown): void {
    if (this.#line) this.#socket.emit("s", this.#line.shut(value));
  }

  #hear(message: SealedDown): void {
    if ("e" in message) {
      this.#tell(message.e, message.d);
      return;
    }
    const asked = this.#asked.get(message.a);
    this.#asked.delete(message.a);
    if (!asked) return;
    clearTimeout(asked.timer);
    asked.done(false, message.d as never);
  }

  #tell(event: string, value: unknown): void {
    this.#listeners.get(event)?.(value as never);
  }

  /** What does not open was not said by the host, or not now: that is the end of this line. */
  #open<T>(unshut: () => T): T | null {
    try {
      return unshut();
    } catch {
      this.#spoilt = true;
      this.#socket.disconnect();
      return null;
    }
  }

  #ended(byHost: boolean): void {
    const hungUp = byHost || this.#spoilt;
    this.#spoilt = false;
    this.#line = null;
    this.#calling = null;
    for (const asked of [...this.#asked.keys()])
      if (!this.#unsaid.some((message) => message.a === asked)) this.#late(asked);
    this.#tell("broken", hungUp);
  }

  #late(asked: number): void {
    const waiting = this.#asked.get(asked);
    this.#asked.delete(asked);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.done(true, undefined as never);
  }
}

/** What this device is, as far as a browser tells; nobody is known by it. */
function deviceName(): string {
  const agent = typeof navigator === "undefined" ? "" : navigator.userAgent;
  const known = ["iPhone", "iPad", "Android", "CrOS", "Windows", "Macintosh", "Linux"];
  return known.find((name) => agent.includes(name)) ?? "Browser";
}
