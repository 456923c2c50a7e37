/** `npm run longday [-- --days N --seconds N --phones N --seed N --leak sockets|words]`: see docs/trust.md. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lookTable, notFlat } from "./flat.ts";
import { longDays } from "./run.ts";
import type { Leak } from "./start-host.ts";

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "3" },
    seconds: { type: "string", default: "240" },
    phones: { type: "string", default: "85" },
    seed: { type: "string", default: "1" },
    leak: { type: "string" },
  },
});
const [days, seconds, phones, seed] = [values.days, values.seconds, values.phones, values.seed].map(Number);
const leak = values.leak as Leak | undefined;
const data = mkdtempSync(join(tmpdir(), "werktafel-longday-"));
try {
  const { looks, counts, problems, stderr } = await longDays({
    data,
    days: days ?? 3,
    seconds: seconds ?? 240,
    phones: phones ?? 85,
    seed: seed ?? 1,
    ...(leak ? { leak } : {}),
    say: (line) => console.error(line),
  });
  console.log(lookTable(looks));
  for (const [what, many] of Object.entries(counts)) console.log(`${what}: ${many}`);
  const wrong = [...problems, ...notFlat(looks)];
  for (const problem of wrong) console.log(`WRONG: ${problem}`);
  if (stderr) console.log(stderr);
  console.log(wrong.length === 0 ? "Flat, and all equal." : `${wrong.length} things were wrong.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
// Pages that went home may still have a timer.
process.exit();
