import type { App } from "electron";

/** Nothing leaves the room: no name is looked up at all, and only the host's own addresses are excepted. */
const NO_NAMES = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]";

/**
 * Takes away the ways out that Chromium has beside the pages. To be called before the app is ready; what pages ask for
 * is held back in `guard-session.ts`.
 */
export function closeChromium({ commandLine }: App): void {
  commandLine.appendSwitch("host-resolver-rules", NO_NAMES);
  // A network's own proxy script would be fetched from that network.
  commandLine.appendSwitch("no-proxy-server");
}
