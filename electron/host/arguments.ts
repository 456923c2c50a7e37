import { parseArgs } from "node:util";

/** What was asked for on the command line. */
export type Asked = {
  port?: number;
  address?: string;
  allowHosts: string[];
  /** Other addresses where phones may look for this traject: `http://a.b.c.d:port`. */
  also: string[];
  data?: string;
  /** Key of a method: begin with a new traject made from it. */
  method?: string;
  json: boolean;
  /** Folder for an encrypted copy of what is open. */
  copy?: string;
  /** Folder to put a report of problems in; no host is started then. */
  report?: string;
};

/** @returns what was asked, or null when it makes no sense */
export function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "allow-host": { type: "string", multiple: true },
        also: { type: "string", multiple: true },
        data: { type: "string" },
        new: { type: "string" },
        json: { type: "boolean" },
        copy: { type: "string" },
        report: { type: "string" },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535 && values.port !== ""))
      return null;
    const { host, data, report, copy } = values;
    if ([host, data, values.new, report, copy].includes("")) return null;
    return {
      ...(port === undefined ? {} : { port }),
      ...(values.host === undefined ? {} : { address: values.host }),
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.new === undefined ? {} : { method: values.new }),
      ...(values.report === undefined ? {} : { report: values.report }),
      ...(copy === undefined ? {} : { copy }),
      allowHosts: values["allow-host"] ?? [],
      also: (values.also ?? []).map(originOf),
      json: values.json ?? false,
    };
  } catch {
    return null;
  }
}

/** @throws TypeError when it is no address */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  if (protocol !== "http:") throw new TypeError("phones come over http");
  return origin;
}
