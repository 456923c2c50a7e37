import type { Room as Line } from "../../renderer/client/api.ts";
import { openRoom } from "../../renderer/client/room.ts";
import { sealedBy } from "../../renderer/client/sealed-line.ts";
import { type Shelf, shelfOn } from "../../renderer/client/storage.ts";
import { memoryStorage } from "../../renderer/client/testing.ts";
import type { Face } from "../../shared/wire/protocol.ts";
import type { Process } from "./clock.ts";
import { noting, overhearSealed } from "./overhear.ts";
import { register } from "./page-registry.ts";
import type { SimSocket } from "./socket-io-client.ts";
import { Wire } from "./wire.ts";
import type { World } from "./world.ts";

export type PageMeans = { key: string; person?: string | null; team?: string; storage?: Storage };

/** An open page: the real client, on a line of this world. What it keeps in `storage` outlives it. */
export class Page {
  readonly world: World;
  readonly name: string;
  readonly face: Face;
  readonly process: Process;
  readonly line: Line;
  readonly shelf: Shelf;
  readonly storage: Storage;
  /** A tafel stands at the table of one team. */
  readonly team: string | null;
  socket: SimSocket | null = null;
  /** How far it was when it dialled before. */
  #earlier: { run: unknown; seen: unknown } | null = null;
  /** Without Wi-Fi for now. */
  offline = false;

  constructor(world: World, name: string, face: Face, means: PageMeans) {
    this.world = world;
    this.name = name;
    this.face = face;
    this.team = means.team ?? null;
    this.storage = means.storage ?? memoryStorage();
    this.process = world.clock.process(name);
    register(this.process, this);
    overhearSealed();
    world.pages.add(this);
    [this.shelf, this.line] = world.clock.as(this.process, () => [
      shelfOn(() => this.storage),
      openRoom({
        face,
        ...(face === "tafel" ? { line: noting(this, sealedBy(means.key)) } : { key: means.key }),
        person: means.person ?? null,
        url: "http://192.168.1.2:4300",
      }),
    ]);
  }

  /** Regie and beamer are on the laptop itself. */
  get address(): string {
    return this.face === "regie" || this.face === "beamer" ? "127.0.0.1" : "192.168.1.77";
  }

  get open(): boolean {
    return this.process.alive;
  }

  /** Does this as the page, now. */
  act<A>(run: () => A): A {
    return this.world.clock.as(this.process, run);
  }

  /** Tries to reach the host. @returns false at once when there is nobody */
  dial(
    auth: Record<string, unknown>,
    socket: SimSocket,
    wanted: () => boolean,
    got: (wire: Wire) => void,
  ): boolean {
    const { world } = this;
    if (this.offline || !world.laptop.room) return false;
    const host = world.laptop.process;
    if (!host) return false;
    world.clock.later(world.network.below(30), host, () => {
      if (!wanted()) return;
      const said = world.laptop.accept(this, this.#stale(auth), (server) => {
        const wire = new Wire(
          {
            clock: world.clock,
            weather: world.weather,
            random: world.network,
            host,
            lost: () => {
              world.counts.lostBatches += 1;
            },
          },
          socket,
          server,
        );
        server.wire = wire;
        got(wire);
        wire.down({ event: "connect", json: "[]", ack: null });
      });
      if (!said) world.clock.later(10, this.process, () => wanted() && socket.retry());
    });
    // The laptop may die or fall asleep before it hears this: then the page's own patience ends it.
    world.clock.later(6_000, this.process, () => wanted() && !socket.wire && socket.retry());
    return true;
  }

  /** Now and then a page says that it is where it was a while ago. */
  #stale(auth: Record<string, unknown>): Record<string, unknown> {
    const { network } = this.world;
    const { run, seen } = auth;
    if (network.once(12) && this.#earlier) return { ...auth, ...this.#earlier };
    if (network.once(3)) this.#earlier = { run, seen };
    return auth;
  }

  /** Closed, or reloaded, from one moment to the next. */
  close(): void {
    this.socket?.wire?.hangUp();
    this.process.alive = false;
    this.world.pages.delete(this);
  }

  sleep(): void {
    this.process.asleep = true;
    this.socket?.wire?.neglect();
  }

  wake(): void {
    if (this.process.asleep) this.world.clock.wake(this.process);
  }
}
