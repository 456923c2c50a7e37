import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { p50 } from "./stats.ts";

/** Median milliseconds of writing 4 kB and forcing it to disk in this folder: what any durable host has to pay here. */
export function fsyncP50(folder: string, times = 60): number {
  const path = join(folder, "fsync-probe");
  const handle = openSync(path, "w");
  const block = Buffer.alloc(4096, 7);
  const took: number[] = [];
  try {
    for (let i = 0; i < times; i += 1) {
      const begin = performance.now();
      writeSync(handle, block);
      fsyncSync(handle);
      took.push(performance.now() - begin);
    }
  } finally {
    closeSync(handle);
    unlinkSync(path);
  }
  return p50(took);
}
