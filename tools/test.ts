/** `npm test`: every part in turn, and one closing line. `--full` adds the long tests. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, countsLine } from "./report/counts.ts";

type Part = {
  name: string;
  command: string[];
  /** A suite reports how many tests it ran; any other part counts as one. */
  suite?: true;
};

const root = join(import.meta.dirname, "..");
const full = process.argv.includes("--full");
const bin = (name: string) => join("node_modules", ".bin", name);

const parts: Part[] = [
  { name: "format, lint, import direction", command: [bin("biome"), "check", "--error-on-warnings"] },
  { name: "types", command: [bin("tsc"), "-b"] },
  { name: "dead code, unused dependencies", command: [bin("knip")] },
  { name: "unit", suite: true, command: [bin("vitest"), "run", ...projects("unit", "long")] },
  { name: "page sizes", command: ["npm", "run", "size"] },
  { name: "browser", suite: true, command: [bin("playwright"), "test", ...projects("quick", "full")] },
];

function projects(quick: string, long: string): string[] {
  return full ? ["--project", quick, "--project", long] : ["--project", quick];
}

/** Runs one part with its output on ours. A suite that ran no test has failed, whatever its exit code says. */
function run(part: Part, countsFile: string): Counts {
  console.log(`\n== ${part.name}`);
  const [command = "", ...args] = part.command;
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, WERKTAFEL_COUNTS: countsFile },
  });
  if (!part.suite) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  const counts = readCounts(countsFile);
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Counts;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "werktafel-test-"));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
for (const [index, part] of parts.entries()) {
  const counts = run(part, join(folder, `${index}.json`));
  if (counts.failed > 0) broken.push(part.name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(folder, { recursive: true });

console.log(
  `\n${Math.round((performance.now() - started) / 1000)} s${broken.length ? `; failed: ${broken.join(", ")}` : ""}`,
);
console.log(countsLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
