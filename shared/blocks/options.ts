import type { Local } from "../lang.ts";

/**
 * Reading `Step.options` on any screen: small, and content with anything. Methods are checked by `Block.options`; a file
 * from elsewhere may still hold what no method would.
 */
export type StepOptions = { options?: Readonly<Record<string, unknown>> | undefined };

/** A whole number within bounds, else what is usual. */
export function numberIn(value: unknown, least: number, most: number, usual: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : usual;
}

/** A text in both languages; empty where there is none. */
export function localIn(value: unknown): Local {
  const { nl, en } = (typeof value === "object" && value !== null ? value : {}) as Partial<Local>;
  return { nl: typeof nl === "string" ? nl : "", en: typeof en === "string" ? en : "" };
}
