import { type Channel, STAFF, teamChannel } from "../../shared/core/channel.ts";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import { find, type State } from "../../shared/core/state.ts";
import { view } from "../../shared/core/view.ts";
import type { LeaseRequest } from "../../shared/wire/protocol.ts";
import type { Leases } from "./leases.ts";
import type { Screen } from "./screens.ts";

/** Texts that one page holds at once: it edits one, and may be a moment late in giving back the last. */
const MOST_EACH = 3;

/** Gives out leases to those who may edit other people's texts, and tells who sees a text that it is being edited. */
export class LeaseDesk {
  readonly #leases: Leases;
  readonly #emit: (channel: string, notes: string[]) => void;
  /** What was told last, by channel, as JSON. */
  readonly #told = new Map<string, string>();

  constructor(leases: Leases, emit: (channel: string, notes: string[]) => void) {
    this.#leases = leases;
    this.#emit = emit;
  }

  /** Staff only, for a note that this page is shown: what is not shown does not exist, and says nothing by a refusal. */
  ask(screen: Screen, { note: id, take }: LeaseRequest, state: State): { ok: true } | Refusal {
    if (!["coach", "regie", "staf"].includes(screen.who?.kind ?? "")) return refuse("not-allowed");
    if (!take) {
      this.#leases.giveBack(id, screen.token);
      return { ok: true };
    }
    const note = find(state, "note", id);
    const shown = note && [...screen.channels.values()].some((channel) => view(note, channel));
    if (!shown) return refuse("not-found");
    if (this.#leases.heldBy(id) !== screen.token && this.#leases.countOf(screen.token) >= MOST_EACH)
      return refuse("limit");
    return this.#leases.take(id, screen.token) ? { ok: true } : refuse("busy");
  }

  /** Tells what changed since it was last told. */
  tell(state: State): void {
    const held = this.#leases.all().flatMap((id) => find(state, "note", id) ?? []);
    const channels = new Map<string, Channel>([[STAFF.name, STAFF]]);
    for (const note of held) if (note.team) channels.set(`team:${note.team}`, teamChannel(note.team));
    for (const name of this.#told.keys()) {
      const [kind, id] = name.split(":");
      if (kind === "team" && id) channels.set(name, teamChannel(id));
    }
    for (const [name, channel] of channels) {
      const list = held.filter((note) => view(note, channel)).map((note) => note.id);
      const said = JSON.stringify(list);
      if ((this.#told.get(name) ?? "[]") === said) continue;
      this.#told.set(name, said);
      this.#emit(name, list);
    }
  }

  /** For who comes in: what was told on this channel, or null when there is nothing to tell. */
  on(channel: string): string[] | null {
    const told = this.#told.get(channel);
    return told ? (JSON.parse(told) as string[]) : null;
  }

  /** Another room. */
  forget(): void {
    this.#told.clear();
  }
}
