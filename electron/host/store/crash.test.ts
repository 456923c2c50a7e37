import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createStore, openStore } from "./open-store.ts";
import { replay, scratch } from "./testing/rooms.ts";

/** Not ours and not of npm: there on many a Linux, on no other system. */
const TRACER = "strace";
const BURST = fileURLToPath(new URL("testing/burst.ts", import.meta.url));

let folder: ReturnType<typeof scratch>;
beforeEach(async () => {
  folder = scratch();
  await (await createStore(folder.dir)).close();
});
afterEach(() => folder.remove());

/** Lets a host write from batch `first` on, kills it a moment later. @returns the batches it acknowledged */
async function burstAndKill(first: number, afterAcks: number, thenMs: number): Promise<number[]> {
  const child = spawn(process.execPath, [BURST, folder.dir, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: number[] = [];
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== "open") acknowledged.push(Number(line));
    if (acknowledged.length === afterAcks) setTimeout(() => child.kill("SIGKILL"), thenMs);
  }
  await exited;
  return acknowledged;
}

it("killed ten times in a burst: all that was acknowledged is there, once, in order, and in whole batches", async () => {
  const acknowledged: number[] = [];
  let next = 0;
  for (let round = 0; round < 10; round += 1) {
    acknowledged.push(...(await burstAndKill(next, 1 + ((round * 7) % 23), Math.random() * 8)));
    const store = await openStore(folder.dir);
    const room = await store.load();
    expect(store.recovered).toBeNull();
    await store.close();

    const written = room.commands.map(({ id }) => Number(id.slice(2))).sort((a, b) => a - b);
    expect(written).toEqual(expect.arrayContaining(acknowledged));
    const expected = written.flatMap((n) => [0, 1, 2].map((i) => `n-${n}-${i}`));
    expect(room.events.map(({ changes }) => changes[0] && "put" in changes[0] && changes[0].put.id)).toEqual(
      expected,
    );
    expect(replay(room).records.size).toBe(expected.length);
    next = (written.at(-1) ?? -1) + 1;
  }
}, 60_000);

it("asks the disk to keep every single commit: one fsync each, as the kernel counts them", async (context) => {
  const traced = join(folder.dir, "calls");
  const commits = 40;
  const args = ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", traced];
  const { error, status } = spawnSync(TRACER, [
    ...args,
    process.execPath,
    BURST,
    folder.dir,
    "0",
    `${commits}`,
  ]);
  if (error || status !== 0) {
    const why = "strace is not here (or may not trace): fsyncs were NOT counted on this machine";
    process.stderr.write(`\n*** ${why} ***\n`);
    context.skip(why);
  }
  const syncs = readFileSync(traced, "utf8")
    .split("\n")
    .filter((line) => /f(data)?sync\(/.test(line));
  expect(syncs.length).toBeGreaterThanOrEqual(commits);
});
