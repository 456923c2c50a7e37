import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { State } from "../../../shared/core/state.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { hostFacts, kinds, machineFacts, roomFacts, versionFacts } from "./facts.ts";
import type { Inspected } from "./inspect-thread.ts";
import { logFacts } from "./log-facts.ts";
import { type Fact, type Facts, sieve } from "./sieve.ts";

/** What a report may be about. A host that is not running has only its files. */
export type Subject = {
  /** Folder of the trajecten; null in tests that have none. */
  data: string | null;
  host: {
    diagnostics: Diagnostics;
    /** Whether somebody chose the port; the address as a kind; how many other names we answer to. */
    settings: { port: "given" | "usual"; address: "all" | "loopback" | "one"; names: number };
    addresses: readonly string[];
    /** The open room, as it is on disk. */
    state: State | null;
    /** Newest lines of the log. */
    lines: readonly unknown[];
  } | null;
};

const HEAD = `Werktafel: probleemrapport / problem report
Hierin staat niets van wat mensen schreven: geen namen, titels, codes, sleutels of adressen. Lees gerust mee.
Nothing in here is what people wrote: no names, titles, codes, keys or addresses. Do read it.
`;

/** A report of problems that may be mailed to a stranger. */
export async function makeReport({ data, host }: Subject, now: Date = new Date()): Promise<string> {
  const facts: Facts = {
    made: now.toISOString().slice(0, 16).replace("T", " "),
    versions: versionFacts(),
    machine: machineFacts(),
    ...(host
      ? {
          settings: host.settings,
          reachable: kinds(host.addresses.map((url) => new URL(url).hostname.replace(/^\[|\]$/g, ""))),
          host: hostFacts(host.diagnostics),
          room: host.state && roomFacts(host.state),
          log: logFacts(host.lines),
        }
      : {}),
    trajecten: data === null ? [] : await inspectApart(data),
  };
  return `${HEAD}\n${written(sieve(facts), "").trimStart()}\n`;
}

/** The name under which it is saved. */
export function reportName(now: Date = new Date()): string {
  return `werktafel-probleemrapport-${now.toISOString().slice(0, 16).replace(/[T:]/g, "-")}.txt`;
}

/** In a thread of its own: reading a whole file takes a while, and the room goes on. */
function inspectApart(root: string): Promise<Inspected> {
  const file = new URL(`inspect-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const thread = new Worker(file, { workerData: root, execArgv: [] });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve).once("error", reject);
  });
}

/** Lines of `name: value`, deeper ones further in. */
function written(fact: Fact, margin: string): string {
  if (typeof fact !== "object" || fact === null) return ` ${fact === null ? "-" : fact}`;
  const deeper = `${margin}  `;
  if (Array.isArray(fact)) {
    if (fact.length === 0) return " -";
    return fact.map((each) => `\n${margin}-${written(each, deeper).replace(/^\n\s*/, " ")}`).join("");
  }
  return Object.entries(fact)
    .map(([name, value]) => `\n${margin}${name}:${written(value, deeper)}`)
    .join("");
}
