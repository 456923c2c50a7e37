import { SealedSocket } from "../../electron/host/sealed-socket.ts";
import type { OpenLine } from "../../renderer/client/line.ts";
import type { ServerSocket } from "./server-io.ts";

/** What pages asked under seal, by page and number: the host answers a number. */
const asked = new WeakMap<object, Map<number, { event: string; value: unknown }>>();

/** Notes what this page asks over its sealed lines. @param page whose lines these are */
export function noting(page: object, open: OpenLine): OpenLine {
  const own = new Map<number, { event: string; value: unknown }>();
  asked.set(page, own);
  return (options) => {
    const line = open(options);
    const { ask } = line;
    line.ask = (event, value, patience, done) => {
      own.set(own.size, { event, value });
      ask.call(line, event, value, patience, done);
    };
    return line;
  };
}

/**
 * What the host seals is overheard just before it is: afterwards nobody could. In the simulation alone, and in all rooms
 * of this process, as its clock is.
 */
export function overhearSealed(): void {
  const { emit, answer } = SealedSocket.prototype;
  if (emit.name === "overheard") return;
  const rawOf = (socket: SealedSocket) => socket.raw as unknown as ServerSocket;
  SealedSocket.prototype.emit = function overheard(event, ...said) {
    rawOf(this).overheard(event, JSON.stringify(said));
    emit.call(this, event, ...(said as never));
  };
  SealedSocket.prototype.answer = function overheard(number, said) {
    const raw = rawOf(this);
    const question = asked.get(raw.page)?.get(number);
    if (question) raw.answered(question.event, question.value, said);
    answer.call(this, number, said);
  };
}
