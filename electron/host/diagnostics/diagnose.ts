import { statfs } from "node:fs/promises";
import { freemem } from "node:os";
import type { Census, Diagnostics } from "../../../shared/wire/diagnostics.ts";
import type { Meters } from "./meters.ts";

/** What diagnostics are made of. */
export type Patient = {
  meters: Meters;
  census(): Census;
  /** False while the disk refuses. */
  writable(): boolean;
  /** Folder of the trajecten; null in tests that have none. */
  data: string | null;
};

const MIB = 2 ** 20;

/** How the laptop is doing now. */
export async function diagnose({ meters, census, writable, data }: Patient): Promise<Diagnostics> {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    upSeconds: Math.round(process.uptime()),
    ...meters.read(),
    screens: census(),
    memory: { resident: mib(rss), heap: mib(heapUsed), machineFree: mib(freemem()) },
    diskFree: data === null ? null : await freeOn(data),
    writable: writable(),
  };
}

async function freeOn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return mib(bavail * bsize);
  } catch {
    // Not every system can say.
    return null;
  }
}

const mib = (bytes: number) => Math.round(bytes / MIB);
