/** `npm run guests`: attacks a host of its own for a few minutes, and says what came of it. `--seed 7` for other attacks. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ms, table } from "../lib/stats.ts";
import { attack, type Report } from "./run.ts";
import { SLICE, WHOLE } from "./sizes.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, slice: { type: "boolean" } } });

function print({ rows, counts, heard, problems }: Report): void {
  const cells = rows.map((row) => [
    row.attack,
    row.seconds.toFixed(1),
    ms(row.p95),
    ms(row.slowest),
    Math.round(row.memory),
  ]);
  console.log(table([["attack", "seconds", "others' p95, ms", "slowest, ms", "host, MiB"], ...cells]));
  console.log("");
  for (const [what, times] of [...counts].sort()) console.log(`${String(times).padStart(7)}  ${what}`);
  console.log(`${String(heard).padStart(7)}  signs came back and were looked through`);
  console.log(problems.length === 0 ? "\nNothing gave way." : `\n${problems.join("\n")}`);
}

const data = await mkdtemp(join(tmpdir(), "werktafel-guests-"));
process.exitCode = 1;
try {
  const report = await attack(data, { ...(values.slice ? SLICE : WHOLE), seed: Number(values.seed ?? 1) });
  print(report);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error);
} finally {
  await rm(data, { recursive: true, force: true });
  // Lines that were cut still wait to be called away.
  process.exit();
}
