import { createHash } from "node:crypto";
import type { State } from "../../../shared/core/state.ts";
import { rowsOf } from "../../lib/on-disk.ts";
import { byProtocol, type Stage } from "../stage.ts";
import type { Check } from "./check.ts";

/** An action names the notes it grew from, and who promised it: that is no word about who wrote those notes. */
const withoutSources = (row: string) => row.replace(/\\?"sources\\?":\[[^\]]*\]/g, "");

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Who somebody is, in every form the host could know it. */
function tracesOf(stage: Stage, state: State): string[] {
  const phones = byProtocol(stage).flatMap(({ phone: { identity } }) => [
    identity.person,
    identity.key,
    sha256(identity.key),
  ]);
  const others = [...state.records.values()].filter((record) => record.type === "person").map(({ id }) => id);
  return [...new Set([...phones, ...others])];
}

/** No row of the database holds both a contribution without a name and somebody who could have written it. */
export function rowsLinkNobody(stage: Stage, state: State, folder: string, when: string): Check {
  const traces = tracesOf(stage, state);
  const contributions = [...state.records.values()].flatMap((record) => {
    if (record.type === "note" && record.level !== "named")
      return record.ticket ? [record.id, record.text.w, record.ticket] : [record.id, record.text.w];
    if (record.type === "dot") return record.ticket ? [record.id, record.ticket] : [record.id];
    return [];
  });
  for (const record of state.records.values())
    if ((record.type === "note" || record.type === "dot") && record.ticket)
      stage.ticketsSeen.add(record.ticket);
  const rows = rowsOf(folder);
  const problems = rows.flatMap(({ table, text: whole }) => {
    const text = withoutSources(whole);
    const person = traces.find((trace) => text.includes(trace));
    const contribution = person && contributions.find((id) => text.includes(id));
    return contribution ? [`a row of ${table} holds ${contribution} and person ${person}`] : [];
  });
  for (const record of state.records.values())
    if (record.type === "note" && record.level !== "named" && record.author)
      problems.push(`note ${record.id} without a name has an author`);
  return {
    promise: `Anonymous means anonymous, on disk (${when})`,
    said: `${rows.length} rows, ${contributions.length} ids of contributions, ${traces.length} of people`,
    problems,
  };
}

/**
 * Documents carry nobody's id; archives, which another Werktafel goes on from, at least no key, no hash and no ticket.
 */
export function exportsNameNobody(stage: Stage, state: State, exported: ReadonlyMap<string, string>): Check {
  const people = tracesOf(stage, state);
  const keys = byProtocol(stage).flatMap(({ phone }) => [phone.identity.key, sha256(phone.identity.key)]);
  const tickets = stage.ticketsSeen;
  const problems = [...exported].flatMap(([name, text]) => {
    const forbidden = name.startsWith("traject") ? [...keys, ...tickets] : [...people, ...keys, ...tickets];
    return forbidden
      .filter((trace) => text.includes(trace))
      .map((trace) => `${name} holds ${trace.slice(0, 12)}…`);
  });
  return {
    promise: "Exports carry no person, key, hash or ticket",
    said: `${people.length} ids and hashes of people and ${tickets.size} tickets searched in ${exported.size} files and parts of files`,
    problems,
  };
}

/** The host's log tells the machine's story, never people's. */
export function logNamesNobody(stage: Stage, state: State): Check {
  const log = stage.host.stderr();
  const traces = [...tracesOf(stage, state), ...stage.placed.flatMap((note) => [note.id, note.text])];
  return {
    promise: "The log names nobody",
    said: `${log.split("\n").length} lines`,
    problems: traces
      .filter((trace) => trace.length > 12 && log.includes(trace))
      .map((t) => `the log has ${t}`),
  };
}
