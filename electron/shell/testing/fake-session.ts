import { EventEmitter } from "node:events";
import type { Session } from "electron";

type Handlers = {
  request: NonNullable<Parameters<Session["setPermissionRequestHandler"]>[0]>;
  check: NonNullable<Parameters<Session["setPermissionCheckHandler"]>[0]>;
  device: NonNullable<Parameters<Session["setDevicePermissionHandler"]>[0]>;
  certificate: NonNullable<Parameters<Session["setCertificateVerifyProc"]>[0]>;
};
type Answer = { cancel?: boolean; responseHeaders?: Record<string, string[]> };
type Filter = (details: Record<string, unknown>, answer: (answer: Answer) => void) => void;

export class FakeSession extends EventEmitter {
  readonly handlers: Partial<Handlers> = {};
  spelling = true;
  dictionaries = "the maker's";
  #beforeRequest: Filter | null = null;
  #headersReceived: Filter | null = null;

  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.#beforeRequest = filter;
    },
    onHeadersReceived: (filter: Filter): void => {
      this.#headersReceived = filter;
    },
  };
  setPermissionRequestHandler(handler: Handlers["request"]): void {
    this.handlers.request = handler;
  }
  setPermissionCheckHandler(handler: Handlers["check"]): void {
    this.handlers.check = handler;
  }
  setDevicePermissionHandler(handler: Handlers["device"]): void {
    this.handlers.device = handler;
  }
  setCertificateVerifyProc(handler: Handlers["certificate"]): void {
    this.handlers.certificate = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spelling = on;
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries = url;
  }
  /** @returns whether the request was let through */
  asks(url: string): boolean {
    let cancelled: boolean | undefined;
    this.#beforeRequest?.({ url }, (answer) => {
      cancelled = answer.cancel ?? false;
    });
    return cancelled === false;
  }
  /** @returns the headers that a page gets, or nothing when they are left alone */
  receives(
    resourceType: string,
    responseHeaders: Record<string, string[]>,
  ): Record<string, string[]> | undefined {
    let changed: Record<string, string[]> | undefined;
    this.#headersReceived?.({ resourceType, responseHeaders }, (answer) => {
      changed = answer.responseHeaders;
    });
    return changed;
  }
}
