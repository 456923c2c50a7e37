import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { HonestRoom, HonestWord } from "./honest-worker.ts";

/** People who take part and mean no harm. */
export type Honest = {
  /** Waiting times since it was last asked, ms. */
  soFar(): Promise<HonestWord>;
  stop(): Promise<HonestWord>;
};

export function beginHonest(room: HonestRoom): Honest {
  const worker = new Worker(new URL("./honest-worker.ts", import.meta.url), { workerData: room });
  const ask = async (what: "so far" | "stop") => {
    worker.postMessage(what);
    const [word] = (await once(worker, "message")) as [HonestWord];
    return word;
  };
  return { soFar: () => ask("so far"), stop: () => ask("stop") };
}
