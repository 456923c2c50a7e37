import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Announcement } from "../../electron/host/announce.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "electron", "host", "main.ts");
/** As in `npm run serve` and `npm start`. */
const NODE_FLAGS = ["--max-semi-space-size=8", "--require", join(ROOT, "tools", "compile-cache.cjs")];
/** How long a host may take to listen, milliseconds; a stuck one must not hang a test for ever. */
const PATIENCE = 30_000;

/** A host in a process of its own, as `npm run serve` starts it. */
export type RunningHost = {
  readonly pid: number;
  readonly port: number;
  /** Its address on this machine. */
  readonly url: string;
  /** What it said when it listened: addresses and keys. */
  readonly line: Announcement;
  /** Milliseconds from starting the process until it said so. */
  readonly startedIn: number;
  stderr(): string;
  /** Resident memory in MiB. */
  memory(): number;
  /** SIGTERM: finishes what it took in. @returns its exit code */
  stop(): Promise<number | null>;
  /** SIGKILL: like a power cut for the process. */
  kill(): Promise<void>;
};

export type HostOptions = {
  /** Folder of its trajecten. */
  data: string;
  /** 0: any that is free. Give the port of the host before to come back where it was. */
  port?: number;
  args?: readonly string[];
};

/** Starts `electron/host/main.ts`. The pages have to be there already. @throws when it does not come up */
export async function startHost({ data, port = 0, args = [] }: HostOptions): Promise<RunningHost> {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, MAIN, "--json", "--port", String(port), "--data", data, ...args],
    // Started by npm, a host watches its parent; ours is ended by us.
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: withoutNpm() },
  );
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const line = await firstLine(child, () => stderr);
  const startedIn = performance.now() - begin;
  const pid = child.pid ?? 0;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    pid,
    port: line.port,
    url: line.addresses[0] ?? "",
    line,
    startedIn,
    stderr: () => stderr,
    memory: () => residentMiB(pid),
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
  };
}

async function firstLine(child: ChildProcess, stderr: () => string): Promise<Announcement> {
  const { stdout } = child;
  if (!stdout) throw new Error("the host has no stdout");
  const lines = createInterface({ input: stdout });
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  try {
    const [text] = (await Promise.race([
      once(lines, "line"),
      once(child, "exit").then(([code]) => {
        throw new Error(`the host ended with ${code} before it listened:\n${stderr()}`);
      }),
    ])) as [string];
    return JSON.parse(text) as Announcement;
  } finally {
    clearTimeout(timer);
    stdout.resume();
  }
}

function withoutNpm(): NodeJS.ProcessEnv {
  const { npm_lifecycle_event: _, ...env } = process.env;
  return env;
}

function residentMiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
