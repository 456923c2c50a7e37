import type { IncomingHttpHeaders } from "node:http";

/**
 * Who may be asked for by name. A page on the internet can point its own name at our address (DNS rebinding) and would
 * then be let in by the browser; so requests must name us by an address of ours, and come from a page of ours.
 */
export class Guard {
  #hosts: ReadonlySet<string>;
  readonly #named: ReadonlySet<string>;
  #ports: ReadonlySet<number> = new Set();

  /** @param allowed names given with `--allow-host` */
  constructor(allowed: readonly string[] = []) {
    this.#named = new Set(allowed.map((name) => name.toLowerCase()));
    this.#hosts = new Set();
  }

  /** The addresses and ports we have now. */
  know(addresses: readonly string[], ports: readonly number[]): void {
    this.#hosts = new Set(["127.0.0.1", "::1", "localhost", ...addresses]);
    this.#ports = new Set(ports);
  }

  /** Is this `Host` header ours? */
  host(header: string | undefined): boolean {
    const parsed = header === undefined ? null : parse(`http://${header}`);
    return parsed !== null && (this.#hosts.has(parsed.name) || this.#named.has(parsed.name));
  }

  /** May this be asked by what asks it? A browser says which page that is; what is no browser can say anything. */
  page(headers: IncomingHttpHeaders): boolean {
    const { host, origin } = headers;
    // An image of another page has no `Origin`, and could take up places of ours. Following a link is something else.
    const foreign =
      origin === undefined &&
      // Of another site, or of another port of the same.
      ["cross-site", "same-site"].includes(String(headers["sec-fetch-site"])) &&
      headers["sec-fetch-mode"] !== "navigate";
    return this.host(host) && this.origin(origin) && !foreign;
  }

  /** Is this `Origin` header a page of ours? Absent means that no page asked (a plain navigation, or no browser). */
  origin(header: string | undefined): boolean {
    if (header === undefined) return true;
    const parsed = parse(header);
    if (!parsed) return false;
    return this.#named.has(parsed.name) || (this.#hosts.has(parsed.name) && this.#ports.has(parsed.port));
  }
}

function parse(url: string): { name: string; port: number } | null {
  try {
    const { hostname, port, protocol, username, pathname } = new URL(url);
    if ((protocol !== "http:" && protocol !== "https:") || username || pathname !== "/") return null;
    const fallback = protocol === "https:" ? 443 : 80;
    return { name: hostname.replace(/^\[|\]$/g, "").toLowerCase(), port: port ? Number(port) : fallback };
  } catch {
    return null;
  }
}
