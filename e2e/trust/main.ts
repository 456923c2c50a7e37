import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import "../simulator/stand-in.ts";
import { attacked, type Part, part, program, simulated, watched } from "./parts.ts";

/**
 * `npm run trust`: plays days in the simulator, the demo's day under the oracle, and days that are attacked, and says
 * what was counted; also in `dist/trust.txt` and `dist/trust.json`. `--seeds 1500 --file-seeds 100 --days 300 --from 1`.
 * Ends with 1 when a promise was broken.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "300" },
    "file-seeds": { type: "string", default: "20" },
    days: { type: "string", default: "60" },
    from: { type: "string", default: "1" },
  },
});
const ROOT = join(import.meta.dirname, "..", "..");
const from = Number(values.from);
const folder = mkdtempSync(join(tmpdir(), "werktafel-trust-"));
const parts: Part[] = [];

async function add(made: Promise<Part>): Promise<void> {
  const { name, seconds, text, broken } = await made;
  parts.push(await made);
  console.log(`\n== ${name} (${seconds} s)\n\n${text}`);
  for (const each of broken) console.log(`BROKEN ${each}`);
}

await add(part("simulated days", () => simulated(from, Number(values.seeds), "memory")));
await add(
  part("simulated days on the store in a folder", () =>
    simulated(from, Number(values["file-seeds"]), "file"),
  ),
);
await add(part("the demo's day under the oracle", () => watched(ROOT, folder)));
await add(part("days that are attacked", () => attacked(from, Number(values.days))));
await add(part("hostile guests", () => program(ROOT, join("e2e", "guests", "main.ts"))));
rmSync(folder, { recursive: true });

const broken = parts.flatMap((each) => each.broken);
const last = `${parts.length} parts on ${cpus().length} cores, ${broken.length} promises broken`;
console.log(`\n${last}`);
mkdirSync(join(ROOT, "dist"), { recursive: true });
writeFileSync(join(ROOT, "dist", "trust.json"), JSON.stringify({ broken, parts }, null, 1));
const text = parts.map((each) => `== ${each.name} (${each.seconds} s)\n\n${each.text}\n`).join("\n");
writeFileSync(join(ROOT, "dist", "trust.txt"), `${text}\n${last}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
