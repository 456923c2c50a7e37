import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../attack/attack.ts";
import type { Verdict } from "../lib/oracle/oracle.ts";
import { table } from "../lib/stats.ts";

/** What one part of `npm run trust` has to say. */
export type Part = {
  name: string;
  seconds: number;
  /** For people. */
  text: string;
  /** For programs. */
  counts: unknown;
  /** None when every promise held. */
  broken: readonly string[];
};

/** Runs and times one part. */
export async function part(name: string, run: () => Promise<Omit<Part, "name" | "seconds">>): Promise<Part> {
  const began = performance.now();
  const came = await run();
  return { name, seconds: Math.round((performance.now() - began) / 1000), ...came };
}

/** So many days of the simulator. */
export async function simulated(first: number, days: number, store: "memory" | "file") {
  const { run, told } = await import("../simulator/run.ts");
  const counts: Record<string, number> = { days };
  const broken: string[] = [];
  for (let seed = first; seed < first + days; seed += 1) {
    const day = await run({ seed, store });
    for (const [what, count] of Object.entries(day.counts)) counts[what] = (counts[what] ?? 0) + count;
    if (day.wrongs.length > 0) broken.push(told(day, store));
  }
  return { text: table([["what", "count"], ...Object.entries(counts)]), counts, broken };
}

/** The demo's day, with 84 phones, under the oracle; in a process of its own, as it ends its process itself. */
export async function watched(root: string, folder: string) {
  const file = join(folder, "verdict.json");
  const pages = join(root, "tools", "ensure-pages.ts");
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", pages, join(root, "e2e", "demo", "main.ts"), "--verdict", file],
    { cwd: root, encoding: "utf8" },
  );
  const lines = stdout.split("\n");
  const kept = lines.filter((line) => /^[✓✗]/.test(line));
  if (!existsSync(file)) return { text: stdout, counts: null, broken: ["the demo did not come to its end"] };
  const verdict = JSON.parse(readFileSync(file, "utf8")) as Verdict;
  const rows = [
    ...Object.entries(verdict.marks).map(([what, count]) => [`marks: ${what}`, count] as const),
    ["finds where they may be", Object.values(verdict.seen).reduce((a, b) => a + b, 0)] as const,
    ["bytes searched", verdict.bytes] as const,
    ["wires and logs", verdict.streams] as const,
    ["files", verdict.files] as const,
    ["exports and their parts", verdict.exports] as const,
    ["rows and lines", verdict.rows] as const,
    ["looks", verdict.looks] as const,
    ["problems", verdict.problems.length] as const,
  ];
  const broken = status === 0 ? [] : lines.filter((line) => line.startsWith("✗"));
  return { text: `${table([["what", "count"], ...rows])}\n\n${kept.join("\n")}`, counts: verdict, broken };
}

/** So many days on which somebody has the disk and knows who pressed when. */
export async function attacked(first: number, days: number) {
  const { Attack, beyondChance, isAfter } = await import("../attack/attack.ts");
  const attack = new Attack();
  for (let seed = first; seed < first + days; seed += 1) await attack.day(seed);
  const results = attack.results();
  const after = results.filter(({ moment, kind }) => isAfter(moment, kind));
  const open = results.filter((each) => !after.includes(each) && beyondChance(each.score));
  const broken = after.filter(({ score }) => beyondChance(score)).map((each) => lineOf(each).join(" "));
  const text = [
    `${days} days; after the step closed, ${after.length} attacks; those that came furthest from chance:`,
    tableOf(after.sort(furthest).slice(0, 12)),
    "",
    "While the step is open, those that say more than chance:",
    tableOf(open.sort(furthest)),
  ].join("\n");
  return { text, counts: results, broken };
}

const off = ({ score }: Result) => Math.max(Math.abs(score.z), Math.abs(score.likenessZ));
const furthest = (a: Result, b: Result) => off(b) - off(a);
const tableOf = (results: readonly Result[]) =>
  table([
    ["moment", "attacker", "what", "right", "of", "chance", "off", "likeness", "off"],
    ...results.map(lineOf),
  ]);

function lineOf({ moment, attacker, kind, score }: Result): string[] {
  const { right, contributions, expected, z, likeness, likenessZ } = score;
  const numbers = [
    right,
    contributions,
    expected.toFixed(0),
    z.toFixed(1),
    likeness.toFixed(3),
    likenessZ.toFixed(1),
  ];
  return [moment, attacker, kind, ...numbers.map(String)];
}

/** Another program of ours that says by its exit code whether all was well. */
export async function program(root: string, file: string) {
  const pages = join(root, "tools", "ensure-pages.ts");
  const { status, stdout } = spawnSync(process.execPath, ["--import", pages, join(root, file)], {
    cwd: root,
    encoding: "utf8",
  });
  return { text: stdout.trim(), counts: null, broken: status === 0 ? [] : [`${file} ended with ${status}`] };
}
