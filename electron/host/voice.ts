import type { ServerToClient } from "../../shared/wire/protocol.ts";
import type { Io, ScreenSocket } from "./screen-socket.ts";
import { SealedSocket } from "./sealed-socket.ts";

/** Says the same to all screens in a room: in the open once for all, and sealed to each whose line is. */
export class Voice {
  readonly #io: Io;
  readonly #sealed = new Set<SealedSocket>();

  constructor(io: Io) {
    this.#io = io;
  }

  enter(socket: ScreenSocket): void {
    if (socket instanceof SealedSocket) this.#sealed.add(socket);
  }

  left(socket: ScreenSocket): void {
    if (socket instanceof SealedSocket) this.#sealed.delete(socket);
  }

  say<E extends keyof ServerToClient>(
    rooms: readonly string[],
    event: E,
    ...said: Parameters<ServerToClient[E]>
  ): void {
    this.#io.to([...rooms]).emit(event, ...said);
    for (const socket of this.#sealed) if (socket.isIn(rooms)) socket.emit(event, ...said);
  }
}
