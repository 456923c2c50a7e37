import { parseArgs } from "node:util";
import "./stand-in.ts";

/**
 * `node e2e/simulator/main.ts --seed 7 --print`: one day again, line by line. `--seeds 1000 --from 1`: many. `--file`: on
 * the real store in a folder. `--stop`: at the first that fails. Ends with 1 when a promise was broken.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    acts: { type: "string" },
    file: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    stop: { type: "boolean", default: false },
  },
});

const { run, told } = await import("./run.ts");

const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const store = values.file ? "file" : "memory";
const totals: Record<string, number> = {};
let failed = 0;
let played = 0;
for (let seed = first; seed < first + count && !(values.stop && failed > 0); seed += 1) {
  played += 1;
  const acts = values.acts === undefined ? {} : { acts: Number(values.acts) };
  const result = await run({ seed, store, print: values.print, ...acts });
  for (const [name, value] of Object.entries(result.counts)) totals[name] = (totals[name] ?? 0) + value;
  if (result.wrongs.length > 0) {
    failed += 1;
    console.log(told(result, store));
  }
  if (count === 1) console.log(`digest ${result.digest}`);
}
console.log(`${played} seeds, ${failed} failed;`, totals);
process.exitCode = failed > 0 ? 1 : 0;
