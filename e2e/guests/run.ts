import { readFileSync } from "node:fs";
import { type BenchHall, openHall } from "../bench/hall.ts";
import { filesIn, readRoom, trajectFolders, withCopy } from "../lib/on-disk.ts";
import { rowsIn } from "../lib/oracle/rows.ts";
import { p95 } from "../lib/stats.ts";
import { pause } from "../lib/until.ts";
import { type Arena, joinHostiles, marksIn, openArena } from "./arena.ts";
import { fuzzCommands } from "./attacks/commands.ts";
import { guessCodes, joinFlood, messageFlood, silence, slowReaders } from "./attacks/floods.ts";
import { frames } from "./attacks/frames.ts";
import { fuzzRequests } from "./attacks/requests.ts";
import { uploads } from "./attacks/uploads.ts";
import { openEar } from "./ear.ts";
import { beginHonest, type Honest } from "./honest.ts";

/** How much of each; a slice takes seconds, the whole a few minutes. */
export type Size = {
  seed: number;
  honest: number;
  hostile: number;
  commands: number;
  requests: number;
  noise: number;
  guesses: number;
  joins: number;
  flood: number;
  slow: number;
  silent: number;
};
export type Row = { attack: string; seconds: number; p95: number; slowest: number; memory: number };
export type Report = { rows: Row[]; counts: Map<string, number>; heard: number; problems: string[] };

/** MiB that a host may hold more than before it was attacked; what V8 has not yet given back is in it. */
const ALLOWANCE_MIB = 200;
/** Signs of the log of a run: a line is a few hundred, and lines that are alike are left out. */
const LOG_SIGNS = 60_000;

/** Attacks a host in a process of its own while honest people write, and looks what became of it. @param data an empty folder */
export async function attack(data: string, size: Size): Promise<Report> {
  const hall = await openHall(data, { perPerson: 3 });
  await hall.regie.go("dromen");
  const step = hall.regie.step("dromen");
  const prompt = step.prompts?.[0]?.key ?? "";
  const { keys } = hall.host.line;
  const secrets = [keys.regie, ...keys.coaches.map(({ key }) => key)];
  const ear = openEar(secrets);
  const { url } = hall.host;
  const honest = beginHonest({
    url,
    code: hall.code,
    teams: hall.teams.slice(0, -1),
    step: step.id,
    prompt,
    people: size.honest,
    tickets: step.perPerson ?? 1,
  });
  await pause(2_000);
  const arena = openArena(hall, ear, size.seed);
  await joinHostiles(arena, size.hostile, { step: step.id, prompt, count: step.perPerson ?? 1 });
  const rows: Row[] = [await row("nothing yet", hall, honest, 0)];
  const before = settings(hall);
  const problems: string[] = [];
  const attacks: [string, () => Promise<void>][] = [
    ["fuzzed commands", () => fuzzCommands(arena, size.commands)],
    ["fuzzed requests", () => fuzzRequests(arena, size.requests)],
    ["malformed frames", () => frames(arena, size.noise)],
    ["hostile files", () => uploads(arena)],
    ["flood of messages", () => messageFlood(arena, 10, size.flood)],
    ["slow readers", () => slowReaders(arena, size.slow)],
    ["silent crowd", () => silence(arena, size.silent, size.silent)],
    ["flood of joins", () => joinFlood(arena, size.joins)],
    ["codes tried", () => guessCodes(arena, size.guesses)],
  ];
  try {
    for (const [name, run] of attacks) {
      const begun = performance.now();
      await run();
      rows.push(await row(name, hall, honest, begun));
      if (!(await alive(url))) problems.push(`${name}: the host does not answer`);
    }
    await pause(1_000);
    rows.push(await row("afterwards", hall, honest, performance.now() - 1_000));
    const word = await honest.stop();
    problems.push(
      ...word.troubles.map((trouble) => `an honest phone: ${trouble}`),
      ...arena.troubles,
      ...ear.problems(),
    );
    if (settings(hall) !== before) problems.push("the meeting, its steps or teams were changed");
    await pause(300);
    problems.push(...(await onDisk(data, arena, word.written)), ...log(hall), ...memory(rows));
  } finally {
    for (const each of arena.joined) each.close();
    await hall.close();
  }
  return { rows, counts: arena.counts, heard: ear.heard(), problems };
}

async function row(attack: string, { host }: BenchHall, honest: Honest, begun: number): Promise<Row> {
  const { waits } = await honest.soFar();
  const seconds = (performance.now() - begun) / 1_000;
  return { attack, seconds, p95: p95(waits), slowest: Math.max(0, ...waits), memory: host.memory() };
}

async function alive(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return answer?.status === 200;
}

/** What only a facilitator may change; the door the host closes itself when codes are tried. */
function settings({ regie }: BenchHall): string {
  const { records } = regie.room;
  const meetings = records.all("meeting").map((meeting) => ({ ...meeting, door: "" }));
  return JSON.stringify([meetings, records.all("step"), records.all("team"), records.all("traject")]);
}

/** Nothing that was refused, all that was promised, and no file where none belongs. */
async function onDisk(data: string, arena: Arena, written: [string, string][]): Promise<string[]> {
  const problems: string[] = [];
  const kept = (await rowsIn(data)).flatMap(({ rows }) => rows).flatMap(marksIn);
  const strange = kept.filter((mark) => !arena.accepted.has(mark));
  if (strange.length > 0) problems.push(`${strange.length} texts on disk were never accepted`);
  arena.count("texts of attackers that were let in", new Set(kept).size);
  const [folder = ""] = trajectFolders(data);
  await withCopy(folder, async (copy) => {
    const state = await readRoom(copy);
    for (const [id, text] of written) {
      const note = state.records.get(id);
      if (note?.type !== "note" || note.text.t !== text)
        problems.push("an honest note is not on disk as it was promised");
    }
  });
  arena.count("honest notes on disk", written.length);
  for (const file of filesIn(data)) {
    if (/gast|\.html$|\.js$|\.svg$/.test(file.slice(data.length)))
      problems.push(`a file of an attacker: ${file}`);
    if (file.endsWith(".jpg") && readFileSync(file).includes("<script"))
      problems.push("a photo that is a page too");
  }
  if (trajectFolders(data).length > 1) problems.push("an archive that is none became a traject");
  return problems;
}

function log({ host }: BenchHall): string[] {
  const said = host.stderr();
  const problems = said.length > LOG_SIGNS ? [`the log grew to ${said.length} signs`] : [];
  if (/gast-\d|GEHEIM|evil\.example|etc\/passwd/.test(said))
    problems.push("words of somebody stand in the log");
  const lines = said
    .split("\n")
    .filter((line) => /uncaught|unhandled|(request|message|command|rule|telling|tickets) failed/.test(line));
  return [
    ...problems,
    ...[...new Set(lines.map((line) => line.replace(/"time":\d+,/, "")))].map(
      (line) => `the log: ${line.slice(0, 300)}`,
    ),
  ];
}

function memory(rows: readonly Row[]): string[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || last.memory - first.memory < ALLOWANCE_MIB) return [];
  return [`the host holds ${Math.round(last.memory)} MiB, and held ${Math.round(first.memory)}`];
}
