/**
 * What the host and the process that started it say to each other. The regie's address holds its key, so it goes by
 * message: an argument or a log line is there for others to read.
 */

/** Told once the host listens, and again when an address changes. Both are on loopback and hold a key in the fragment. */
export type HostAddresses = { regie: string; beamer: string };

/** The host cannot do its work, and starting it again will not help. */
export type HostStopped = {
  /** A plain sentence for the facilitator, in their language. */
  stopped: string;
};

/** Asks the host to close its sockets and files, and to end. */
export type CloseRequest = { close: true };

/** `process.parentPort` of an Electron utility process; named here, since the host does not know Electron. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): unknown;
};

function parentPort(): ParentPort | undefined {
  return (process as unknown as { parentPort?: ParentPort }).parentPort;
}

/** Whether a shell started this host: it has windows, so nothing needs to be printed. */
export function hasShell(): boolean {
  return parentPort() !== undefined;
}

/** Tells the process that started the host; without one, nobody is told. */
export function tellParent(message: HostAddresses | HostStopped): void {
  const port = parentPort();
  if (port) port.postMessage(message);
  else process.send?.(message);
}

/** Calls `close` when the shell asks the host to end. Elsewhere that is what SIGTERM is for; Windows has none. */
export function onCloseRequest(close: () => void): void {
  parentPort()?.on("message", ({ data }) => {
    if ((data as Partial<CloseRequest> | null)?.close === true) close();
  });
}
