import { isBlock } from "../../../shared/blocks/index.ts";
import { REFUSALS } from "../../../shared/core/refusal.ts";
import { LANGS } from "../../../shared/local.ts";
import { LOG_LINES } from "../log.ts";

/** What a report is made of before it is text. */
export type Facts = { [name: string]: Fact };
export type Fact = number | boolean | null | string | Facts | readonly Fact[];

const LEFT_OUT = "(left out)";

/** Words that stand in our own source or in that of the system, and mean the same on every laptop. */
const WORDS: ReadonlySet<string> = new Set([
  ...REFUSALS,
  ...LOG_LINES,
  ...LANGS,
  ...["full", "read-only", "io", "newer", "damaged", "not-ours", "busy", "sound", "missing"],
  ...["prepared", "waiting", "open", "closed", "named", "team", "none"],
  ...["linux", "darwin", "win32", "freebsd", "x64", "arm64", "arm", "ia32"],
  ...["loopback", "192.168", "10", "172.16-31", "169.254", "100.64", "other", "ipv6"],
  ...["all", "one", "given", "usual", "info", "warn", "error", "browser", "electron"],
]);

const SHAPES: readonly RegExp[] = [
  // Versions and days
  /^v?\d{1,5}(\.\d{1,6}){1,3}$/,
  /^20\d\d-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?$/,
  // Kinds and codes of errors
  /^([A-Z][a-z]{2,12}){0,3}(Error|Failure)$/,
  /^(E|ERR_|SQLITE_)[A-Z_0-9]{2,40}$/,
  /^store\.[a-z-]{2,30}$/,
  // A place in our source or in a library's
  /^(electron|shared|node_modules)\/[a-z0-9@._/-]{1,100}\.(ts|js|cjs|mjs):\d{1,6}:\d{1,6}$/,
];

/**
 * Lets numbers through, and only those strings that are known or that have the shape of something that cannot be a
 * person's words. Whatever a later hand puts in a report, nothing else leaves.
 */
export function sieve(fact: Fact): Fact {
  if (typeof fact === "string") return passes(fact) ? fact : LEFT_OUT;
  if (typeof fact !== "object" || fact === null) return fact;
  if (Array.isArray(fact)) return fact.map(sieve);
  return Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [
      /^[A-Za-z][A-Za-z0-9-]{0,24}$/.test(name) ? name : LEFT_OUT,
      sieve(value),
    ]),
  );
}

function passes(text: string): boolean {
  return WORDS.has(text) || isBlock(text) || SHAPES.some((shape) => shape.test(text));
}
