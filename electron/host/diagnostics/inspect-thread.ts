import { parentPort, workerData } from "node:worker_threads";
import { inspectLibrary, type TrajectFacts } from "./inspect.ts";

/** Checking a file takes as long as reading it; the room is not to wait for that. */
export type Inspected = TrajectFacts[];

parentPort?.postMessage(inspectLibrary(workerData as string) satisfies Inspected);
