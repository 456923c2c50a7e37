import { join } from "node:path";
import type { Session } from "electron";
import { type HostOrigin, isOwnRequest } from "./addresses.ts";

/** Chromium's verdict for a certificate that is not trusted. The host speaks plain http on loopback and has none. */
const REFUSED = -2;

/** Nobody listens there. Chromium has asked for dictionaries with the spelling checker off. */
const NO_DICTIONARIES = "http://127.0.0.1:1/";

/**
 * What no page of ours does is not possible either: ask a permission or a device, reach another address than the
 * host's, trust a certificate, fetch a dictionary, or write a file without asking where.
 * @param downloads folder that the save dialog starts in
 */
export function guardSession(session: Session, origin: HostOrigin, downloads: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED));
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  session.setSpellCheckerEnabled(false);

  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url, origin()) }));
  session.webRequest.onHeadersReceived(({ resourceType, responseHeaders }, answer) => {
    const isPage = resourceType === "mainFrame" || resourceType === "subFrame";
    answer(isPage ? { responseHeaders: withPolicy(responseHeaders ?? {}, origin()) } : {});
  });

  session.on("will-download", (event, item) => {
    if (!isOwnRequest(item.getURL(), origin())) return event.preventDefault();
    item.setSaveDialogOptions({ defaultPath: join(downloads, item.getFilename()) });
  });
}

/** Adds our policy to the host's: a browser enforces both, so the stricter of the two holds for each thing. */
function withPolicy(headers: Record<string, string[]>, origin: string | null): Record<string, string[]> {
  const name =
    Object.keys(headers).find((key) => key.toLowerCase() === "content-security-policy") ??
    "Content-Security-Policy";
  return { ...headers, [name]: [...(headers[name] ?? []), policy(origin)] };
}

function policy(origin: string | null): string {
  const sockets = origin?.replace(/^http:/, "ws:") ?? "";
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${sockets}`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
