import fc from "fast-check";

/**
 * Histories of at most `longest` attempts, as seeds: fast-check can take out the ones that do not matter and leave a
 * short story of what went wrong.
 */
export const histories = (longest: number) =>
  fc.array(fc.integer({ min: 0, max: 0x7fff_ffff }), { minLength: 1, maxLength: longest, size: "max" });
