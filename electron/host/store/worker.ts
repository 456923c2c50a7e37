import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { storeFailure } from "./failures.ts";
import { Room, type RoomOptions } from "./room.ts";
import type { Recovery, StoreFailureCode, StoreLog } from "./store.ts";

/** The thread in which one database lives. It answers one request after the other, in the order they came. */

export type WorkerData = RoomOptions & { dir: string; backupEveryMs: number };
export type Method = "load" | "commit" | "secret" | "backup" | "timings" | "pragmas" | "close";
export type Request = { id: number; method: Method; argument?: unknown };
export type Reply =
  | { kind: "open"; recovered: Recovery | null }
  | { kind: "log"; line: Parameters<StoreLog>[0] }
  | { kind: "answer"; id: number; value: unknown }
  /** `id` is null when it could not be opened. */
  | { kind: "failure"; id: number | null; code: StoreFailureCode; message: string };

function serve(port: MessagePort, data: WorkerData): void {
  const tell = (reply: Reply) => port.postMessage(reply);
  const fail = (id: number | null, error: unknown) => {
    const { code, message } = storeFailure(error);
    tell({ kind: "failure", id, code, message });
  };
  let room: Room;
  try {
    room = new Room(data.dir, data, (line) => tell({ kind: "log", line }));
  } catch (error) {
    fail(null, error);
    port.close();
    return;
  }
  const timer = setInterval(() => room.tick(), data.backupEveryMs);
  port.on("message", ({ id, method, argument }: Request) => {
    try {
      const value = method === "commit" ? room.commit(argument as never) : room[method]();
      tell({ kind: "answer", id, value });
    } catch (error) {
      fail(id, error);
    }
    // Acknowledged first: people wait for that, nobody waits for a backup.
    if (method === "commit") room.afterCommit();
    if (method === "close") {
      clearInterval(timer);
      port.close();
    }
  });
  tell({ kind: "open", recovered: room.recovered });
}

if (parentPort) serve(parentPort, workerData as WorkerData);
