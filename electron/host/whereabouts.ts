import type { Network } from "../../shared/hall/findings.ts";
import { sparePort } from "./listening.ts";
import { addressesFor, type Interfaces, networkKinds, urlOf, watchNetwork } from "./network.ts";

export type WhereaboutsOptions = {
  /** Address we listen on, or `0.0.0.0`. */
  bound: string;
  /** Other addresses where this traject may turn up. */
  also: readonly string[];
  /** What networks this laptop is on. */
  interfaces?: () => Interfaces;
};

/** Where phones find this host, and where they may look when it is there no longer. */
export class Whereabouts {
  readonly #options: WhereaboutsOptions;
  /** The port phones use. */
  port = 0;
  /** The port that the open traject calls its own; another program may have it now. */
  ownPort: number | null = null;

  constructor(options: WhereaboutsOptions) {
    this.#options = options;
  }

  /** The laptop's own addresses, best first, without port. */
  names(): string[] {
    const { bound, interfaces } = this.#options;
    return addressesFor(bound, interfaces?.());
  }

  /** Where we are now, best first: `http://a.b.c.d:port`. */
  addresses(): string[] {
    return this.#at(this.port);
  }

  /** Where we are now, and where a phone may look for us later: elsewhere, and here at the port we would turn to. */
  toTry(): string[] {
    const own = this.ownPort ?? this.port;
    const later = [own, sparePort(own)].flatMap((port) => this.#at(port));
    return [...new Set([...this.addresses(), ...this.#options.also, ...later])];
  }

  /** What networks we listen on; null when we were told one address. */
  networks(): Network[] | null {
    const { bound, interfaces } = this.#options;
    return bound === "0.0.0.0" || bound === "::" ? networkKinds(interfaces?.()) : null;
  }

  /** @returns stops looking */
  watch(changed: () => void): () => void {
    return watchNetwork(() => this.names(), changed);
  }

  #at(port: number): string[] {
    return this.names().map((address) => urlOf(address, port));
  }
}
