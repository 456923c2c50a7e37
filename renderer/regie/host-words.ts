import type { hostTexts } from "../../shared/texts/host.ts";

type Texts = (typeof hostTexts)["nl"];

/** The host's own sentence for a code: `store` for a traject that does not open, `notice` for what staff should know. `detail` goes into it where it has a place. */
export function hostSentence(kind: "store" | "notice", code: string, texts: Texts, detail = ""): string {
  const key = `${kind}-${code}`;
  const known = texts as Readonly<Record<string, unknown>>;
  const sentence = Object.hasOwn(texts, key) ? known[key] : null;
  if (typeof sentence === "function") return String(sentence({ detail }));
  return typeof sentence === "string" ? sentence : texts.failed;
}
