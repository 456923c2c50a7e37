import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { blockOf } from "../../shared/blocks/index.ts";
import { type Method, readMethod } from "../../shared/methods/schema.ts";
import type { Log } from "./log.ts";

/** All methods in a folder of JSON files, in order of their file names. One that is wrong is left out, and said. */
export async function loadMethods(folder: string, log: Log): Promise<Method[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const methods: Method[] = [];
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    const read = readMethod(parse(await readFile(join(folder, name), "utf8")), blockOf);
    if ("method" in read) methods.push(read.method);
    // Not which: a file is named by people.
    else log.warn({ count: read.problems.length }, "a method cannot be read");
  }
  return methods;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
