import { openStore } from "../open-store.ts";
import { batch, event, note } from "./rooms.ts";

/**
 * A host in a burst, to be killed: commits batch after batch and prints the number of each once it is acknowledged.
 * Arguments: the folder, the number to begin with, and how many batches to write (or 0 for no end).
 */
const [dir = "", first = "0", count = "0"] = process.argv.slice(2);
const store = await openStore(dir);
const end = Number(count) > 0 ? Number(first) + Number(count) : Number.POSITIVE_INFINITY;
process.stdout.write("open\n");
for (let n = Number(first); n < end; n += 1) {
  const events = [0, 1, 2].map((i) => event([{ put: note(`briefje ${n}`, { id: `n-${n}-${i}` }) }]));
  await store.commit(batch(events, { commands: [{ id: `c-${n}`, answer: "{}", anonymous: false }] }));
  process.stdout.write(`${n}\n`);
}
await store.close();
