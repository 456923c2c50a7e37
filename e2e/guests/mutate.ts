import type { Random } from "../../shared/testing/random.ts";

/** Values that break what trusts its input. `DEEP` is written out as JSON that is nested so many times. */
const NASTY: readonly unknown[] = [
  null,
  true,
  -0,
  1e308,
  -1,
  2 ** 53,
  0.1,
  "",
  "0",
  "null",
  "NaN",
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "\u0000",
  "\u202egnp.exe",
  "../../../etc/passwd",
  "'; DROP TABLE contents; --",
  "<script>alert(1)</script>",
  '=HYPERLINK("http://evil.example")',
  "regie",
  "coach:team",
  "traject",
  [],
  [[]],
  {},
  { w: "x", t: "y" },
  { length: 1e9 },
  { toJSON: "x" },
  { type: "Buffer", data: [1, 2, 3] },
  { _placeholder: true, num: 0 },
];

/** The same message with one thing about it that is wrong, as JSON: not all of it can be an object of ours. */
export function mutate(message: unknown, random: Random): string {
  const json = JSON.stringify(message);
  switch (random.below(8)) {
    case 0:
      return json.replace(
        /^\{/,
        random.one(['{"__proto__":{"admin":true},', '{"constructor":{"prototype":{}},']),
      );
    case 1:
      return json.replace(/"type":"[^"]*"/, `"type":${JSON.stringify(otherType(random))}`);
    case 2:
      return replaceOne(json, random, nested(random.below(6_000)));
    case 3:
      return replaceOne(json, random, JSON.stringify("x".repeat(random.below(20_000))));
    case 4:
      return replaceOne(
        json,
        random,
        random.one(["NaN", "Infinity", "undefined", "1e999", "-", "01", "{", "\u2028"]),
      );
    case 5:
      return json.replace(/,"[^"]*":("[^"]*"|null|\d+)/, "");
    case 6:
      return json.replace(/\}$/, `,"more":${JSON.stringify(random.pick(NASTY))}}`);
    default:
      return replaceOne(json, random, JSON.stringify(random.pick(NASTY)));
  }
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

function otherType(random: Random): unknown {
  return random.pick([
    "toString",
    "__proto__",
    "note.erase2",
    "",
    "meeting.close",
    "clock.shift",
    5,
    null,
    ["undo"],
  ]);
}

/** Puts this in the place of one of the values. */
function replaceOne(json: string, random: Random, value: string): string {
  const values = [...json.matchAll(/:("(?:[^"\\]|\\.)*"|null|true|false|-?\d+(?:\.\d+)?)/g)];
  const found = random.pick(values);
  if (!found) return value;
  return `${json.slice(0, found.index + 1)}${value}${json.slice(found.index + found[0].length)}`;
}
