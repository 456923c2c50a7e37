import type { HostAddresses, HostStopped } from "../host/parent.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Pages that the shell opens; anything else the host serves is for other screens. */
const PAGES = new Set(["/regie", "/beamer"]);

/** Origin of the host, or nothing as long as it has not told. */
export type HostOrigin = () => string | null;

/** What the host tells, or nothing when it is no message of ours. Only pages on loopback of one origin are taken. */
export function readHostMessage(message: unknown): HostAddresses | HostStopped | null {
  if (typeof message !== "object" || message === null) return null;
  if ("stopped" in message && typeof message.stopped === "string") return { stopped: message.stopped };
  if (!("regie" in message) || !("beamer" in message)) return null;
  const { regie, beamer } = message;
  if (typeof regie !== "string" || typeof beamer !== "string") return null;
  const origin = URL.parse(regie)?.origin ?? null;
  return isLoopbackPage(regie, origin) && isLoopbackPage(beamer, origin) ? { regie, beamer } : null;
}

function isLoopbackPage(url: string, origin: string | null): boolean {
  return LOOPBACK.has(URL.parse(url)?.hostname ?? "") && isPage(url, origin);
}

/** Whether a window may show this address. */
export function isPage(url: string, origin: string | null): boolean {
  const address = URL.parse(url);
  return (
    address?.protocol === "http:" &&
    address.origin === origin &&
    address.username === "" &&
    PAGES.has(address.pathname)
  );
}

/** Whether a page may ask for this address: the host itself, or what the page made and holds itself. */
export function isOwnRequest(url: string, origin: string | null): boolean {
  const address = URL.parse(url);
  if (!address || !origin) return false;
  switch (address.protocol) {
    case "data:":
      return true;
    // The origin of a blob is that of the page that made it.
    case "blob:":
    case "http:":
      return address.origin === origin;
    case "ws:":
      return `http://${address.host}` === origin;
    default:
      return false;
  }
}
