import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../shared/ids.ts";
import type { Rec } from "../../shared/records.ts";
import type { TrajectSummary } from "../../shared/wire/protocol.ts";
import type { Log } from "./log.ts";
import { createStore, openStore, type StoreOptions } from "./store/open-store.ts";
import { type RoomStore, StoreFailure } from "./store/store.ts";
import type { OpenTraject, Trajects } from "./trajects.ts";

const SECRET = "sleutel";
const PORT = "poort";

/** Trajecten on disk: a folder each, beside a file with the secret of the staff keys. */
export function diskTrajects(folder: string, log: Log): Trajects {
  const place = (id: string) => join(folder, id);
  const options: StoreOptions = { log: (line) => log.info(line, "store") };
  const opened = (id: string, store: RoomStore): OpenTraject => ({
    id,
    store,
    photos: { put: async () => null, get: async () => null },
    port: async () => Number(await readFile(join(place(id), PORT), "utf8").catch(() => "")) || null,
    keepPort: async (port) => writeFile(join(place(id), PORT), `${port}\n`, { mode: 0o600 }).catch(() => {}),
  });
  const known = async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  };
  return {
    async list() {
      return Promise.all((await known()).map((id) => summarize(id, place(id))));
    },
    async create() {
      const id = newId();
      return opened(id, await createStore(place(id), options));
    },
    async open(id) {
      return (await known()).includes(id) ? opened(id, await openStore(place(id), options)) : null;
    },
    async erase(id) {
      if (!(await known()).includes(id)) return false;
      await rm(place(id), { recursive: true });
      return true;
    },
    secret: () => secretIn(folder),
  };
}

async function summarize(id: string, place: string): Promise<TrajectSummary> {
  try {
    const store = await openStore(place);
    const { records, events } = await store.load();
    await store.close();
    const all = new Map<string, Rec>(records.map((record) => [record.id, record]));
    for (const { changes } of events)
      for (const change of changes) if ("put" in change) all.set(change.put.id, change.put);
    const traject = all.get("traject");
    const meetings = [...all.values()].flatMap((each) =>
      each.type === "meeting" ? [{ title: each.title, date: each.date, state: each.state }] : [],
    );
    const { title, madeOn } = traject?.type === "traject" ? traject : { title: id, madeOn: "" };
    return { id, title, madeOn, meetings, problem: null };
  } catch (error) {
    const problem = error instanceof StoreFailure ? error.code : "damaged";
    return { id, title: id, madeOn: "", meetings: [], problem };
  }
}

/** Made once, readable by this user only. */
async function secretIn(folder: string): Promise<string> {
  const path = join(folder, SECRET);
  const kept = (await readFile(path, "utf8").catch(() => "")).trim();
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString("hex");
  const file = await open(path, "w", 0o600);
  await file.writeFile(`${secret}\n`);
  await file.sync();
  await file.close();
  return secret;
}
