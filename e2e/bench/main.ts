/** `npm run bench [-- --only name[,name]]`: the numbers to reach, measured on this machine in one run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fsyncP50 } from "../lib/fsync.ts";
import { ms, table } from "../lib/stats.ts";
import { meets, type Row, type Value } from "./row.ts";
import { board2000, board5000 } from "./rows/board.ts";
import { core, fold } from "./rows/core.ts";
import { crash } from "./rows/crash.ts";
import { joins } from "./rows/joins.ts";
import { phonePage } from "./rows/page.ts";
import { plan } from "./rows/plan.ts";
import { atOnce, eighty, fiveHundred } from "./rows/stream.ts";

const ROWS: readonly Row[] = [
  eighty,
  atOnce,
  fiveHundred,
  joins,
  crash,
  core,
  fold,
  board2000,
  board5000,
  phonePage,
  plan,
];
const RESULTS = join(import.meta.dirname, "..", "..", "dist", "bench.json");

type Measured = {
  name: string;
  what: string;
  values: Value[];
  fsyncP50: number;
  load: number;
  problem?: string;
};

async function measure(row: Row): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "werktafel-bench-"));
  const say = (line: string) => console.error(`  ${row.name}: ${line}`);
  // What the disk and the neighbours of this machine were doing at that moment.
  const around = { fsyncP50: fsyncP50(folder), load: loadavg()[0] ?? Number.NaN };
  try {
    say(row.what);
    return { name: row.name, what: row.what, values: await row.run({ folder, say }), ...around };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say(problem);
    return { name: row.name, what: row.what, values: [], ...around, problem };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lines({ name, values, fsyncP50: fsync, load, problem }: Measured): string[][] {
  if (problem) return [[name, "could not be measured", "-", "-", "", ms(fsync), load.toFixed(1)]];
  return values.map((value, i) => {
    const met = meets(value);
    const number = `${value.value >= 1000 ? Math.round(value.value) : ms(value.value)}${value.unit ? ` ${value.unit}` : ""}`;
    const bar = value.bar === undefined ? "" : `${value.bar}${value.unit ? ` ${value.unit}` : ""}`;
    const beside = i === 0 ? [ms(fsync), load.toFixed(1)] : [];
    return [i === 0 ? name : "", value.what, number, bar, met === null ? "" : met ? "✓" : "✗", ...beside];
  });
}

const { values: asked } = parseArgs({ options: { only: { type: "string" } } });
const only = asked.only?.split(",");
const rows = ROWS.filter(({ name }) => !only || only.includes(name));
if (rows.length === 0) {
  console.error(`There are: ${ROWS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const measured: Measured[] = [];
for (const row of rows) measured.push(await measure(row));
const machine = {
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? "",
  memory: Math.round(totalmem() / 2 ** 30),
  system: type(),
  node: process.version,
};
mkdirSync(join(RESULTS, ".."), { recursive: true });
writeFileSync(
  RESULTS,
  `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, rows: measured }, null, 2)}\n`,
);
console.log(table([["row", "what", "measured", "bar", "", "fsync p50", "load"], ...measured.flatMap(lines)]));
console.log(
  `\n${machine.cores} cores (${machine.cpu}), ${machine.memory} GiB, ${machine.system}, Node ${machine.node}`,
);
// Measured clients keep looking for hosts that are gone.
process.exit(measured.some(({ problem }) => problem) ? 1 : 0);
