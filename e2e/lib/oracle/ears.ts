import { createHash } from "node:crypto";
import type { Face } from "../../../shared/wire/protocol.ts";
import type { RunningHost } from "../host.ts";
import type { Ledger } from "../ledger.ts";
import { openPhone, type Phone } from "../phone.ts";
import { openStaff, type Staff } from "../staff.ts";
import { startTap, type Tap } from "../tap.ts";
import { Oracle } from "./oracle.ts";
import type { Reader } from "./readers.ts";

/** An oracle at a running host: each device comes in over a line of its own, and all that comes down is heard. */
export type Ears = {
  readonly oracle: Oracle;
  /** A regie, beamer or tafel; the tafel of `team`. */
  staff(face: Exclude<Face, "deelnemer">, key: string, team?: string): Promise<Staff>;
  /** A phone that will join this team; who it is, is watched from here on. */
  phone(name: string, code: string, team: string): Promise<Phone>;
  /** A line for a real page. */
  line(name: string, reader: Reader): Promise<Tap>;
  /** Names of the screens that were told this text. */
  heard(text: string): string[];
  /** What anybody on the network could have read of a screen's line, both ways. */
  air(name: string): Buffer;
  close(): Promise<void>;
};

const airOf = (name: string) => `lucht van ${name}`;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** @param data folder of the host's trajecten */
export function openEars(host: RunningHost, data: string, ledger: Ledger): Ears {
  const oracle = new Oracle();
  oracle.folder(data);
  oracle.log("log", () => host.stderr());
  const taps = new Map<string, Tap>();
  const bytesOf = (tap: Tap) => Buffer.concat(tap.lines.map((each) => each.bytes()));
  const understood = new Map<string, () => Buffer>();
  const line = async (name: string, reader: Reader | null, sealed = false) => {
    const tap = await startTap(host.port);
    taps.set(name, tap);
    oracle.wire(name, reader, () => bytesOf(tap), sealed);
    return tap;
  };
  const hearing = () => [
    ...[...taps].map(([name, tap]) => [name, bytesOf(tap)] as const),
    ...[...understood].map(([name, bytes]) => [name, bytes()] as const),
  ];
  return {
    oracle,
    line,
    async staff(face, key, team) {
      const reader = { face, teams: new Set(team ? [team] : []), person: null };
      const name = team ? `${face} ${team}` : face;
      const sealed = face === "tafel" || face === "staf";
      // Of a sealed line the air is nobody's to read, and what its screen makes of it is that screen's.
      const { url } = await line(sealed ? airOf(name) : name, sealed ? null : reader, sealed);
      const staff = await openStaff({ url, face, key, ledger });
      if (sealed) {
        oracle.screen(name, reader, staff.unsealed);
        understood.set(name, staff.unsealed);
      }
      return staff;
    },
    async phone(name, code, team) {
      const reader: Reader = { face: "deelnemer", teams: new Set([team]), person: null };
      const { url } = await line(name, reader);
      const phone = await openPhone({ url, code, ledger });
      const { person, key } = phone.identity;
      reader.person = person;
      oracle.plant(person, "person", { person, team });
      oracle.plant(key, "secret", { person });
      oracle.plant(sha256(key), "hash", { person });
      return phone;
    },
    heard: (text) => hearing().flatMap(([name, bytes]) => (bytes.includes(text) ? [name] : [])),
    air(name) {
      const lines = (taps.get(airOf(name)) ?? taps.get(name))?.lines ?? [];
      return Buffer.concat(lines.flatMap((each) => [each.bytes(), each.sent()]));
    },
    async close() {
      await Promise.all([...taps.values()].map((tap) => tap.close()));
    },
  };
}
