/** Signs that turn the direction of what comes after them: with these, what one reads is not what stands there. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** More accents on one letter than any language has; they would be drawn over what lies above and below. */
const HEAPED = /(\p{M}{8})\p{M}+/gu;

/**
 * Text without what could deceive whoever reads it. Copying a telephone number brings turning signs along, so they are
 * left out rather than refused; joiners and marks of direction that languages need stay.
 */
export function plainText(text: string): string {
  return text.replace(TURNING, "").replace(HEAPED, "$1");
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const MOST_SIGNS = 100;

/** A title as the name of a file, on any system: no folders, no reserved names, nothing that hides how it ends. */
export function fileName(title: string, ending: string): string {
  const name = [...plainText(title).replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, " ")]
    .slice(0, MOST_SIGNS)
    .join("")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${name.replace(RESERVED, "$1_") || "werktafel"}.${ending}`;
}
