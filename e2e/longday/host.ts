/**
 * The host of a long day, in a process of its own: a real library on disk and real sockets, with a wall clock that goes
 * faster. Started with `--expose-gc`, so that what it holds can be told from what it has not yet thrown away.
 */
import diagnostics from "node:diagnostics_channel";
import { createHost } from "../../electron/host/host.ts";
import { openLibrary } from "../../electron/host/store/library.ts";
import type { Trajects } from "../../electron/host/trajects.ts";
import type { Asked, Said, Sample } from "./talk.ts";

type Plan = { data: string; methods: string; leak: string | null };

const { data, methods, leak } = JSON.parse(process.argv[2] ?? "{}") as Plan;
/** When the day began by the wall, and by this machine, epoch ms; `pace` simulated seconds go in one. */
let clock = { wall: Date.now(), here: Date.now(), pace: 1 };
const READ_BYTES = 32 * 1024;
/** What a leak on purpose holds on to. */
const kept: unknown[] = [];

const tell = (said: Said) => process.send?.(said);
const host = await createHost({
  trajects: leaking(await openLibrary(data)),
  data,
  methods,
  address: "127.0.0.1",
  port: 0,
  now: () => clock.wall + (Date.now() - clock.here) * clock.pace,
});
if (leak === "sockets") {
  // With what was read of it last, as a forgotten listener would.
  diagnostics.subscribe("net.server.socket", (message) => kept.push(message, Buffer.alloc(READ_BYTES)));
}
tell({ what: "up", port: host.port(), regie: host.keys.regie, beamer: host.keys.beamer });

process.on("message", (asked: Asked) => void answer(asked));

async function answer(asked: Asked): Promise<void> {
  switch (asked.what) {
    case "clock":
      clock = asked.clock;
      return void tell({ what: "done" });
    case "sample":
      return void tell({ what: "sample", sample: await sample() });
    case "records": {
      const state = await host.room()?.still();
      return void tell({ what: "records", records: [...(state?.records.values() ?? [])] });
    }
    case "end":
      await host.close();
      process.exit(0);
  }
}

async function sample(): Promise<Sample> {
  // Twice, with time between: what is freed by a finalizer is only gone the second time.
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await new Promise((later) => setTimeout(later, 30));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const state = host.room()?.state;
  return {
    heap: heapUsed,
    external,
    resident: rss,
    lines: resources.filter((each) => each === "TCPSocketWrap").length,
    timers: resources.filter((each) => each === "Timeout").length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    records: state?.records.size ?? 0,
    index: state?.index.size ?? 0,
  };
}

/** With `--leak words` the host keeps all that it ever wrote to disk. */
function leaking(trajects: Trajects): Trajects {
  if (leak !== "words") return trajects;
  const { create } = trajects;
  trajects.create = async (title) => {
    const made = await create.call(trajects, title);
    const { store } = made;
    const { commit } = store;
    store.commit = (batch) => {
      kept.push(structuredClone(batch));
      return commit.call(store, batch);
    };
    return made;
  };
  return trajects;
}
