import type { Seen } from "../../shared/core/kind.ts";
import type { Sight } from "../../shared/hall/findings.ts";
import type { RecordOf, RecordType } from "../../shared/records.ts";
import type { CopyRequest } from "../../shared/wire/copy.ts";
import type {
  Answer,
  Devices,
  Envelope,
  Face,
  Hello,
  Leases,
  LibraryRequest,
  PairRequest,
  Pulse,
  Status,
  TicketAnswer,
  TicketRequest,
} from "../../shared/wire/protocol.ts";

/** A record as this screen knows it: properties it may not know are absent. */
export type Known<T extends RecordType> = Seen<RecordOf<T>>;

/** What a screen holds, merged over its channels (own before coach before team before room). */
export interface Records {
  get<T extends RecordType>(type: T, id: string | null | undefined): Known<T> | undefined;
  /** All of a type, in a stable order of arrival; the same array until one of that type changes. */
  all<T extends RecordType>(type: T): readonly Known<T>[];
  /** Called once a batch with the ids that changed, after all of the batch is applied. */
  subscribe(listener: (touched: ReadonlySet<string>) => void): () => void;
}

/**
 * How the line to the host is. `quiet` becomes `away` after a minute; `elsewhere`: who answers here holds another traject.
 */
export type Link =
  | "connecting"
  | "live"
  | "quiet"
  | "away"
  | "elsewhere"
  | "stale"
  | "removed"
  | "not-allowed";

/** A value that can be watched (fits React's useSyncExternalStore). */
export interface Watched<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The one object through which a face talks with the room. */
export interface Room {
  readonly face: Face;
  readonly records: Records;
  readonly link: Watched<Link>;
  readonly hello: Watched<Hello | null>;
  readonly pulse: Watched<Pulse | null>;
  readonly leases: Watched<Leases>;
  /** Staff: how phones get here. */
  readonly sight: Watched<Sight | null>;
  readonly notice: Watched<{ code: string; detail?: string } | null>;
  /** The meeting this page was in is erased: called when what the page kept of it has to go. */
  onForget(listener: () => void): void;
  /** Host's clock now, epoch ms. */
  now(): number;
  /** Sends a command and waits for its answer; sent again with the same id until there is one. Does not outlive a reload. */
  send(cmd: { type: string } & Record<string, unknown>): Promise<Answer>;
  /** Like `send`, for an envelope that somebody else keeps: the same id again gives the first answer. */
  deliver(envelope: Envelope): Promise<Answer>;
  tickets(request: TicketRequest): Promise<TicketAnswer>;
  library(request: LibraryRequest | CopyRequest): Promise<Answer>;
  status(status: Status): void;
  /** Staff: a return code for this person; with null, ids of those who have no page open now. */
  back(person: string | null): Promise<Answer>;
  lease(note: string, take: boolean): Promise<Answer>;
  /** For the laptop's own screen: about staff devices; `devices` is what it is told of them. */
  pair(request: PairRequest): Promise<Answer>;
  readonly devices: Watched<Devices | null>;
  /** From now on this device is `person`: it connects again as such. Null: nobody yet. */
  become(key: string, person: string | null): void;
  close(): void;
}
