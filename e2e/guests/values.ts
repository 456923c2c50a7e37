import type { z } from "zod";
import type { Random } from "../../shared/testing/random.ts";

/** What a guest has seen or guessed: ids of things that are there, of every kind. */
export type Lore = {
  ids: readonly string[];
  /** A text of their own, another one each time: found on disk, it says which message it came by. */
  mark(): string;
};

/** The parts of a schema that we look at; zod keeps them under `_zod.def`. */
type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  getter?: () => z.ZodType;
  options?: z.ZodType[];
  valueType?: z.ZodType;
  values?: unknown[];
  entries?: Record<string, string>;
  format?: string;
  checks?: {
    _zod: { def: { check: string; maximum?: number; minimum?: number; format?: string; pattern?: RegExp } };
  }[];
};

const CODES = ["00000", "12345", "99999"] as const;
const WORDS = [
  "open",
  "closed",
  "wens",
  "ambitie",
  "dots",
  "vraag",
  "board",
  "shown",
  "removed",
  "in",
  "waiting",
];

/**
 * A value that this schema may well take, from the schema itself: a rule that is added is tried too.
 * @throws for a kind of schema that no rule uses today, so that nobody thinks it is tried
 */
export function sample(schema: z.ZodType, random: Random, lore: Lore): unknown {
  const def = schema._zod.def as unknown as Def;
  const inner = (next: z.ZodType | undefined) => (next ? sample(next, random, lore) : null);
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, part]) => {
          const value = sample(part, random, lore);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case "array":
      return Array.from({ length: random.below(4) }, () => inner(def.element));
    case "record":
      return { wens: inner(def.valueType) };
    case "nullable":
      return random.once(3) ? null : inner(def.innerType);
    case "optional":
      return random.once(2) ? undefined : inner(def.innerType);
    case "default":
    case "readonly":
      return inner(def.innerType);
    case "lazy":
      return inner(def.getter?.());
    case "pipe":
      return inner(def.in);
    case "union":
      return inner(random.pick(def.options ?? []));
    case "literal":
      return random.pick(def.values ?? []);
    case "enum":
      return random.pick(Object.values(def.entries ?? {}));
    case "boolean":
      return random.once(2);
    case "null":
      return null;
    case "number":
      return random.one([0, 1, 5, 100, -1, random.below(500)]);
    case "string":
      return textOf(def, random, lore);
    default:
      throw new Error(`the fuzzer knows no schema of kind ${def.type}`);
  }
}

function textOf(def: Def, random: Random, lore: Lore): string {
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  if (def.format === "date" || checks.some(({ format }) => format === "date")) return "2027-03-02";
  const pattern = String(checks.find(({ pattern: each }) => each)?.pattern ?? "");
  if (pattern.includes("[0-9a-f]{64}")) return "ab".repeat(32);
  if (pattern.includes("[0-9a-f]{128}")) return "ab".repeat(64);
  if (pattern.includes("\\d{5}")) return random.one(CODES);
  if (pattern.includes("[a-z0-9]{20}")) return random.once(3) ? (random.pick(lore.ids) ?? "") : fresh(random);
  if (pattern.includes("[a-z0-9]")) return random.pick(lore.ids) ?? "traject";
  const most = checks.find(({ check }) => check === "max_length")?.maximum ?? 100;
  if (most <= 30) return random.pick(WORDS) ?? "";
  return `${lore.mark()} ${"zo maar wat woorden ".repeat(random.below(8))}`.slice(0, most).trim();
}

/** An id as pages make them. */
export function fresh(random: Random): string {
  return Array.from({ length: 20 }, () => "abcdefghijklmnopqrstuvwxyz0123456789"[random.below(36)]).join("");
}
