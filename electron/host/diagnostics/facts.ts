import { readFileSync } from "node:fs";
import { cpus, freemem, networkInterfaces, release, totalmem } from "node:os";
import { join } from "node:path";
import { REFUSALS } from "../../../shared/core/refusal.ts";
import { openMeeting, programme, type State, teamsOf } from "../../../shared/core/state.ts";
import { RECORDS, type RecordType } from "../../../shared/records.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { PROTOCOL } from "../../../shared/wire/version.ts";
import { appFolder } from "../folders.ts";
import { currentMeeting } from "../library-service.ts";
import type { Facts } from "./sieve.ts";

const MIB = 2 ** 20;

export function versionFacts(): Facts {
  const { version } = JSON.parse(readFileSync(join(appFolder(), "package.json"), "utf8")) as {
    version: string;
  };
  const { node, v8, electron } = process.versions;
  return {
    werktafel: version,
    protocol: PROTOCOL,
    node,
    v8: leading(v8),
    electron: electron ?? null,
    runsIn: electron ? "electron" : "browser",
  };
}

export function machineFacts(): Facts {
  return {
    platform: process.platform,
    arch: process.arch,
    system: leading(release()),
    cores: cpus().length,
    megahertz: cpus()[0]?.speed ?? 0,
    memoryMiB: Math.round(totalmem() / MIB),
    memoryFreeMiB: Math.round(freemem() / MIB),
    networks: kinds(
      Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []),
    ),
  };
}

/** Counts of what is in the open room, and how its programme stands. No titles, no keys of methods: people make those. */
export function roomFacts(state: State): Facts {
  const records: Record<string, number> = {};
  for (const type of Object.keys(RECORDS) as RecordType[]) records[type] = 0;
  for (const { type } of state.records.values()) records[type] = (records[type] ?? 0) + 1;
  const meeting = openMeeting(state) ?? currentMeeting(state);
  if (!meeting) return { records };
  const steps = programme(state, meeting);
  return {
    records,
    meeting: meeting.state,
    lang: meeting.lang,
    teams: teamsOf(state, meeting.id).length,
    door: meeting.door,
    frozen: meeting.frozen,
    paused: meeting.paused !== null,
    step: steps.findIndex(({ id }) => id === meeting.current) + 1,
    steps: steps.map(({ block, level, state: at, hidden, revealed }) => ({
      block,
      level,
      state: at,
      hidden,
      revealed,
    })),
  };
}

/** The same numbers as the regie shows, under names that are all our own. */
export function hostFacts({ refused, ...numbers }: Diagnostics): Facts {
  const known = REFUSALS.flatMap((code) => (refused[code] === undefined ? [] : [[code, refused[code]]]));
  return { ...numbers, refused: Object.fromEntries(known) as Record<string, number> };
}

/** Addresses as kinds of network: which one it is would tell where the laptop was. */
export function kinds(addresses: readonly string[]): Facts {
  const found: Record<string, number> = {};
  for (const address of addresses) {
    const kind = NETWORKS.find(([, shape]) => shape.test(address))?.[0] ?? "other";
    found[kind] = (found[kind] ?? 0) + 1;
  }
  return found;
}

const NETWORKS: readonly (readonly [kind: string, shape: RegExp])[] = [
  ["loopback", /^(127\.|::1$)/],
  ["private192", /^192\.168\./],
  ["private10", /^10\./],
  ["private172", /^172\.(1[6-9]|2\d|3[01])\./],
  ["selfGiven", /^169\.254\./],
  ["carrier", /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./],
  ["ipv6", /:/],
];

/** The numbers a version begins with: what comes after them may be anybody's. */
const leading = (version: string) => /^\d+(\.\d+){1,3}/.exec(version)?.[0] ?? "0.0";
