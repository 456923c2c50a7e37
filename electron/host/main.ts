import { mkdir, writeFile } from "node:fs/promises";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import { hostTexts } from "../../shared/texts/host.ts";
import { announceInWords, announcement } from "./announce.ts";
import { type Asked, readArguments } from "./arguments.ts";
import { makeReport, reportName } from "./diagnostics/report.ts";
import { EXAMPLE } from "./example.ts";
import { defaultDataFolder } from "./folders.ts";
import { createHost, type Host } from "./host.ts";
import { ListenFailure } from "./listening.ts";
import { errorFacts, openLog } from "./log.ts";
import { hasShell, onCloseRequest, tellParent } from "./parent.ts";
import { RecentLines } from "./recent-lines.ts";
import { openLibrary } from "./store/library.ts";
import { StoreFailure } from "./store/store.ts";

const { nl, en } = hostTexts;

/** `npm run serve`: the host alone. Speaks Dutch and English, and never in stack traces. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) return stop([nl.usage, en.usage]);
  if (asked.report !== undefined) return report(asked.report, asked.data ?? defaultDataFolder());
  const recent = new RecentLines();
  const log = openLog("warn", recent);
  let host: Host | null = null;
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= (host?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(errorFacts(error), "closing failed");
        process.exit(1);
      },
    );
  };
  onCloseRequest(end);
  process.on("SIGTERM", end).on("SIGINT", end).on("SIGHUP", end);
  // A bug somewhere may cost one message, never the room.
  process.on("uncaughtException", (error) => log.error(errorFacts(error), "uncaught"));
  process.on("unhandledRejection", (error) => log.error(errorFacts(error), "unhandled"));
  const folder = asked.data ?? defaultDataFolder();
  try {
    const trajects = await openLibrary(folder, { log: (line) => log.info(line, "store") });
    const { port, address, allowHosts, also, copy } = asked;
    host = await createHost({
      trajects,
      allowHosts,
      also,
      log,
      recent,
      data: folder,
      ...(port === undefined ? {} : { port }),
      ...(address === undefined ? {} : { address }),
      ...(copy === undefined ? {} : { copy }),
    });
    if (ending) return;
    if (!(await furnish(host, asked.method))) return;
    if (asked.json) console.log(JSON.stringify(announcement(host)));
    else if (!hasShell()) console.log(await announceInWords(host));
    const told = host;
    const tell = () => tellParent({ regie: told.page("regie"), beamer: told.page("beamer") });
    tell();
    host.onMoved(tell);
    // Now, and not at the end: a host that falls is to be back sooner.
    flushCompileCache();
  } catch (error) {
    await host?.close().catch(() => {});
    stop([...sentences(error, asked), ...(error instanceof StoreFailure ? [folder] : [])]);
    if (!(error instanceof ListenFailure || error instanceof StoreFailure))
      log.error(errorFacts(error), "cannot start");
  }
}

/** A report of problems about what is on disk: for when no host wants to start. */
async function report(into: string, data: string): Promise<void> {
  try {
    await mkdir(into, { recursive: true });
    const path = join(into, reportName());
    await writeFile(path, await makeReport({ data, host: null }), { flag: "wx" });
    console.log([nl.reported({ path }), en.reported({ path })].join("\n"));
  } catch {
    stop([nl.notReported, en.notReported]);
  }
}

/** A traject from the method that was asked for; on first run, the example, ready to be opened. */
async function furnish(host: Host, method: string | undefined): Promise<boolean> {
  const listed = await host.library.ask({ do: "list" });
  const methods = listed.ok ? (listed["methods"] as { key: string }[]).map(({ key }) => key) : [];
  const first = listed.ok && (listed["trajects"] as unknown[]).length === 0;
  if (method !== undefined && !methods.includes(method)) {
    await host.close();
    const values = { method, known: methods.join(", ") };
    stop([nl.unknownMethod(values), en.unknownMethod(values)]);
    return false;
  }
  if (method === undefined && !first) return true;
  const date = new Date().toLocaleDateString("sv");
  const made = await host.library.ask({ ...EXAMPLE, do: "create", method: method ?? EXAMPLE.method, date });
  if (!made.ok && method !== undefined)
    throw new StoreFailure(problemOf(made), "the traject could not be made");
  if (method === undefined) await host.library.ask({ do: "leave" });
  return true;
}

function problemOf(answer: object): StoreFailure["code"] {
  return "problem" in answer ? (answer.problem as StoreFailure["code"]) : "io";
}

function sentences(error: unknown, { port = 0, address = "" }: Asked): string[] {
  if (error instanceof StoreFailure) return [nl[`store-${error.code}`], en[`store-${error.code}`]];
  if (!(error instanceof ListenFailure)) return [nl.unexpected, en.unexpected];
  switch (error.code) {
    case "port-taken":
      return [nl.portTaken({ port }), en.portTaken({ port })];
    case "port-denied":
      return [nl.portDenied({ port }), en.portDenied({ port })];
    case "no-such-address":
      return [nl.noSuchAddress({ address }), en.noSuchAddress({ address })];
  }
}

/** Says why in both languages, to a terminal or to the window that started us, and ends. */
function stop(lines: string[]): void {
  console.error(lines.join("\n"));
  tellParent({ stopped: lines.join("\n") });
  process.exitCode = 1;
  // A shell's port would keep us going; this is time enough for the message to leave.
  if (hasShell()) setTimeout(() => process.exit(1), 200);
}

await main();
