/** One of many texts that stands in some bytes, and where it ends. */
export type Find = { text: string; end: number };

const KEY = 4;

/**
 * Finds any of thousands of texts in one pass: four bytes of each are looked up at every place, and only where they fit
 * is the rest compared. A text is also found as JSON, XML and an address write it.
 */
export class Search {
  readonly #byKey = new Map<number, { text: string; bytes: Buffer }[]>();
  /** Does any key end in these sixteen bits? Most places are passed by this alone. */
  readonly #tails = new Uint8Array(65_536);
  /** Bytes of the longest form. */
  longest = 0;

  /** @throws for a text that is too short to be told from chance */
  add(text: string): void {
    for (const form of formsOf(text)) {
      const bytes = Buffer.from(form);
      if (bytes.length < KEY) throw new Error(`“${text}” is too short to search for`);
      const entry = { text, bytes };
      const key = bytes.readInt32BE(0);
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
      this.#tails[key & 0xffff] = 1;
      this.longest = Math.max(this.longest, bytes.length);
    }
  }

  in(bytes: Buffer): Find[] {
    const finds: Find[] = [];
    let key = 0;
    for (let i = 0; i < bytes.length; i += 1) {
      key = (key << 8) | (bytes[i] as number);
      if (i < KEY - 1 || this.#tails[key & 0xffff] === 0) continue;
      const at = i - KEY + 1;
      for (const { text, bytes: form } of this.#byKey.get(key) ?? [])
        if (
          at + form.length <= bytes.length &&
          bytes.compare(form, 0, form.length, at, at + form.length) === 0
        )
          finds.push({ text, end: at + form.length });
    }
    return finds;
  }
}

/** A text as it may stand in JSON, in a document and in an address. */
function formsOf(text: string): Set<string> {
  const xml = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return new Set([
    text,
    JSON.stringify(text).slice(1, -1),
    xml,
    xml.replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
    encodeURIComponent(text),
  ]);
}
