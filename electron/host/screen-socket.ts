import type { Server, Socket } from "socket.io";
import type { ClientToServer, Gone, Sealing, ServerToClient } from "../../shared/wire/protocol.ts";
import type { Screen } from "./screens.ts";

type Up = ClientToServer & Sealing;
type Down = ServerToClient & Sealing;
export type Io = Server<Up, Down, Record<string, never>, { screen?: Screen }>;
export type RawSocket = Socket<Up, Down, Record<string, never>, { screen?: Screen }>;

/** A screen's line as the hall knows it, in the open or sealed. */
export interface ScreenSocket {
  readonly id: string;
  /** What is below it, to see how much it has not taken. */
  readonly conn: RawSocket["conn"];
  emit<E extends keyof ServerToClient>(event: E, ...said: Parameters<ServerToClient[E]>): unknown;
  join(room: string): unknown;
  leave(room: string): unknown;
  disconnect(close: boolean): unknown;
}

export function sendAway(socket: Pick<ScreenSocket, "emit" | "disconnect">, why: Gone["why"]): void {
  socket.emit("gone", { why });
  socket.disconnect(true);
}
