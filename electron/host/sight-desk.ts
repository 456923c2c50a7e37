import type { Network, Sight } from "../../shared/hall/findings.ts";
import type { ScreenSocket } from "./screen-socket.ts";
import type { Screen } from "./screens.ts";
import type { Traffic } from "./traffic.ts";

const SYSTEMS: Partial<Record<string, Sight["system"]>> = { win32: "windows", darwin: "mac" };

/** Tells staff in numbers how phones get here; what the numbers mean is said where they are read. */
export class SightDesk {
  readonly #traffic: Traffic;
  readonly #networks: () => Network[] | null;
  /** What each screen was told last, as JSON. */
  readonly #told = new WeakMap<Screen, string>();
  #since = performance.now();

  constructor(traffic: Traffic, networks: () => Network[] | null) {
    this.#traffic = traffic;
    this.#networks = networks;
  }

  /** A meeting opened or closed, or another room: from now on people may come. */
  begin(): void {
    this.#since = performance.now();
  }

  entered({ claim, resume }: Screen): void {
    // A page that comes back says which run it knows.
    if (claim.face === "deelnemer" && resume.run === null) this.#traffic.arrived();
  }

  left({ who }: Screen): void {
    if (who?.kind === "phone" && who.person) this.#traffic.left(who.person);
  }

  /** Pages that phones fetched since the host began. */
  get opened(): number {
    return this.#traffic.opened;
  }

  tell(sockets: ReadonlyMap<Screen, ScreenSocket>, lagging: number): void {
    const staff = [...sockets].filter(([{ who }]) => who?.kind === "regie" || who?.kind === "staf");
    if (staff.length === 0) return;
    const sight: Sight = {
      networks: this.#networks(),
      system: SYSTEMS[process.platform] ?? "other",
      minutes: Math.floor((performance.now() - this.#since) / 60_000),
      ...this.#traffic.read(presentIn(sockets)),
      lagging,
    };
    const said = JSON.stringify(sight);
    for (const [screen, socket] of staff) {
      if (this.#told.get(screen) === said) continue;
      this.#told.set(screen, said);
      socket.emit("sight", sight);
    }
  }
}

/** Participants with a page open. */
export function presentIn(sockets: ReadonlyMap<Screen, ScreenSocket>): Set<string> {
  const present = new Set<string>();
  for (const { who } of sockets.keys()) if (who?.kind === "phone" && who.person) present.add(who.person);
  return present;
}
