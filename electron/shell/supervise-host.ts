import type { UtilityProcess } from "electron";
import type { CloseRequest, HostAddresses } from "../host/parent.ts";
import { readHostMessage } from "./addresses.ts";

/** Wait before each start after a fall. The first is at once: the room is to be back within two seconds. */
const WAITS_MS = [0, 500, 2_000, 4_000];

/** A host that served this long was sound: its next fall is a first one again. */
const SOUND_AFTER_MS = 60_000;

/** Time for the last transaction and the sockets. What was acknowledged is on disk, so ending sooner loses nothing. */
const CLOSE_WITHIN_MS = 5_000;
const KILL_WITHIN_MS = 1_000;

export type HostProcess = Pick<UtilityProcess, "on" | "once" | "postMessage" | "kill">;

export type Supervision = {
  /** Starts the process of the host. */
  start(): HostProcess;
  /** The host listens. Also after each restart, since an address may have changed. */
  onAddresses(addresses: HostAddresses): void;
  /** The host keeps falling, or says itself that it cannot work. @param reason the host's own sentence, if it gave one */
  onGivenUp(reason: string | null): void;
};

export type SupervisedHost = {
  /** Starts anew after it was given up. */
  retry(): void;
  /** Ends the host, kindly at first, and does not start it again. Ready when it has ended. */
  close(): Promise<void>;
};

/** Starts the host and keeps it going until it is closed or given up. The pages find it again by themselves. */
export function superviseHost({ start, onAddresses, onGivenUp }: Supervision): SupervisedHost {
  let host: HostProcess | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let closing = false;
  let closed: Promise<void> | null = null;
  let falls = 0;

  function launch(): void {
    const startedAt = Date.now();
    let refusal: string | null = null;
    const started = start();
    host = started;
    started.on("message", (message: unknown) => {
      const told = readHostMessage(message);
      if (!told || closing) return;
      if ("stopped" in told) refusal = told.stopped;
      else onAddresses(told);
    });
    started.once("exit", () => {
      host = null;
      if (closing) return;
      if (Date.now() - startedAt >= SOUND_AFTER_MS) falls = 0;
      const wait = WAITS_MS[falls++];
      if (refusal !== null || wait === undefined) onGivenUp(refusal);
      else waiting = setTimeout(launch, wait);
    });
  }

  async function end(): Promise<void> {
    closing = true;
    clearTimeout(waiting);
    const running = host;
    if (!running) return;
    await new Promise<void>((resolve) => {
      let patience = setTimeout(() => {
        running.kill();
        patience = setTimeout(resolve, KILL_WITHIN_MS);
      }, CLOSE_WITHIN_MS);
      running.once("exit", () => {
        clearTimeout(patience);
        resolve();
      });
      running.postMessage({ close: true } satisfies CloseRequest);
    });
  }

  launch();
  return {
    retry() {
      if (host || closing) return;
      falls = 0;
      launch();
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}
