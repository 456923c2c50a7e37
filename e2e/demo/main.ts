/**
 * `npm run demo`: one whole meeting over the real protocol, and whether the promises of the design were kept. With
 * `--verdict FILE` what the oracle counted is written there as JSON.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fsyncP50 } from "../lib/fsync.ts";
import { readRoom, trajectFolders } from "../lib/on-disk.ts";
import { ms } from "../lib/stats.ts";
import { asLines, type Check } from "./checks/check.ts";
import { acknowledgedIsOnDisk, budgetsAreExact } from "./checks/disk.ts";
import { marksAreWhereTheyMay } from "./checks/marks.ts";
import { pagesAskOnlyTheHost, screensHoldTheirView } from "./checks/screens.ts";
import { ERASED_MARK } from "./content/pages.ts";
import { takeHome } from "./exports.ts";
import { type Watcher, watch } from "./latency.ts";
import { playDay } from "./play/day.ts";
import { diskTable, stepTable } from "./report.ts";
import { setUp } from "./set-up.ts";
import type { Stage } from "./stage.ts";

const OUTPUT = join(import.meta.dirname, "..", "..", "demo-output");
const data = mkdtempSync(join(tmpdir(), "werktafel-demo-"));
const { values } = parseArgs({ options: { verdict: { type: "string" } } });
const begin = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s  ${line}`);
}

/** Everything that can only be told once the host has gone. */
async function afterwards(stage: Stage, wall: Watcher): Promise<Check[]> {
  // A page that loses its host says so, and that would be no fault of it.
  await stage.pages.close();
  const code = await stage.host.stop();
  const [folder] = trajectFolders(data);
  if (!folder) throw new Error("the host left no traject");
  const state = await readRoom(folder);
  stage.oracle.plant(ERASED_MARK, "erased");
  await stage.oracle.look("at the end");
  console.log(`\n${stepTable(stage, wall)}\n\n${diskTable(stage, state)}\n`);
  console.log(`fsync of 4 kB here, p50: ${ms(fsyncP50(data))} ms; ${cpus().length} cores\n`);
  return [
    acknowledgedIsOnDisk(stage, state),
    screensHoldTheirView(stage, state, "at the end"),
    budgetsAreExact(stage, state),
    marksAreWhereTheyMay(stage.oracle.verdict()),
    pagesAskOnlyTheHost(stage),
    {
      promise: "The host closes cleanly",
      said: `exit code ${code}`,
      problems: code === 0 ? [] : [stage.host.stderr()],
    },
  ];
}

async function demo(): Promise<boolean> {
  rmSync(OUTPUT, { recursive: true, force: true });
  const stage = await setUp(data, join(OUTPUT, "beelden"), say);
  try {
    const wall = watch(stage.beamer.room);
    const during = await playDay(stage);
    const { files, check } = await takeHome(stage, OUTPUT);
    say(`${files.length} files in demo-output`);
    const checks = [...during, check, ...(await afterwards(stage, wall))];
    for (const check of checks) console.log(asLines(check));
    if (values.verdict) writeFileSync(values.verdict, JSON.stringify(stage.oracle.verdict()));
    const broken = checks.filter((check) => check.problems.length > 0).length;
    console.log(`\n${checks.length - broken} promises kept, ${broken} broken`);
    return broken === 0;
  } finally {
    await stage.host.kill();
    await stage.pages.close();
    await stage.ears.close();
  }
}

try {
  process.exitCode = (await demo()) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
// Phones keep looking for their host for as long as they live; the day is over.
process.exit();
